import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type APIRequestContext, type Page, request as playwright } from '@playwright/test'
import pg from 'pg'
import { ACCESS, NOTHING } from './access-matrix'
import { findings } from './accessibility'
import { ACTIONS } from './action-matrix'
import { callAction } from './call-action'
import { expect, test } from './fixtures'
import { foundPaper, importDump, signOffAll } from './paper'
import { addAccount, giveRole, signIn } from './people'
import { answerOf, ask, realAccess, realAction, type Things, wordsOf } from './titles-apart'

/** Two stories, each with headline and byline in front. */
const TWO_STORIES = readFileSync('lib/server/testing/two-stories.txt', 'utf8')

/** A title in which there is one of each thing, and the name of its pages, which nothing else bears. */
async function paperOfThings(page: Page, request: APIRequestContext): Promise<{ readonly things: Things; readonly mark: string }> {
  const [slug, mark] = [await foundPaper(page), `apart-${randomUUID().slice(0, 8)}`]
  const { issueId: issue, pageId } = await importDump(request, slug, TWO_STORIES, 1, { name: mark })
  await page.goto(`/desk/issues/${issue}`)
  const article = /\/desk\/articles\/([0-9a-f-]{36})/.exec(await page.content())?.[1] ?? ''
  await signOffAll(page)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('button', { name: 'Publish all the same' }).click()
  await expect(page.getByText('Edition 1 is live since')).toBeVisible()
  const notice = { kind: 'correction', article, text: 'It was twenty-four.' }
  expect(await callAction(request, '(desk)/desk/articles/[article]/actions.ts#issueNotice', `/desk/articles/${article}`, notice)).toBe('done')
  const plan = { issue, page: null, day: '2099-01-01', time: '06:00' }
  expect(await callAction(request, '(desk)/desk/issues/[issue]/actions.ts#schedulePublication', `/desk/issues/${issue}`, plan)).toBe('done')
  const later = { date: '2026-06-13', name: mark }
  await importDump(request, slug, TWO_STORIES, 1, later)
  const { review } = await importDump(request, slug, TWO_STORIES.replaceAll('渡口', '码头'), 1, later)
  const ids = { issue, page: pageId, article, review: review ?? '', ...(await saidAndPlanned(issue, article)) }
  expect(Object.values(ids).filter((id) => id === '')).toEqual([])
  return { things: { slug, ...ids }, mark }
}

/** What no address of the desk names: a notice of the article, and a publication that waits. */
async function saidAndPlanned(issue: string, article: string): Promise<Pick<Things, 'notice' | 'publication'>> {
  const sql = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
  await sql.connect()
  const idOf = async (query: string, of: string) => (await sql.query<{ id: string }>(query, [of])).rows[0]?.id ?? ''
  const notice = await idOf('SELECT id FROM "Notice" WHERE "articleId" = $1', article)
  const publication = await idOf('SELECT id FROM "Publication" WHERE "issueId" = $1', issue)
  await sql.end()
  return { notice, publication }
}

interface Editor {
  readonly name: string
  readonly request: APIRequestContext
}

/** An editor of one title alone, signed in. */
async function editorOf(title: string, baseURL = ''): Promise<Editor> {
  const { origin } = new URL(baseURL)
  const request = await playwright.newContext({ baseURL: origin, extraHTTPHeaders: { origin }, maxRedirects: 0 })
  const account = await addAccount('editor', process.env, title)
  await signIn(request, account)
  return { name: account.name, request }
}

