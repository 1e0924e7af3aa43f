import { importDump } from '@/lib/server/dumps/commands'
import { readUpload } from '@/lib/server/dumps/upload'
import { handle } from '@/lib/server/route'

/** Imports a dump that is sent as a form. 201 with what came of it, articles or a Review; 200 where the same bytes are there already. */
export const POST = handle(async (request, actor) => {
  const { place, bytes } = await readUpload(request)
  const imported = await importDump(actor, place, bytes)
  return Response.json(imported, { status: imported.kind === 'already-there' ? 200 : 201 })
})
