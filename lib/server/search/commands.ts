import 'server-only'
import { TERMS_VERSION } from '../../search/terms'
import { sql, sqlTransaction } from '../db'
import { termsFreezer } from '../editions/frozen-terms'
import { storedContent } from '../json'
import type { Prisma } from '../prisma-client/client'

/** Some hundred milliseconds' work, for which an erasure or a publication of one of them may wait. */
const ARTICLES_AT_ONCE = 100

interface Frozen {
  readonly editionId: string
  readonly articleId: string
}

/**
 * Makes anew what search finds of frozen articles where it was made in an older way, as it was before an upgrade: what readers can find
 * first, then what may be shown again. A trigger takes it over into what is live. How many articles.
 */
export async function prepareSearch(): Promise<{ readonly prepared: number }> {
  const old = await sql().$queryRaw<Frozen[]>`
    SELECT e."editionId", e."articleId" FROM "EditionArticle" e LEFT JOIN "LiveArticle" l USING ("editionId", "articleId")
    WHERE e."termsVersion" < ${TERMS_VERSION} ORDER BY l."articleId" IS NULL, l."date" DESC`
  let prepared = 0
  for (let from = 0; from < old.length; from += ARTICLES_AT_ONCE) prepared += await makeAnew(old.slice(from, from + ARTICLES_AT_ONCE))
  return { prepared }
}

async function makeAnew(some: readonly Frozen[]): Promise<number> {
  const termsOf = await termsFreezer()
  return sqlTransaction(async (tx) => {
    const rows = await tx.$queryRaw<(Frozen & { content: Prisma.JsonValue })[]>`
      SELECT e."editionId", e."articleId", e."content" FROM "EditionArticle" e
      WHERE (e."editionId", e."articleId") IN (
        SELECT * FROM unnest(${some.map(({ editionId }) => editionId)}::uuid[], ${some.map(({ articleId }) => articleId)}::uuid[]))
        AND e."termsVersion" < ${TERMS_VERSION}
      ORDER BY 1, 2 FOR UPDATE`
    const anew = rows.map(({ content, ...frozen }) => ({ ...frozen, ...termsOf(storedContent(content)) }))
    return tx.$executeRaw`
      UPDATE "EditionArticle" e SET "folded" = n."folded", "headFolded" = n."headFolded", "terms" = n."terms"::int[],
        "headTerms" = n."headTerms"::int[], "termsVersion" = ${TERMS_VERSION}
      FROM unnest(
        ${anew.map(({ editionId }) => editionId)}::uuid[], ${anew.map(({ articleId }) => articleId)}::uuid[],
        ${anew.map(({ folded }) => folded)}::text[], ${anew.map(({ headFolded }) => headFolded)}::text[],
        ${anew.map(({ terms }) => terms)}::text[], ${anew.map(({ headTerms }) => headTerms)}::text[]
      ) AS n("editionId", "articleId", "folded", "headFolded", "terms", "headTerms")
      WHERE e."editionId" = n."editionId" AND e."articleId" = n."articleId"`
  })
}
