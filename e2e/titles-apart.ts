import type { APIRequestContext, APIResponse } from '@playwright/test'
import { type Access, NOTHING } from './access-matrix'
import type { ActionAccess } from './action-matrix'

/** The things of one title, as addresses and inputs name them. */
export interface Things {
  readonly slug: string
  readonly issue: string
  readonly page: string
  readonly article: string
  readonly review: string
  readonly publication: string
  readonly notice: string
}

/** The same wish with the things of a title where the matrix names nothing; null where it names none of them. */
export function realAccess(access: Access, things: Things): Access | null {
  if (!/^\/(desk|api)(\/|$)/.test(access.route)) return null
  const { route, at = route, json, multipart } = access
  const real = {
    ...access,
    at: realAddress(route, at, things),
    ...(json !== undefined && { json: realValue(json, things) }),
    ...(multipart && { multipart: realValue(multipart, things) as NonNullable<Access['multipart']> }),
  }
  return JSON.stringify(real) === JSON.stringify({ ...access, at }) ? null : real
}

/** The same of an action. */
export function realAction(access: ActionAccess, things: Things): ActionAccess | null {
  const input = realValue(access.input, things, 'publication')
  return JSON.stringify(input) === JSON.stringify(access.input) ? null : { ...access, input }
}

function realAddress(route: string, at: string, things: Things): string {
  const [path = '', query] = at.split('?')
  const kinds = route.split('/')
  const real = path.split('/').map((part, index) => realWord(part, things, kinds[index]?.replace(/[[\]]/g, ''))).join('/')
  if (query === undefined) return real
  const asked = new URLSearchParams(query)
  for (const [key, value] of [...asked]) asked.set(key, realWord(value, things, key === 'id' ? (asked.get('kind') ?? key) : key))
  return `${real}?${asked}`
}

/** @param kind what an id is of, where no name before it tells so */
function realValue(value: unknown, things: Things, kind = ''): unknown {
  if (typeof value === 'string') return realWord(value, things, kind)
  if (Array.isArray(value)) return value.map((each) => realValue(each, things, kind))
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value
  const own = 'kind' in value ? String(value.kind) : 'page'
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, realValue(each, things, key === 'id' ? own : key.replace(/s$/, ''))]))
}

function realWord(word: string, things: Things, kind = ''): string {
  if (word === 'no-such-paper') return things.slug
  return word === NOTHING ? (new Map(Object.entries(things)).get(kind) ?? word) : word
}

export function ask(request: APIRequestContext, { method, route, at, json, bytes, multipart }: Access): Promise<APIResponse> {
  return request.fetch(at ?? route, { method, data: bytes ?? json, multipart: multipart && { ...multipart } })
}

/** An answer as a stranger could tell it from another: its status, and of what is no screen also its words, but for the names of what was asked. */
export async function answerOf(answer: APIResponse, { slug }: Things): Promise<string> {
  const isScreen = answer.headers()['content-type']?.startsWith('text/html') ?? false
  const words = isScreen ? '' : (await answer.text()).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID').replaceAll(slug, 'no-such-paper')
  return `${answer.status()} ${words}`
}

/** What somebody reads of an answer: the words of a screen, or what else was sent. `name` is who asks. */
export async function wordsOf(answer: APIResponse, name: string): Promise<string> {
  const text = await answer.text()
  const main = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text
  return main.replaceAll(/<(script|style|template)[\s\S]*?<\/\1>/g, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(name, 'WHO').replaceAll(/\s+/g, ' ')
}
