import { mentionable } from '@/lib/server/comments/queries'
import { handle } from '@/lib/server/route'

/** Everybody of the desk who can be asked by name: `NamedPerson[]`. */
export const GET = handle(async (_, actor) => Response.json(await mentionable(actor), { headers: { 'cache-control': 'no-store' } }))
