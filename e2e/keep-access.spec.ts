import type { APIRequestContext, APIResponse } from '@playwright/test'
import { type Access, ACCESS, VISITORS } from './access-matrix'
import { ACTIONS, type ActionAccess } from './action-matrix'
import { callAction } from './call-action'
import { expect, test } from './fixtures'
import { actionList, routeList } from './route-list'

test('every route stands in the access matrix', () => {
  expect(ACCESS.map(({ method, route }) => `${method} ${route}`).sort()).toEqual(routeList())
})

test('every server action stands in the access matrix', () => {
  expect(ACTIONS.map(({ action }) => action).sort()).toEqual([...actionList().keys()].sort())
})

for (const access of ACCESS) {
  test(`${access.method} ${access.route} gives to each what the matrix says`, async ({ requestAs }) => {
    const got: string[] = []
    for (const visitor of VISITORS) got.push(answerOf(await ask(await requestAs(visitor), access)))
    expect(got.join(' ')).toBe(access.answers)
  })
}

for (const access of ACCESS.filter(({ method }) => method !== 'GET')) {
  test(`${access.method} ${access.route} refuses a foreign page before anything else`, async ({ requestAs }) => {
    const request = await requestAs('administrator')
    const foreign = await ask(request, access, { origin: 'https://foreign.example' })
    expect(foreign.status()).toBe(403)
    const crossSite = await ask(request, access, { 'sec-fetch-site': 'cross-site' })
    expect(crossSite.status()).toBe(403)
  })
}

for (const access of ACTIONS) {
  test(`the action ${access.action} does for each what the matrix says`, async ({ requestAs }) => {
    const got: string[] = []
    for (const visitor of VISITORS) got.push(await act(await requestAs(visitor), access))
    expect(got.join(' ')).toBe(access.answers)
  })
}

for (const access of ACTIONS) {
  test(`the action ${access.action} refuses a foreign page before anything else`, async ({ requestAs }) => {
    const { action, at, input } = access
    const request = await requestAs('administrator')
    expect(await callAction(request, action, at, input, { 'sec-fetch-site': 'cross-site' })).toBe('foreign-origin')
  })
}

function ask(request: APIRequestContext, { method, route, at, json, bytes, form, multipart }: Access, headers?: Record<string, string>): Promise<APIResponse> {
  return request.fetch(at ?? route, { method, data: bytes ?? json, form: form && { ...form }, multipart: multipart && { ...multipart }, headers })
}

function answerOf(answer: APIResponse): string {
  const { location } = answer.headers()
  return location?.startsWith('/sign-in?') ? 'sign-in' : String(answer.status())
}

/** A made-up token leads past the proxy, which decides nothing. */
async function act(request: APIRequestContext, { action, at, input }: ActionAccess): Promise<string> {
  const { cookies } = await request.storageState()
  return callAction(request, action, at, input, cookies.length === 0 ? { cookie: 'galley-session=made-up' } : {})
}
