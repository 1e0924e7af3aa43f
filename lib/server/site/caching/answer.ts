import 'server-only'
import { createHash } from 'node:crypto'

/** Something of the reading site as it is sent. */
export interface Made {
  readonly body: string | Uint8Array<ArrayBuffer>
  /** Its media type with its charset. */
  readonly type: string
  /** When what it says last changed, where that is known; validators that are bytes do not need it. */
  readonly changed: Date | null
  /** Under which names it is purged (`cache-tags.ts`). */
  readonly tags: readonly string[]
  readonly status?: number
  /** Its validator, where that is known without its bytes; whoever has it already is sent none of them. */
  readonly etag?: string
  /** Further headers: a language, a link, a name for saving. */
  readonly headers?: Readonly<Record<string, string>>
}

/** In seconds. A browser asks each time, and mostly hears 304: what was withdrawn a moment ago is shown to nobody again. */
const BROWSER_KEEPS = 0
/** A CDN that is told of every publication may keep what it has until then; a day bounds what a lost purge costs. */
const PURGED_CDN_KEEPS = 24 * 60 * 60
/** One that nobody tells asks as often as browsers do, and costs us a 304. */
const UNTOLD_CDN_KEEPS = 60
/** What is being asked for anew is shown meanwhile: nobody waits. As short as what a CDN keeps untold, because of withdrawals. */
const SHOWN_MEANWHILE = 60

/**
 * How long an answer of the reading site is kept, by browsers and between.
 *
 * @param purged whether a CDN is told of what is stale
 */
export function cacheControl(purged: boolean): string {
  const shared = purged ? PURGED_CDN_KEEPS : UNTOLD_CDN_KEEPS
  return `public, max-age=${BROWSER_KEEPS}, s-maxage=${shared}, stale-while-revalidate=${SHOWN_MEANWHILE}`
}

/**
 * The validator of bytes. It is weak, because the server may send the same text packed in several ways, and a weak one is all that
 * `If-None-Match` asks for.
 */
export function etagOf(body: string | Uint8Array): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

/**
 * What an answer is kept and checked by: `ETag`, `Last-Modified`, `Cache-Control`, and the names for a purge, once as Cloudflare
 * and others read them and once as Fastly and Varnish do.
 */
export function cachingHeaders({ etag, changed, tags, purged }: {
  readonly etag: string; readonly changed: Date | null; readonly tags: readonly string[]; readonly purged: boolean
}): Record<string, string> {
  return {
    'cache-control': cacheControl(purged),
    etag,
    ...(changed ? { 'last-modified': changed.toUTCString() } : {}),
    ...(tags.length > 0 ? { 'cache-tag': tags.join(','), 'surrogate-key': tags.join(' ') } : {}),
  }
}

/**
 * Whether whoever asks has it already: one of the validators that they name is its own, or, where they name none, nothing has
 * changed since the time that they say (RFC 9110, 13.2.2).
 */
export function isKnown(asked: Headers, etag: string, changed: Date | null): boolean {
  const named = asked.get('if-none-match')
  if (named !== null) return named.trim() === '*' || named.split(',').some((one) => opaque(one) === opaque(etag))
  const since = Date.parse(asked.get('if-modified-since') ?? '')
  // The header has no parts of a second.
  return changed !== null && !Number.isNaN(since) && Math.floor(changed.getTime() / 1000) * 1000 <= since
}

function opaque(etag: string): string {
  return etag.trim().replace(/^W\//, '')
}

/** The answer to a `GET` or `HEAD`: the whole, or 304 where it is known. */
export function answer(request: Request, { body, type, changed, tags, status = 200, headers = {}, ...made }: Made, purged: boolean): Response {
  const etag = made.etag ?? etagOf(body)
  const kept = { ...headers, ...cachingHeaders({ etag, changed, tags, purged }) }
  if (status === 200 && isKnown(request.headers, etag, changed)) return new Response(null, { status: 304, headers: kept })
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength
  return new Response(request.method === 'HEAD' ? null : body, {
    status, headers: { ...kept, 'content-type': type, 'content-length': `${length}`, 'x-content-type-options': 'nosniff' },
  })
}
