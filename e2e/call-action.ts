import type { APIRequestContext } from '@playwright/test'
import { actionList } from './route-list'

/**
 * Calls a server action as the script of the screen `at` does. Gives `done`, the code of why not, or the status of an answer that is
 * none of an action.
 */
export async function callAction(
  request: APIRequestContext, action: string, at: string, input: unknown, headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const answer = await request.post(at, {
    data: JSON.stringify([input]),
    headers: { 'next-action': actionList().get(action) ?? '', 'content-type': 'text/plain;charset=UTF-8', ...headers },
  })
  const text = await answer.text()
  return /"ok":true/.test(text) ? 'done' : (/"code":"([a-z-]+)"/.exec(text)?.[1] ?? `${answer.status()}`)
}
