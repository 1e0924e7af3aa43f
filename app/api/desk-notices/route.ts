import type { Actor } from '@/lib/editorial/actor'
import { readNotices } from '@/lib/server/desk-notices/commands'
import { unreadNotices } from '@/lib/server/desk-notices/queries'
import { noticesRead } from '@/lib/server/desk-notices/schema'
import { parse } from '@/lib/server/parse'
import { handle } from '@/lib/server/route'
import { jsonOf } from '@/lib/server/sent-bytes'

/** As many ids as one screen shows, and some air. */
const MOST_BYTES = 8 * 1024

/** How many notices this person has not read: `{ unread }`. */
export const GET = handle(async (_, actor) => counted(actor))

/** Marks notices as read, and answers how many are left: `NoticesRead` → `{ unread }`. */
export const POST = handle(async (request, actor) => {
  await readNotices(actor, parse(noticesRead, await jsonOf(request, MOST_BYTES)).read)
  return counted(actor)
})

async function counted(actor: Actor): Promise<Response> {
  return Response.json({ unread: await unreadNotices(actor) }, { headers: { 'cache-control': 'no-store' } })
}
