import type { Failure } from '@/lib/server/errors'

/** What came of a request: an answer, a refusal with its reason, or no answer at all. */
export type Reply<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'unreached' }

/** Answers of a proxy whose server is away for a moment: trying again may help, and changes nothing twice. */
const AWAY: readonly number[] = [502, 503, 504]

/** Sends JSON to a route of ours, and reads what it answers. Never throws for what the network or the server does. */
export async function sendJson<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Reply<T>> {
  try {
    const response = await fetch(path, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    if (AWAY.includes(response.status)) return { kind: 'unreached' }
    const answer: unknown = response.status === 204 ? null : await response.json()
    return response.ok ? { kind: 'done', value: answer as T } : { kind: 'refused', failure: (answer as { failure: Failure }).failure }
  } catch {
    return { kind: 'unreached' }
  }
}
