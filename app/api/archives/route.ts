import { startArchive } from '@/lib/server/archives/commands'
import { withArchiveUpload } from '@/lib/server/archives/upload'
import { handle } from '@/lib/server/route'

/** Begins the import of the zip that is the body, `?name=` and perhaps `&title=`: `StartedArchive`, with 201, or 200 where it was being imported already. */
export const POST = handle(async (request, actor) => withArchiveUpload(request, actor, async ({ intake, file }) => {
  const started = await startArchive(actor, intake, file)
  return Response.json(started, { status: started.kind === 'begun' ? 201 : 200 })
}))
