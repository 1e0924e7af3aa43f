import 'server-only'
import type { PlacedEdition } from '../../editorial/next-edition'
import type { Transaction } from '../db'

/** The Edition that readers see, as far as the next one can be made of it. */
export interface LiveEdition extends PlacedEdition {
  readonly id: string
  readonly issueNumber: string | null
}

/** What readers see of an issue: ids and places, no text. Null while nothing is published. One query. */
export async function liveEdition(tx: Transaction, issueId: string): Promise<LiveEdition | null> {
  const edition = await tx.edition.findFirst({
    where: { liveOf: { id: issueId } },
    select: {
      id: true, issueNumber: true, pages: { select: { number: true } },
      articles: { select: { articleId: true, pageNumber: true, parts: { select: { articleId: true, pageNumber: true } } } },
    },
  })
  return edition && {
    id: edition.id,
    issueNumber: edition.issueNumber,
    pages: edition.pages.map(({ number }) => number),
    articles: edition.articles.map(({ parts, ...whole }) => ({ ...placed(whole), parts: parts.map(placed) })),
  }
}

function placed({ articleId: id, pageNumber: page }: { readonly articleId: string; readonly pageNumber: number }) {
  return { id, page }
}

/** Copies pages and articles of an Edition into the next one as they were frozen, rendered bodies and search terms included. */
export async function copyEdition(
  tx: Transaction, from: string, to: string, { kept, pages }: { readonly kept: ReadonlySet<string>; readonly pages: ReadonlySet<number> },
): Promise<void> {
  const articles = [...kept]
  await tx.$executeRaw`
    INSERT INTO "EditionPage" ("editionId", "number", "name")
    SELECT ${to}::uuid, "number", "name" FROM "EditionPage" WHERE "editionId" = ${from}::uuid AND "number" = ANY (${[...pages]}::int[])`
  await tx.$executeRaw`
    INSERT INTO "EditionArticle"
      ("editionId", "articleId", "versionId", "pageNumber", "ordinal", "position", "headline", "level", "content", "html", "text", "terms")
    SELECT ${to}::uuid, "articleId", "versionId", "pageNumber", "ordinal", "position", "headline", "level", "content", "html", "text", "terms"
    FROM "EditionArticle" WHERE "editionId" = ${from}::uuid AND "articleId" = ANY (${articles}::uuid[])`
  await tx.$executeRaw`
    INSERT INTO "EditionPart" ("editionId", "articleId", "wholeId", "versionId", "pageNumber", "ordinal", "part")
    SELECT ${to}::uuid, "articleId", "wholeId", "versionId", "pageNumber", "ordinal", "part"
    FROM "EditionPart" WHERE "editionId" = ${from}::uuid AND "wholeId" = ANY (${articles}::uuid[])`
  await tx.$executeRaw`
    INSERT INTO "EditionTag" ("editionId", "articleId", "tagId")
    SELECT ${to}::uuid, "articleId", "tagId" FROM "EditionTag" WHERE "editionId" = ${from}::uuid AND "articleId" = ANY (${articles}::uuid[])`
}
