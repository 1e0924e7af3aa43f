import { z } from 'zod'
import { parse } from '@/lib/server/parse'
import { originalOf } from '@/lib/server/photos/queries'
import { handle } from '@/lib/server/route'

/** The file of a photo as it came, with all that it says of itself: for the desk, to be kept and not to be shown. */
export const GET = handle<RouteContext<'/api/photos/[photo]/original'>>(async (_, actor, { params }) => {
  const { format, fileName, size, body } = await originalOf(actor, parse(z.uuid(), (await params).photo))
  return new Response(body, {
    headers: {
      'content-type': `image/${format}`,
      'content-length': `${size}`,
      'content-disposition': `attachment; filename*=UTF-8''${inHeader(fileName)}`,
      'cache-control': 'no-store',
    },
  })
})

/** A name as a header can hold it; what is left of marks means something there. */
function inHeader(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
}
