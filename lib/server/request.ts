import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { env } from './env'
import { lazily } from './lazily'
import { REQUEST_HEADER, requestIdOf } from './request-id'

const running = lazily(() => new AsyncLocalStorage<string>())

/** The id of the request that is being answered; null outside of one. */
export function requestId(): string | null {
  return running().getStore() ?? null
}

/** Does the work of a request under its id, and names it in the answer. */
export async function answerRequest(headers: Headers, work: (id: string) => Promise<Response>): Promise<Response> {
  const id = requestIdOf(headers.get(REQUEST_HEADER), env().GALLEY_PROXIES)
  const response = await running().run(id, () => work(id))
  response.headers.set(REQUEST_HEADER, id)
  return response
}

/**
 * The same for what readers ask for, of which nothing is logged unless it fails: only then does its id go along with the work, because
 * every step of it would cost a little more.
 */
export async function answerReader(headers: Headers, work: () => Promise<Response>, failed: (error: unknown, id: string) => Promise<Response>): Promise<Response> {
  const id = requestIdOf(headers.get(REQUEST_HEADER), env().GALLEY_PROXIES)
  const response = await work().catch((error: unknown) => running().run(id, () => failed(error, id)))
  response.headers.set(REQUEST_HEADER, id)
  return response
}

/** Does the work of an action under the id that the proxy (proxy.ts) gave its request. */
export function asRequest<T>(headers: Headers, work: (id: string) => Promise<T>): Promise<T> {
  const id = requestIdOf(headers.get(REQUEST_HEADER), 1)
  return running().run(id, () => work(id))
}
