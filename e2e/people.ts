import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { type APIRequestContext, type APIResponse, type Browser, expect, type Page, request as playwright } from '@playwright/test'
import type { Role } from '@/lib/editorial/actor'

/** An account made for a test, with the password that only the test knows. */
export interface Account {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly role: Role
}

/** Gives a new person an account, by the command that an operator would use; at one title alone where its slug is named. `env` names the database. */
export async function addAccount(role: Role, env: NodeJS.ProcessEnv = process.env, title?: string): Promise<Account> {
  const mark = randomUUID().slice(0, 8)
  const account = { name: `Test ${role} ${mark}`, email: `${role}-${mark}@galley.example`, password: randomUUID(), role }
  const { name, email, password } = account
  await runUser(['add', '--email', email, '--name', name, '--role', role, ...atTitle(title)], `${password}\n`, env)
  return account
}

/** Changes what somebody is, by the command that an operator would use: over all titles, or at the one that is named; `none` takes it away. */
export function giveRole({ email }: Account, role: Role | 'none', title?: string): Promise<void> {
  return runUser(['role', '--email', email, '--role', role, ...atTitle(title)], '', process.env)
}

function atTitle(title: string | undefined): string[] {
  return title === undefined ? [] : ['--title', title]
}

function runUser(args: readonly string[], input: string, env: NodeJS.ProcessEnv): Promise<void> {
  const command = ['--conditions=react-server', '--import', 'tsx', 'scripts/user.ts', ...args]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { env, stdio: ['pipe', 'pipe', 'pipe'] })
    const said: string[] = []
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(said.join('')))))
    child.stdin.end(input)
  })
}

/** Sends a form of next-auth as a browser does, with the secret that it asks for besides. */
export async function sendAuthForm(request: APIRequestContext, path: `/api/auth/${string}`, fields: Readonly<Record<string, string>> = {}): Promise<APIResponse> {
  const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string }
  return request.post(path, { form: { ...fields, csrfToken, json: 'true' } })
}

/** Sends the sign-in form; the status tells whether it was accepted, and the body why not. */
export function sendSignIn(request: APIRequestContext, { email, password }: Pick<Account, 'email' | 'password'>): Promise<APIResponse> {
  return sendAuthForm(request, '/api/auth/callback/credentials', { email, password })
}

/** Signs in by request; its cookies are in `request` afterwards. */
export async function signIn(request: APIRequestContext, account: Account): Promise<void> {
  expect((await sendSignIn(request, account)).status(), `${account.email} signs in`).toBe(200)
}

/** The headers that the browser of whoever is signed in here sends with a write of JSON to a place. */
export async function writeHeaders(request: APIRequestContext, url: string): Promise<Readonly<Record<string, string>>> {
  const { cookies } = await request.storageState()
  return { 'content-type': 'application/json', origin: url, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
}

/** A browser of its own in which a new person of a role is signed in. */
export async function pageOfNew(browser: Browser, role: Role): Promise<Page> {
  const baseURL = process.env['GALLEY_URL'] ?? ''
  const request = await playwright.newContext({ baseURL, extraHTTPHeaders: { origin: new URL(baseURL).origin } })
  await signIn(request, await addAccount(role))
  const storageState = await request.storageState()
  await request.dispose()
  return (await browser.newContext({ baseURL, storageState })).newPage()
}
