import 'server-only'
import { type Permission, rolesFor } from '../../../editorial/policy'
import { Prisma } from '../../prisma-client/client'

/**
 * Whether the person `u` has an account that is open and may do this deed, at every title or at one of some.
 *
 * @param titles a query of the ids of titles
 */
export function mayAtOneOf(titles: Prisma.Sql, permission: Permission): Prisma.Sql {
  const roles = rolesFor(permission)
  return Prisma.sql`(u."disabledAt" IS NULL AND (u."role"::text = ANY (${roles}::text[]) OR EXISTS (
    SELECT 1 FROM "TitleRole" r WHERE r."userId" = u."id" AND r."titleId" IN (${titles}) AND r."role"::text = ANY (${roles}::text[]))))`
}

/** The same at the title of an issue. */
export function mayAtIssue(issue: string, permission: Permission): Prisma.Sql {
  return mayAtOneOf(Prisma.sql`SELECT "titleId" FROM "Issue" WHERE "id" = ${issue}::uuid`, permission)
}
