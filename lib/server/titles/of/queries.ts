import 'server-only'
import { sql, type Sql } from '../../db'
import { NotFound } from '../../errors'
import { Prisma } from '../../prisma-client/client'

/** Each kind of thing that stands in a title: the table, or the tables, that lead to its issue `i`, and the column that names the thing. */
const WAYS = {
  issue: Prisma.sql`i."id" AS "id", i."titleId" FROM "Issue" i WHERE i."id"`,
  page: Prisma.sql`p."id", i."titleId" FROM "Page" p JOIN "Issue" i ON i."id" = p."issueId" WHERE p."id"`,
  review: Prisma.sql`r."id", i."titleId" FROM "Review" r JOIN "Page" p ON p."id" = r."pageId" JOIN "Issue" i ON i."id" = p."issueId" WHERE r."id"`,
  article: Prisma.sql`a."id", i."titleId" FROM "Article" a JOIN "Issue" i ON i."id" = a."issueId" WHERE a."id"`,
  comment: Prisma.sql`c."id", i."titleId" FROM "Comment" c JOIN "Article" a ON a."id" = c."articleId" JOIN "Issue" i ON i."id" = a."issueId" WHERE c."id"`,
  notice: Prisma.sql`n."id", i."titleId" FROM "Notice" n JOIN "Article" a ON a."id" = n."articleId" JOIN "Issue" i ON i."id" = a."issueId" WHERE n."id"`,
  publication: Prisma.sql`s."id", i."titleId" FROM "Publication" s JOIN "Issue" i ON i."id" = s."issueId" WHERE s."id"`,
} as const

/**
 * Where a deed is done: a thing that stands in one title, by its id, or several of a kind, at each of which it must be allowed; or a title
 * by its slug.
 */
export type Place = { readonly kind: keyof typeof WAYS; readonly ids: readonly string[] } | { readonly kind: 'slug'; readonly slug: string }

/** The ids of the titles in which all things of a place stand. NotFound where one of them is not there. One statement. */
export async function titlesOf(place: Place, tx: Sql = sql()): Promise<readonly string[]> {
  if (place.kind === 'slug') {
    const found = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Title" WHERE "slug" = ${place.slug}`
    if (found.length === 0) throw noSuch(place)
    return found.map(({ id }) => id)
  }
  const meant = [...new Set(place.ids)]
  const found = await tx.$queryRaw<{ titleId: string }[]>`SELECT ${WAYS[place.kind]} = ANY(${meant}::uuid[])`
  if (found.length < meant.length) throw noSuch(place)
  return [...new Set(found.map(({ titleId }) => titleId))]
}

/** What somebody learns of a thing that is not there, and just so of one that is not for them to know of. */
export function noSuch(place: Place): NotFound {
  if (place.kind === 'slug') return new NotFound('no-such-title', { title: place.slug })
  return new NotFound(`no-such-${place.kind}`)
}
