import 'server-only'
import type { Asset } from './stylesheet'

/** A file under the name of its very bytes is the same for ever. */
const FOR_GOOD = 'public, max-age=31536000, immutable'

/** A stylesheet. One that is asked for by the name of another text, or of none, is kept by nobody. */
export function styleAnswer({ text, version }: Asset, request: Request): Response {
  const named = new URL(request.url).searchParams.get('v') === version
  return new Response(text, {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': named ? FOR_GOOD : 'no-cache', 'x-content-type-options': 'nosniff' },
  })
}

/** A range of a face; 404 for what is none. */
export function faceAnswer(bytes: Buffer | null): Response {
  if (bytes === null) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'font/woff2', 'cache-control': FOR_GOOD, 'x-content-type-options': 'nosniff' } })
}
