import { LOG_WRITERS } from '@/lib/audit/log-file'
import { authorise } from '@/lib/server/authorise'
import { logFile, streamed } from '@/lib/server/audit/log-file'
import { logFileWish } from '@/lib/server/audit/schema'
import { SCREEN_TIME_ZONE } from '@/lib/server/language'
import { parse } from '@/lib/server/parse'
import { handle } from '@/lib/server/route'

/** The log, or what of it the address asks for, as a file. It is sent as it is read. */
export const GET = handle(async (request, actor) => {
  // Before the answer begins, because it cannot be taken back afterwards.
  authorise(actor, 'see-log')
  const { form, ...filter } = parse(logFileWish, Object.fromEntries(new URL(request.url).searchParams))
  return new Response(streamed(logFile(actor, form, filter, SCREEN_TIME_ZONE)), {
    headers: {
      'content-type': LOG_WRITERS[form].type,
      'content-disposition': `attachment; filename="galley-log.${form}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})