test('what is of a title is to the editor of another one as what never was, for every route and action', async ({ pageAs, requestAs, baseURL }) => {
  test.slow()
  const page = await pageAs('chief-editor')
  const { things, mark } = await paperOfThings(page, await requestAs('chief-editor'))
  const { request } = await editorOf(await foundPaper(page), baseURL)
  const unlike: unknown[] = []
  let asked = 0
  for (const access of ACCESS) {
    const real = realAccess(access, things)
    if (!real) continue
    const [none, some] = [await ask(request, access), await ask(request, real)]
    const [expected, got] = [await answerOf(none, things), await answerOf(some, things)]
    if (got !== expected || (await some.text()).includes(mark)) unlike.push({ of: `${access.method} ${real.at}`, expected, got })
    asked += 1
  }
  for (const access of ACTIONS) {
    const real = realAction(access, things)
    if (!real) continue
    const [expected, got] = [await callAction(request, access.action, access.at, access.input), await callAction(request, real.action, real.at, real.input)]
    if (got !== expected) unlike.push({ of: access.action, expected, got })
    asked += 1
  }
  expect(unlike).toEqual([])
  expect(asked).toBeGreaterThan(60)
  await request.dispose()
})

test('no list of the desk tells the editor of another title of it', async ({ pageAs, requestAs, baseURL }) => {
  test.slow()
  const page = await pageAs('chief-editor')
  const { things: { slug }, mark } = await paperOfThings(page, await requestAs('chief-editor'))
  const [stranger, chief] = [(await editorOf(await foundPaper(page), baseURL)).request, await requestAs('chief-editor')]
  const lists = ACCESS.filter(({ method, route, at }) => method === 'GET' && /^\/(desk|api)(\/|$)/.test(route) && !route.includes('[') && !(at ?? '').includes(NOTHING))
  const tells = async (request: APIRequestContext) => {
    const telling: string[] = []
    for (const list of lists) {
      const words = await (await ask(request, list)).text()
      if (words.includes(slug) || words.includes(mark)) telling.push(list.route)
    }
    return telling
  }
  expect(await tells(stranger)).toEqual([])
  expect(await tells(chief)).toContain('/desk')
  await stranger.dispose()
})

test('the editor of a title alone sees there what an editor of all titles sees', async ({ pageAs, requestAs, personOf, baseURL }) => {
  test.slow()
  const { things } = await paperOfThings(await pageAs('chief-editor'), await requestAs('chief-editor'))
  const [own, overall] = [await editorOf(things.slug, baseURL), { name: (await personOf('editor')).account.name, request: await requestAs('editor') }]
  const unlike: unknown[] = []
  for (const access of ACCESS.filter(({ method, route }) => method === 'GET' && /^\/(desk|api)(\/|$)/.test(route))) {
    const real = realAccess(access, things)
    const [theirs, ours] = [await ask(overall.request, real ?? access), await ask(own.request, real ?? access)]
    if (ours.status() !== theirs.status()) unlike.push({ of: access.route, expected: theirs.status(), got: ours.status() })
    // Whom work can be given to, and who is asked, grows while other tests make people.
    if (!real || ['/api/assignments', '/api/people'].includes(access.route)) continue
    const [expected, got] = [await wordsOf(theirs, overall.name), await wordsOf(ours, own.name)]
    if (got !== expected) unlike.push({ of: access.route, expected, got })
  }
  expect(unlike).toEqual([])
  await own.request.dispose()
})

