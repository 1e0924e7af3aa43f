import 'server-only'
import type { LoggedDeed, Thing } from '../audit/deeds'
import type { Actor } from '../editorial/actor'
import type { Sql } from './db'
import type { Prisma } from './prisma-client/client'

/** What the audit log tells of one write. `before` and `after` are small JSON values: what changed, not whole texts. */
export interface Deed {
  readonly deed: LoggedDeed
  readonly thing: Thing
  readonly thingId: string
  readonly before?: Prisma.InputJsonValue
  readonly after?: Prisma.InputJsonValue
}

/** Writes a deed to the audit log, in the transaction of the deed itself. */
export async function record(tx: Sql, actor: Pick<Actor, 'id'>, { deed, thing, thingId, before, after }: Deed): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Event" ("id", "actorId", "deed", "thing", "thingId", "before", "after")
    VALUES (gen_random_uuid(), ${actor.id}::uuid, ${deed}, ${thing}, ${thingId}::uuid, ${json(before)}::jsonb, ${json(after)}::jsonb)`
}

/** The same for what was done to many things at once. One statement. */
export async function recordAll(tx: Sql, actor: Pick<Actor, 'id'>, deeds: readonly Deed[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Event" ("id", "actorId", "deed", "thing", "thingId", "before", "after")
    SELECT gen_random_uuid(), ${actor.id}::uuid, d."deed", d."thing", d."thingId", d."before", d."after"
    FROM jsonb_to_recordset(${JSON.stringify(deeds)}::jsonb) AS d("deed" text, "thing" text, "thingId" uuid, "before" jsonb, "after" jsonb)`
}

function json(value: Prisma.InputJsonValue | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value)
}
