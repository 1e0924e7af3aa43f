import { spawn } from 'node:child_process'
import type { APIRequestContext, Browser, BrowserContext, Page } from '@playwright/test'
import { readXml } from '../lib/export/testing/read-xml'
import { expect, type OwnApp, test } from './own-app'
import { bundles, CANARY, PAYLOADS } from './payloads/catalogue'
import type { Planted } from './payloads/plant'

/** So many screens are read at a time: two cores, a server and a browser share them. */
const AT_ONCE = 4
/** Planting takes ten seconds and reading seventy, several times as long beside other tests. */
const PATIENCE = 360_000
/** Lists show only what is in view: in a window as high as this, that is all of them. */
const WINDOW = { width: 1280, height: 4_000 }
/** The first article of each page has the payloads in every role; the others are lines of dumps, and alike. */
const MOST_ARTICLES = 16

// Films of windows of this size would take longer than all the rest.
test.use({ trace: 'off', screenshot: 'off', video: 'off' })

/** What of the payloads came to life. */
interface Trouble {
  readonly where: string
  readonly what: string
}

test('of three hundred payloads in every text of the desk none runs on any screen, in any file, and every file is well-formed', async ({ app, browser }) => {
  test.setTimeout(PATIENCE)
  expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(300)
  const planted = await plant(app)
  const trouble: Trouble[] = []
  const desk = await watched(browser, app, await (await app.requestAs('administrator')).storageState(), trouble)
  await provesThatItWatches(desk, trouble)
  await visitAll(desk, deskScreens(planted), trouble)
  const reader = await watched(browser, app, undefined, trouble)
  await visitAll(reader, [...siteScreens(planted), ...filesOf(planted)], trouble)
  await readFiles(await app.requestAs(null), filesOf(planted), trouble)
  expect(trouble).toEqual([])
})

function plant({ env }: OwnApp): Promise<Planted> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'e2e/payloads/plant.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const [said, told] = [new Array<Buffer>(), new Array<Buffer>()]
    child.stdout.on('data', (part: Buffer) => said.push(part))
    child.stderr.on('data', (part: Buffer) => told.push(part))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(Buffer.concat(said).toString()) as Planted)
      else reject(new Error(Buffer.concat(told).toString()))
    })
  })
}