/** Adds somebody at one title by the dialog; gives the link by which they choose their password. */
async function addAt(office: Page, { name, email, title }: { readonly name: string; readonly email: string; readonly title: string }): Promise<string> {
  await office.goto('/desk/people')
  await office.getByRole('button', { name: 'Add a person' }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('E-mail').fill(email)
  await dialog.getByLabel('Role').selectOption('Administrator')
  await dialog.getByLabel('Where').selectOption(title)
  await expect(dialog.getByLabel('Role')).toHaveValue('editor')
  await expect(dialog.getByLabel('Role').getByRole('option', { name: 'Administrator' })).toHaveCount(0)
  expect(await findings(office)).toEqual([])
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  const link = await office.getByLabel('One-time link').inputValue()
  await office.getByRole('button', { name: 'Done' }).click()
  await expect(office.getByRole('row', { name: email }).getByText(`${title}: Editor`)).toBeVisible()
  return link
}

test('an administrator gives a role at one title, changes it and takes it away, and each time the person signs in again', async ({ pageAs, requestAs, page }) => {
  const [office, chief, request] = [await pageAs('administrator'), await pageAs('chief-editor'), await requestAs('chief-editor')]
  const [own, other] = [await foundPaper(chief), await foundPaper(chief)]
  const [{ issueId: seen }, { issueId: hidden }] = [await importDump(request, own, TWO_STORIES), await importDump(request, other, TWO_STORIES)]
  const mark = randomUUID().slice(0, 8)
  const person = { name: `Apart ${mark}`, email: `apart-${mark}@galley.example`, title: own }
  await page.goto(await addAt(office, person))
  await page.getByLabel('The new password').fill('seven small herons')
  await page.getByRole('button', { name: 'Set the password and sign in' }).click()
  await expect(page).toHaveURL(/\/desk$/)
  await expect(page.locator(`a[href="/desk/issues/${seen}"]`).first()).toBeVisible()
  await expect(page.getByText(other)).toHaveCount(0)
  expect((await page.goto(`/desk/issues/${seen}`))?.status()).toBe(200)
  expect((await page.goto(`/desk/issues/${hidden}`))?.status()).toBe(404)

  await office.getByRole('link', { name: person.name }).click()
  const roles = office.getByRole('table', { name: 'Roles at titles' })
  await office.getByRole('button', { name: 'Give a role at a title' }).click()
  await office.getByRole('dialog').getByLabel('Title').selectOption(other)
  await office.getByRole('dialog').getByLabel('Role').selectOption('Viewer')
  expect(await findings(office)).toEqual([])
  await office.getByRole('button', { name: 'Give the role' }).click()
  await expect(roles.getByRole('row', { name: other })).toBeVisible()
  await page.goto('/desk')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()

  await roles.getByLabel(`Role of ${person.name} at ${other}`).selectOption('Chief editor')
  await office.getByRole('alertdialog').getByRole('button', { name: 'Change the role' }).click()
  await expect(office.getByRole('alertdialog')).toBeHidden()
  await expect(roles.getByLabel(`Role of ${person.name} at ${other}`)).toHaveValue('chief-editor')

  await roles.getByRole('button', { name: `Take away the role at ${own}` }).click()
  await office.getByRole('alertdialog').getByRole('button', { name: 'Take away' }).click()
  await expect(roles.getByRole('row', { name: own })).toHaveCount(0)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password').fill('seven small herons')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.locator(`a[href="/desk/issues/${hidden}"]`).first()).toBeVisible()
  expect((await page.goto(`/desk/issues/${seen}`))?.status()).toBe(404)

  await roles.getByRole('button', { name: `Take away the role at ${other}` }).click()
  await office.getByRole('alertdialog').getByRole('button', { name: 'Take away' }).click()
  await expect(office.getByRole('alertdialog').getByText('Somebody without any role would find the desk empty.')).toBeVisible()
  await office.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
  await office.setViewportSize({ width: 360, height: 740 })
  expect(await office.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await findings(office)).toEqual([])
})

test('a terminal makes somebody something at one title or at all, and takes away every role but the last', async ({ pageAs }) => {
  const paper = await foundPaper(await pageAs('chief-editor'))
  const account = await addAccount('editor', process.env, paper)
  await expect(giveRole(account, 'none', paper)).rejects.toThrow(/Somebody without any role|没有任何角色的人/)
  await expect(giveRole(account, 'administrator', paper)).rejects.toThrow(/\(role\)|（role）/)
  await giveRole(account, 'viewer')
  const office = await pageAs('administrator')
  await office.goto('/desk/people')
  const row = office.getByRole('row', { name: account.email })
  await expect(row.getByLabel(`Role of ${account.name}`)).toHaveValue('viewer')
  await expect(row.getByText(`${paper}: Editor`)).toBeVisible()
  await giveRole(account, 'none', paper)
  await office.reload()
  await expect(row.getByLabel(`Role of ${account.name}`)).toHaveValue('viewer')
  await expect(row.getByText(`${paper}: Editor`)).toHaveCount(0)
})
