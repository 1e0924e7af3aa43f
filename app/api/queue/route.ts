import { countMine } from '@/lib/server/queue/queries'
import { handle } from '@/lib/server/route'

/** How much the person has to see to: `{ mine }`. */
export const GET = handle(async (_, actor) =>
  Response.json({ mine: await countMine(actor) }, { headers: { 'cache-control': 'no-store' } }))
