import 'server-only'
import { daysOf, type SearchWish } from '../../../../search/wish'
import { Prisma } from '../../../prisma-client/client'

/** What a search is narrowed to but for its words. */
export type Narrowing = Partial<Pick<SearchWish, 'title' | 'from' | 'to' | 'page' | 'author' | 'tag'>>

/** The same about a row `l` of LiveArticle, as further conditions of a statement; none where it is not narrowed. */
export function narrowedTo({ title = null, from = null, to = null, page = null, author = null, tag = null }: Narrowing): Prisma.Sql {
  const { first, last } = daysOf({ from, to })
  const conditions = [
    ...(title === null ? [] : [Prisma.sql`l."titleId" = (SELECT "id" FROM "Title" WHERE "slug" = ${title})`]),
    ...(first === null ? [] : [Prisma.sql`l."date" >= ${first}::date`]),
    ...(last === null ? [] : [Prisma.sql`l."date" <= ${last}::date`]),
    ...(page === null ? [] : [Prisma.sql`l."pageNumber" = ${page}::int`]),
    ...(author === null ? [] : [Prisma.sql`l."authors" @> ARRAY[${author}]`]),
    ...(tag === null ? [] : [Prisma.sql`EXISTS (
      SELECT 1 FROM "LiveTag" g WHERE g."articleId" = l."articleId"
        AND g."tagId" = (SELECT coalesce(t."mergedIntoId", t."id") FROM "Tag" t WHERE t."slug" = ${tag}))`]),
  ]
  return conditions.length === 0 ? Prisma.empty : Prisma.sql` AND ${Prisma.join(conditions, ' AND ')}`
}
