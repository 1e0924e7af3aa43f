import 'server-only'
import type { Actor } from '../editorial/actor'
import type { Transaction } from './db'
import { Prisma } from './prisma-client/client'

/** What the audit log tells of one write. `before` and `after` are small JSON values: what changed, not whole texts. */
export interface Deed {
  readonly deed: string
  readonly thing: 'title' | 'issue' | 'page' | 'article' | 'person' | 'session' | 'tag' | 'vocabulary'
  readonly thingId: string
  readonly before?: Prisma.InputJsonValue
  readonly after?: Prisma.InputJsonValue
}

/** Writes a deed to the audit log, in the transaction of the deed itself. */
export async function record(tx: Transaction, actor: Actor, { before, after, ...deed }: Deed): Promise<void> {
  await tx.event.create({ data: { ...deed, actorId: actor.id, before: before ?? Prisma.DbNull, after: after ?? Prisma.DbNull } })
}
