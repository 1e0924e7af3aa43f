import 'server-only'
import type { Actor } from '../../editorial/actor'
import { authoriseAt, authoriseSomewhere } from '../authorise'
import { sql } from '../db'
import { NotFound } from '../errors'
import type { Presence } from './schema'

/** For so long a sign of life holds, in seconds: three of them may get lost on the way. */
const HOLDS = 15

/** Somebody else who has the page open, or oneself in another tab. */
export interface OtherPerson {
  readonly tab: string
  readonly name: string
  readonly self: boolean
  /** The line where that person is, or null. */
  readonly line: number | null
}

/** Who else is on a page, and by what it is seen that the page has moved on. */
export interface PageSigns {
  readonly others: readonly OtherPerson[]
  /** Goes up with each Step. */
  readonly revision: number
  /** The revisions of its open articles together: it changes with each save of a text. */
  readonly texts: number
}

/** Says that somebody has a page open, and asks who else has. One statement, once it is known that one may see it. */
export async function showPresence(actor: Actor, page: string, { tab, line }: Presence): Promise<PageSigns> {
  await authoriseAt(actor, 'see-desk', { kind: 'page', ids: [page] })
  const [signs] = await sql().$queryRaw<PageSigns[]>`
    WITH page AS (SELECT id, revision FROM "Page" WHERE id = ${page}::uuid),
      mine AS (
        INSERT INTO "Presence" ("pageId", "tab", "userId", "line", "seenAt")
        SELECT page.id, ${tab}::uuid, ${actor.id}::uuid, ${line}::int, now() FROM page
        ON CONFLICT ("pageId", "tab") DO UPDATE SET "line" = EXCLUDED."line", "seenAt" = EXCLUDED."seenAt"
        WHERE "Presence"."userId" = EXCLUDED."userId"
      )
    SELECT page.revision,
      (SELECT coalesce(sum(revision), 0)::int FROM "Article" WHERE "pageId" = page.id AND "closedAt" IS NULL) AS texts,
      (SELECT coalesce(json_agg(json_build_object('tab', p."tab", 'name', u.name, 'self', u.id = ${actor.id}::uuid, 'line', p."line")
          ORDER BY u.name, p."tab"), '[]')
        FROM "Presence" p JOIN "User" u ON u.id = p."userId"
        WHERE p."pageId" = page.id AND p."tab" <> ${tab}::uuid AND p."seenAt" > now() - make_interval(secs => ${HOLDS})) AS others
    FROM page`
  if (signs === undefined) throw new NotFound('no-such-page')
  return signs
}

/** Says that somebody has closed a page. */
export async function endPresence(actor: Actor, page: string, tab: string): Promise<void> {
  authoriseSomewhere(actor, 'see-desk')
  await sql().$executeRaw`DELETE FROM "Presence" WHERE "pageId" = ${page}::uuid AND "tab" = ${tab}::uuid AND "userId" = ${actor.id}::uuid`
}

/** Takes away the signs of those who went without saying so; gives how many. */
export function forgetPresences(): PromiseLike<number> {
  return sql().$executeRaw`DELETE FROM "Presence" WHERE "seenAt" < now() - make_interval(secs => ${HOLDS})`
}
