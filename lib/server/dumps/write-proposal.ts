import 'server-only'
import type { Actor } from '../../editorial/actor'
import type { HouseStyle } from '../../reading/house-style'
import { TERMS_VERSION } from '../../search/terms'
import type { PageState } from '../../split/page-state'
import { listHeadline } from '../articles/list-headline'
import type { Sql } from '../db'
import { textReader } from '../desk-search/searched-text'
import { takeOrdinals } from '../issues/commands'
import { keepVersions } from '../versions/keep'

/** What the machine proposes for a page, and where it goes: after so many articles that stand there already. */
export interface Proposal {
  readonly issueId: string
  readonly pageId: string
  readonly position: number
  readonly state: PageState
  readonly houseStyle: HouseStyle
}

/**
 * Writes the articles that the machine proposes, each with its first Version, and with what the desk's search reads of it: one statement
 * writes both, by which the database knows that nothing of them is left to be read.
 */
export async function writeProposal(tx: Sql, actor: Actor, { issueId, pageId, position, state: { articles }, houseStyle }: Proposal): Promise<void> {
  const first = await takeOrdinals(tx, issueId, articles.length)
  const searched = await textReader()
  const read = articles.map(({ blocks }) => searched(blocks, houseStyle))
  const ids = articles.map(({ id }) => id)
  await tx.$executeRaw`
    WITH proposed AS MATERIALIZED (
      SELECT * FROM unnest(
        ${ids}::uuid[], ${articles.map((_, index) => index)}::int[], ${articles.map(({ blocks }) => JSON.stringify(blocks))}::text[],
        ${articles.map(({ blocks }) => listHeadline(blocks))}::text[], ${read.map(({ folded }) => folded)}::text[], ${read.map(({ head }) => head)}::text[],
        ${read.map(({ authors }) => authors)}::text[], ${read.map(({ terms }) => terms)}::text[]
      ) AS r("id", "at", "doc", "headline", "folded", "head", "authors", "terms")
    ), written AS (
      INSERT INTO "Article" ("id", "issueId", "pageId", "ordinal", "position", "doc", "headline")
      SELECT "id", ${issueId}::uuid, ${pageId}::uuid, ${first}::int + "at", ${position}::int + "at", "doc"::jsonb, "headline" FROM proposed
    )
    INSERT INTO "DeskText" ("articleId", "revision", "folded", "headFolded", "authors", "terms", "termsVersion")
    SELECT "id", 1, "folded", "head", ARRAY(SELECT jsonb_array_elements_text("authors"::jsonb)), "terms"::int[], ${TERMS_VERSION}::int FROM proposed`
  await keepVersions(tx, actor, articles, { cause: 'import' })
}
