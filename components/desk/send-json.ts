import type { Failure } from '@/lib/server/errors'
import { PERSON_HEADER } from '@/lib/server/session/schema'

/** What came of a request: an answer, a refusal with its reason, or no answer at all. */
export type Reply<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'unreached' }

/** Answers of a proxy whose server is away for a moment: trying again may help, and changes nothing twice. */
export const AWAY: readonly number[] = [502, 503, 504]

/** How long to wait before a server that could not be reached is tried again, in milliseconds: long enough not to press it, short enough not to be noticed. */
export const RETRY_AFTER = 3_000

/** The most bytes that a browser goes on sending after its tab was closed; browsers allow 64 KiB. */
const MOST_AFTER_CLOSING = 60_000

/** How a request is sent. */
export interface Sending {
  /** The person for whom it is meant: it is refused where another one is signed in by now. */
  readonly person?: string | null
  /** Whether it shall arrive although its tab is closed meanwhile, where it is small enough. */
  readonly outlivesTab?: boolean
}

function requestOf(body: unknown, { person, outlivesTab = false }: Sending): RequestInit {
  const named: Record<string, string> = person ? { [PERSON_HEADER]: person } : {}
  if (body === undefined) return { headers: named }
  const text = JSON.stringify(body)
  const keepalive = outlivesTab && new TextEncoder().encode(text).byteLength < MOST_AFTER_CLOSING
  return { headers: { ...named, 'content-type': 'application/json' }, body: text, keepalive }
}

/** Sends JSON to a route of ours, and reads what it answers. Never throws for what the network or the server does. */
export async function sendJson<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown, sending: Sending = {},
): Promise<Reply<T>> {
  try {
    const response = await fetch(path, { method, ...requestOf(body, sending) })
    if (AWAY.includes(response.status)) return { kind: 'unreached' }
    const answer: unknown = response.status === 204 ? null : await response.json()
    return response.ok ? { kind: 'done', value: answer as T } : { kind: 'refused', failure: (answer as { failure: Failure }).failure }
  } catch {
    return { kind: 'unreached' }
  }
}
