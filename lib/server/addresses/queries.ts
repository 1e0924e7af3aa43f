import 'server-only'
import { dateOf } from '../../editorial/dates'
import type { SiteAddress } from '../../editorial/address'
import { db } from '../db'
import { isWithdrawn } from '../withdrawals/queries'
import { Prisma } from '../prisma-client/client'

/** Whether something stands, or once stood, at an address of the site. One query, by keys alone. */
export async function isPrinted(address: SiteAddress): Promise<boolean> {
  const [row] = await db().$queryRaw<{ printed: boolean }[]>`SELECT EXISTS (${printed(address)}) AS printed`
  return row?.printed ?? false
}

function printed(address: SiteAddress): Prisma.Sql {
  const { title } = address
  switch (address.kind) {
    case 'corrections':
    case 'title': return Prisma.sql`SELECT 1 FROM "Title" WHERE "slug" = ${title}`
    case 'issue': return Prisma.sql`SELECT 1 ${issueOf(title, address.day)}`
    case 'page': return Prisma.sql`
      SELECT 1 ${issueOf(title, address.day)} AND EXISTS (
        SELECT 1 FROM "EditionPage" p WHERE p."editionId" = i."liveEditionId" AND p."number" = ${address.page})`
    case 'article': return Prisma.sql`
      SELECT 1 ${issueOf(title, address.day)} AND (
        EXISTS (SELECT 1 FROM "EditionArticle" e WHERE e."editionId" = i."liveEditionId" AND e."ordinal" = ${address.ordinal})
        OR EXISTS (SELECT 1 FROM "EditionPart" p WHERE p."editionId" = i."liveEditionId" AND p."ordinal" = ${address.ordinal})
        OR EXISTS (SELECT 1 FROM "Article" a WHERE a."issueId" = i.id AND a."ordinal" = ${address.ordinal} AND (
          a."mergedIntoId" IS NOT NULL OR ${isWithdrawn(Prisma.sql`a."id"`)})))`
    case 'tag': return Prisma.sql`
      SELECT 1 FROM (
        SELECT id FROM "Tag" WHERE "slug" = ${address.tag} UNION SELECT "tagId" FROM "TagAddress" WHERE "slug" = ${address.tag}
      ) named JOIN "Tag" n ON n.id = named.id CROSS JOIN LATERAL (SELECT coalesce(n."mergedIntoId", n.id) AS id) heir
      JOIN "Tag" g ON g.id = heir.id OR g."mergedIntoId" = heir.id
      JOIN "EditionTag" l ON l."tagId" = g.id JOIN "Issue" i ON i."liveEditionId" = l."editionId"
      JOIN "Title" t ON t.id = i."titleId" WHERE t."slug" = ${title} AND NOT ${isWithdrawn(Prisma.sql`l."articleId"`)}`
  }
}

function issueOf(title: string, day: string): Prisma.Sql {
  return Prisma.sql`
    FROM "Issue" i JOIN "Title" t ON t.id = i."titleId"
    WHERE t."slug" = ${title} AND i."date" = ${dateOf(day)}::date AND i."liveEditionId" IS NOT NULL`
}
