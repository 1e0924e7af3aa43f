import 'server-only'
import { contentOf } from '../../article/content'
import { toText } from '../../article/to-text'
import type { Actor } from '../../editorial/actor'
import { type DeskFind, type DeskFinds, FINDS_A_SCREEN } from '../../search/desk-finds'
import type { DeskSearchWish } from '../../search/desk-wish'
import { excerpt } from '../../search/excerpt'
import { highlight, type Sought } from '../../search/highlight'
import { daysOf } from '../../search/wish'
import { authoriseSomewhere } from '../authorise'
import { preparedSql, type Sql } from '../db'
import { stored } from '../json'
import { Prisma } from '../prisma-client/client'
import { type Asked, askedBy, has, inHead } from '../search/queries'
import { readNewestTexts } from './commands'

/** Three lines of a desk's screen show why an article was found. */
const SNIPPET = 120

/**
 * Open articles of one's titles as they are now that hold all phrases of a query; null where it has nothing that can be searched for. What was written
 * since the last search is read before. Two statements, which count all: a desk asks seldom, and tags what it counts.
 */
export async function deskSearch(actor: Actor, wish: DeskSearchWish): Promise<DeskFinds | null> {
  const titles = authoriseSomewhere(actor, 'see-desk')
  const asked = await askedBy(wish.q)
  if (asked === null) return null
  const unread = await readNewestTexts()
  const [row] = await preparedSql().$queryRaw<[{ total: number; shown: string[] }]>`
    WITH found AS MATERIALIZED (${foundBy(asked, wish, titles)})
    SELECT (SELECT count(*)::int FROM found) AS "total",
      ARRAY(SELECT "id"::text FROM found ORDER BY ${orderOf(wish)} LIMIT ${FINDS_A_SCREEN} OFFSET ${wish.screen * FINDS_A_SCREEN}) AS "shown"`
  return { total: row.total, unread, finds: await findsOf(row.shown, asked.sought) }
}

/** Every open article that a search of the desk finds for somebody, by id; at most so many. */
export async function foundOnDesk(tx: Sql, actor: Actor, wish: DeskSearchWish, most: number): Promise<readonly string[]> {
  const titles = authoriseSomewhere(actor, 'see-desk')
  const asked = await askedBy(wish.q)
  if (asked === null) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM (${foundBy(asked, wish, titles)}) found LIMIT ${most}`
  return rows.map(({ id }) => id)
}

/** The revision of the article `a` that readers find in the live Edition of the issue `i`, as itself or as a part; no row where they do not. */
const SHOWN = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT v."revision" FROM "EditionArticle" e LEFT JOIN "Version" v ON v."id" = e."versionId" WHERE e."editionId" = i."liveEditionId" AND e."articleId" = a."id"
    UNION ALL
    SELECT v."revision" FROM "EditionPart" e LEFT JOIN "Version" v ON v."id" = e."versionId" WHERE e."editionId" = i."liveEditionId" AND e."articleId" = a."id"
  ) shown ON true`
const STATE = Prisma.sql`CASE WHEN shown IS NULL THEN 'unpublished' WHEN shown."revision" IS DISTINCT FROM a."revision" THEN 'changed' ELSE 'published' END`

function foundBy(asked: Asked, wish: DeskSearchWish, titles: readonly string[] | null): Prisma.Sql {
  return Prisma.sql`
    SELECT a."id", i."date", i."titleId", p."number" AS "pageNumber", a."position", ${inHead(asked)} AS "inHead"
    FROM "DeskText" l JOIN "Article" a ON a."id" = l."articleId" AND a."closedAt" IS NULL
    JOIN "Issue" i ON i."id" = a."issueId" LEFT JOIN "Page" p ON p."id" = a."pageId" ${wish.state === 'all' ? Prisma.empty : SHOWN}
    WHERE ${Prisma.join([has(asked, 'text'), ...confined(titles), ...narrowings(wish)], ' AND ')}`
}

/** What belongs to these titles alone; null leaves nothing out. */
function confined(titles: readonly string[] | null): Prisma.Sql[] {
  return titles === null ? [] : [Prisma.sql`i."titleId" = ANY (${[...titles]}::uuid[])`]
}

function narrowings({ title, from, to, page, author, tag, state }: DeskSearchWish): Prisma.Sql[] {
  const { first, last } = daysOf({ from, to })
  return [
    ...(title === null ? [] : [Prisma.sql`i."titleId" = (SELECT "id" FROM "Title" WHERE "slug" = ${title})`]),
    ...(first === null ? [] : [Prisma.sql`i."date" >= ${first}::date`]),
    ...(last === null ? [] : [Prisma.sql`i."date" <= ${last}::date`]),
    ...(page === null ? [] : [Prisma.sql`p."number" = ${page}::int`]),
    ...(author === null ? [] : [Prisma.sql`l."authors" @> ARRAY[${author}]`]),
    ...(tag === null ? [] : [Prisma.sql`EXISTS (
      SELECT 1 FROM "ArticleTag" g WHERE g."articleId" = a."id"
        AND g."tagId" = (SELECT coalesce(t."mergedIntoId", t."id") FROM "Tag" t WHERE t."slug" = ${tag}))`]),
    ...(state === 'all' ? [] : [Prisma.sql`${STATE} = ${state}`]),
  ]
}

function orderOf({ order }: DeskSearchWish): Prisma.Sql {
  const within = Prisma.sql`"titleId", "pageNumber", "position", "id"`
  if (order === 'oldest') return Prisma.sql`"date", ${within}`
  return order === 'newest' ? Prisma.sql`"date" DESC, ${within}` : Prisma.sql`"inHead" DESC, "date" DESC, ${within}`
}

interface FindRow extends Omit<DeskFind, 'name' | 'snippet'> {
  readonly headline: string
  readonly doc: Prisma.JsonValue
}

async function findsOf(ids: readonly string[], sought: Sought): Promise<readonly DeskFind[]> {
  if (ids.length === 0) return []
  const rows = await preparedSql().$queryRaw<FindRow[]>`
    SELECT a."id", a."headline", a."doc", i."date"::text, json_build_object('name', t."name", 'language', t."language") AS "title",
      CASE WHEN p."id" IS NOT NULL THEN json_build_object('number', p."number", 'name', p."name") END AS "page", ${STATE} AS "state"
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted("id", "place") JOIN "Article" a ON a."id" = wanted."id"
    JOIN "Issue" i ON i."id" = a."issueId" JOIN "Title" t ON t."id" = i."titleId" LEFT JOIN "Page" p ON p."id" = a."pageId" ${SHOWN}
    ORDER BY wanted."place"`
  return rows.map(({ headline, doc, ...row }) => ({
    ...row, name: highlight(headline, sought), snippet: excerpt(toText(contentOf(stored('blocks', doc))), headline, sought, SNIPPET),
  }))
}
