import { type APIRequestContext, test as base, type Page } from '@playwright/test'
import type { Role } from '@/lib/editorial/actor'
import { type Account, addAccount, signIn } from './people'

type Cookies = Awaited<ReturnType<APIRequestContext['storageState']>>

/** A person who is signed in: the account, and the cookies that show it. */
interface SignedIn {
  readonly account: Account
  readonly cookies: Cookies
}

interface WorkerFixtures {
  /** The person of a role; made and signed in when a test of this worker first asks, and kept for the others. */
  readonly personOf: (role: Role) => Promise<SignedIn>
}

interface TestFixtures {
  /** A page of a browser in which the person of a role is signed in. */
  readonly pageAs: (role: Role) => Promise<Page>
  /** Requests as our own pages send them; as the person of a role, or of nobody with null. */
  readonly requestAs: (role: Role | null) => Promise<APIRequestContext>
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  personOf: [async ({ playwright }, give, { project }) => {
    const baseURL = addressOf(project.use.baseURL)
    const people = new Map<Role, Promise<SignedIn>>()
    async function make(role: Role): Promise<SignedIn> {
      const account = await addAccount(role)
      const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } })
      await signIn(request, account)
      const cookies = await request.storageState()
      await request.dispose()
      return { account, cookies }
    }
    await give((role) => {
      const person = people.get(role) ?? make(role)
      people.set(role, person)
      return person
    })
  }, { scope: 'worker' }],

  pageAs: async ({ browser, personOf, contextOptions, locale }, give) => {
    const pages: Page[] = []
    await give(async (role) => {
      const { cookies } = await personOf(role)
      const context = await browser.newContext({ ...contextOptions, locale, storageState: cookies })
      const page = await context.newPage()
      pages.push(page)
      return page
    })
    await Promise.all(pages.map((page) => page.context().close()))
  },

  requestAs: async ({ playwright, personOf, baseURL }, give) => {
    const made: APIRequestContext[] = []
    const origin = addressOf(baseURL)
    await give(async (role) => {
      const storageState = role === null ? undefined : (await personOf(role)).cookies
      const request = await playwright.request.newContext({
        baseURL: origin,
        storageState,
        extraHTTPHeaders: { origin },
        maxRedirects: 0,
      })
      made.push(request)
      return request
    })
    await Promise.all(made.map((request) => request.dispose()))
  },
})

export { expect } from '@playwright/test'

/** The address of the server under test, which the configuration names. */
function addressOf(baseURL: string | undefined): string {
  if (!baseURL) throw new Error('GALLEY_URL names the server that is tested; `npm test` sets it.')
  return new URL(baseURL).origin
}
