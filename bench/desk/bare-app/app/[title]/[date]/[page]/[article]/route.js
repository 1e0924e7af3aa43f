import { readFileSync } from 'node:fs'

/**
 * The least that an answer to a reader can be: a route handler of Next, at an address of as many parts as an article's, that has the
 * page in memory and gives it with the headers of Galley's own handler. Nothing is looked up, nothing is asked of a database. The
 * framework packs it, as it does Galley's.
 */
const { headers, html } = process.env.BARE_PAGE ? JSON.parse(readFileSync(process.env.BARE_PAGE, 'utf8')) : { headers: {}, html: '' }

export const dynamic = 'force-dynamic'

export const GET = () => new Response(html, { headers })
