import 'server-only'
import { type Language, languageOf } from '../../language/language'
import { cachingHeaders, etagOf, isKnown } from '../site/caching/answer'
import { tagsOfIssue, tagsOfLists } from '../site/caching/cache-tags'
import { isPurged } from '../site/caching/purges'
import { buildName } from './build'
import { keepImpression } from './commands'
import { keptImpression, stampsOf } from './queries'
import type { Impression, ScreenAsked } from './schema'

/** A screen that was made now. Only what is found where it stands, and may be read, is kept. */
export interface MadeScreen {
  readonly html: string
  readonly status: number
}

/** Where a screen is found now, for good. */
export interface MovedScreen {
  readonly movedTo: string
}

/**
 * The answer to a reader: the screen as it was kept, or made now and kept for the next one. `make` is told in which language the
 * screen speaks, and which one its title is in. The headers may name another type than HTML.
 */
export async function screenAnswer(
  request: Request, asked: ScreenAsked, headers: Readonly<Record<string, string>>,
  make: (language: Language, own: string) => Promise<MadeScreen | MovedScreen>,
): Promise<Response> {
  const tags = asked.day === null || asked.manyIssues ? tagsOfLists(asked.title) : tagsOfIssue(asked.title, asked.day)
  const send = (impression: Impression) => sendImpression(request, impression, headers, tags)
  const build = buildName()
  const kept = build === null ? null : await keptImpression(asked, build, request.headers.get('if-none-match'))
  if (kept) return send(kept)
  const { language: own, ...stamps } = await stampsOf(asked)
  const made = await make(asked.language ?? languageOf(own), own)
  if ('movedTo' in made) return movedAnswer(made.movedTo)
  if (made.status !== 200) return htmlAnswer(made, headers)
  const impression = { etag: etagOf(made.html), html: made.html, madeAt: new Date() }
  if (build !== null) await keepImpression(asked, stamps, build, impression)
  return send(impression)
}

/** A page that nobody keeps: an error, a withdrawal, what was searched for. */
export function htmlAnswer({ html, status }: MadeScreen, headers: Readonly<Record<string, string>>): Response {
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', ...headers } })
}

/** What moved for good may be remembered for as long as a working day. */
const MOVED_KEEPS = 'public, max-age=28800'

/** Leads on to another address for good. */
export function movedAnswer(to: string): Response {
  return new Response(null, { status: 308, headers: { location: to, 'cache-control': MOVED_KEEPS } })
}

function sendImpression(
  request: Request, { etag, html, madeAt }: Impression, headers: Readonly<Record<string, string>>, tags: readonly string[],
): Response {
  const kept = { ...headers, ...cachingHeaders({ etag, changed: madeAt, tags, purged: isPurged() }) }
  if (html === null || isKnown(request.headers, etag, madeAt)) return new Response(null, { status: 304, headers: kept })
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', ...kept } })
}
