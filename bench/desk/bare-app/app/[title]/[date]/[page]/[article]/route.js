import { readFileSync } from 'node:fs'

/**
 * The least that an answer to a reader can be: a route handler of Next, at an address of as many parts as an article's, that has the
 * page in memory and sends it with the headers that Galley sent. Nothing is looked up, nothing is asked of a database.
 */
const { headers, body } = process.env.BARE_PAGE ? JSON.parse(readFileSync(process.env.BARE_PAGE, 'utf8')) : { headers: {}, body: '' }
const bytes = new Uint8Array(Buffer.from(body, 'base64'))

export const dynamic = 'force-dynamic'

export async function GET(request, { params }) {
  const { article } = await params
  return article && request.headers.get('accept-encoding') ? new Response(bytes, { headers }) : new Response(null, { status: 406 })
}