/** A browser without our content policy, in which whatever runs, asks the canary or opens a dialog is noted. */
async function watched(
  browser: Browser, { url }: OwnApp, storageState: Awaited<ReturnType<APIRequestContext['storageState']>> | undefined, trouble: Trouble[],
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, storageState, bypassCSP: true, viewport: WINDOW, serviceWorkers: 'block' })
  const note = (page: Page | null, what: string) => trouble.push({ where: page ? new URL(page.url()).pathname : 'nowhere', what })
  await context.exposeBinding('galleyRan', ({ page }, number: unknown) => note(page, `payload ${String(number)} ran`))
  await context.route((address) => address.hostname.endsWith(CANARY), async (route) => {
    note(route.request().frame().page(), `asked the canary: ${route.request().url()}`)
    await route.abort()
  })
  context.on('dialog', async (dialog) => {
    note(dialog.page(), `opened a dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  return context
}

/** Elements and attributes that no screen of ours has, and that would act on a click if not by themselves. */
function strange(canary: string): string[] {
  const addresses = new Set(['href', 'src', 'srcset', 'action', 'formaction', 'srcdoc', 'data', 'xlink:href', 'poster', 'background', 'ping', 'manifest'])
  return [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].flatMap(({ name, value }) => {
    const handles = name.startsWith('on')
    // What a meta element says leads nowhere but where it sends on.
    const address = addresses.has(name) || (name === 'content' && element.hasAttribute('http-equiv'))
    const leads = address && (/^[\s\u0000-\u0020]*(?:javascript|vbscript|data:text|blob):?/i.test(value) || value.replace(/^https?:|^\/\//, '').replace('//', '').startsWith(canary))
    return handles || leads ? [`<${element.localName} ${name}="${value.slice(0, 80)}">`] : []
  }))
}

async function visit(page: Page, address: string, trouble: Trouble[]): Promise<void> {
  const answer = await page.goto(address, { waitUntil: 'load' }).catch((error: Error) => {
    // A file that is kept rather than shown has no document to look at.
    if (/Download is starting/.test(error.message)) return null
    throw error
  })
  if (answer === null) return
  if (answer.status() >= 500) trouble.push({ where: address, what: `answered ${answer.status()}` })
  for (const what of await page.evaluate(strange, CANARY)) trouble.push({ where: address, what })
  if (Object.keys(answer.headers()).includes('set-cookie') && /ran=/.test(answer.headers()['set-cookie'] ?? '')) trouble.push({ where: address, what: 'set a cookie' })
}

async function visitAll(context: BrowserContext, addresses: readonly string[], trouble: Trouble[]): Promise<void> {
  const left = [...addresses]
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    const page = await context.newPage()
    for (let address = left.shift(); address !== undefined; address = left.shift()) await visit(page, address, trouble)
    await page.close()
  }))
}

/** The watch itself is tested: a document that holds three of the payloads as they are makes all of it speak. */
async function provesThatItWatches(context: BrowserContext, trouble: Trouble[]): Promise<void> {
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.setContent(`<img src=x onerror="galleyRan(1)"><img src="https://${CANARY}/2"><script>alert(3)</script><a href="javascript:galleyRan(4)">x</a>`)
  await expect.poll(() => trouble.length).toBe(3)
  expect(await page.evaluate(strange, CANARY)).toHaveLength(3)
  expect(trouble.map(({ what }) => what).sort()).toEqual([`asked the canary: https://${CANARY}/2`, 'opened a dialog: 3', 'payload 1 ran'])
  trouble.length = 0
  await page.close()
}

function deskScreens({ paper, issue, pages, articles, tags, photos, review, settled }: Planted): readonly string[] {
  const lists = [
    '', '/queue', '/search', '/import', '/photos', '/photos/waiting', '/tags', '/titles', '/people', '/jobs', '/log', '/log?thing=photo', '/log?deed=set-house-style',
    '/log?deed=write-comment', '/log?deed=create-tag', '/corrections', '/erasure', '/notices', `/titles/${paper}`, `/titles/${paper}/settings`, '/titles/payloads-1',
    '/titles/payloads-1/settings',
  ]
  const things = [
    `/issues/${issue}`, `/issues/${issue}/editions`, `/reviews/${review}`, `/articles/${settled}`,
    ...pages.slice(0, 2).flatMap(({ id }) => [`/pages/${id}`, `/pages/${id}/history`, `/pages/${id}/dumps`]),
    ...articles.slice(0, 3).flatMap(({ id }) => [`/articles/${id}`, `/articles/${id}/versions`]),
    ...tags.slice(0, 4).map(({ id }) => `/tags/${id}`), ...photos.slice(0, 3).map((id) => `/photos/${id}`),
  ]
  const asked = bundles(190).slice(0, 8).flatMap((text) => ['/search', '/photos', '/tags'].map((list) => `${list}?q=${encodeURIComponent(text)}`))
  return [...lists, ...things, ...asked].map((place) => `/desk${place}`)
}

/** The first article of each page, and some others. */
function chosenOf(articles: Planted['articles']): Planted['articles'] {
  const first = articles.filter(({ page }, index) => articles.findIndex((other) => other.page === page) === index)
  return [...first, ...articles.filter((article) => !first.includes(article))].slice(0, MOST_ARTICLES)
}

function siteScreens({ paper, date, pages, articles, tags }: Planted): readonly string[] {
  const issue = `/${paper}/${date}`
  return [
    '/', `/${paper}`, `/${paper}?lang=en`, `/${paper}/corrections`, issue, `${issue}?lang=en`,
    ...pages.map(({ number }) => `${issue}/${number}`),
    ...chosenOf(articles).map(({ page, ordinal }) => `${issue}/${page}/${ordinal}`),
    ...tags.slice(0, 6).map(({ slug }) => `/${paper}/tags/${slug}`),
    ...bundles(190).slice(0, 12).map((text) => `/search?q=${encodeURIComponent(text)}`),
    ...PAYLOADS.filter((_, index) => index % 20 === 0).map((text) => `/${paper}/${encodeURIComponent(text)}`),
    '/search?q=galleyRan', `/search?q=script&title=${paper}`,
  ]
}

/** What machines are given; a person can open each of them in a browser, too. */
function filesOf({ paper, date, articles, tags }: Planted): readonly string[] {
  const issue = `/${paper}/${date}`
  return [
    '/robots.txt', '/sitemap.xml', `/${paper}/sitemap/${date.slice(0, 4)}-1.xml`, `/${paper}/feed.xml`, `${issue}/ninjs.json`, `${issue}/text.md`, `${issue}/text.txt`,
    ...tags.slice(0, 2).map(({ slug }) => `/${paper}/tags/${slug}/feed.xml`),
    ...chosenOf(articles).slice(0, 8).flatMap(({ page, ordinal }) => ['ninjs.json', 'text.md', 'text.txt', 'card.png'].map((form) => `${issue}/${page}/${ordinal}/${form}`)),
  ]
}

/** Each file is of the type that it says, which no browser may guess otherwise, and well-formed. */
async function readFiles(request: APIRequestContext, files: readonly string[], trouble: Trouble[]): Promise<void> {
  const read = { found: 0, withPayloads: 0 }
  for (const file of files) {
    const answer = await request.get(file)
    const head = answer.headers()
    if (head['x-content-type-options'] !== 'nosniff') trouble.push({ where: file, what: 'may be guessed to be of another type' })
    if (answer.status() !== 200) continue
    read.found += 1
    const text = await answer.text()
    if (text.includes('galleyRan')) read.withPayloads += 1
    if (file.endsWith('.xml')) readXml(text)
    if (file.endsWith('.json')) JSON.parse(text)
  }
  // What was withdrawn is gone in every form; most of the rest must be there, and full of payloads, or nothing was tried.
  expect(read.found).toBeGreaterThan(files.length / 2)
  expect(read.withPayloads).toBeGreaterThan(read.found / 2)
}
