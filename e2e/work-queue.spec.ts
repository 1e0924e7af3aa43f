import { readFileSync } from 'node:fs'
import type { APIRequestContext, Page } from '@playwright/test'
import { findings } from './accessibility'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

/** Two stories, each with headline and byline in front. */
const TWO_STORIES = readFileSync('lib/server/testing/two-stories.txt', 'utf8')
const FIRST = '渡口今晨复航'

/** A paper with two articles, and a new dump of their page that waits. */
async function paperWithReview(chief: Page, request: APIRequestContext) {
  const paper = await foundPaper(chief)
  const { issueId } = await importDump(request, paper, TWO_STORIES)
  await importDump(request, paper, `${TWO_STORIES}\n另有一行，原稿没有。\n`)
  return { paper, issueId }
}

/** Opens the dialog of a button, gives what it is about to a person, and waits until that is done. */
async function assign(page: Page, button: RegExp, person: string, { day, note = '' }: { day: string; note?: string }): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  const dialog = page.getByRole('dialog', { name: 'Assign' })
  await dialog.getByLabel('Person').fill(person)
  await page.getByRole('option', { name: person }).click()
  await dialog.getByLabel('Due day').fill(day)
  await dialog.getByLabel('Due time').fill('09:30')
  await dialog.getByLabel('Note').fill(note)
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(dialog).toBeHidden()
}

const mine = (page: Page) => page.getByRole('list', { name: 'Mine' }).getByRole('listitem')
const view = (page: Page, name: RegExp) => page.getByRole('navigation', { name: 'Views of the queue' }).getByRole('link', { name })

test('what a chief editor gives to an editor stands in the queue of that one, overdue first, until it is done', async ({ pageAs, requestAs, personOf }) => {
  const [chief, editor, { account }] = [await pageAs('chief-editor'), await pageAs('editor'), await personOf('editor')]
  const { paper, issueId } = await paperWithReview(chief, await requestAs('editor'))
  await chief.goto(`/desk/issues/${issueId}`)
  await assign(chief, /^Assign page-1/, account.name, { day: '2099-01-02' })
  await assign(chief, new RegExp(`^Assign ${FIRST}`), account.name, { day: '2020-03-04', note: '核对人数' })
  const given = chief.getByRole('button', { name: new RegExp(`${account.name}.*${FIRST}`) })
  await expect(given).toContainText('overdue since Mar 4, 2020, 09:30')
  await chief.reload()
  await expect(given).toBeVisible()
  expect(await findings(chief)).toEqual([])

  await editor.goto('/desk')
  await editor.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: /^Queue \d+ things? to see to$/ }).click()
  await expect(editor).toHaveURL(/\/desk\/queue$/)
  await editor.goto(`/desk/queue?show=mine&title=${paper}`)
  await expect(mine(editor)).toHaveCount(2)
  await expect(mine(editor).nth(0)).toContainText(FIRST)
  await expect(mine(editor).nth(0)).toContainText('overdue since Mar 4, 2020, 09:30')
  await expect(mine(editor).nth(0)).toContainText(/Test chief-editor \w+ gave it to you\. 核对人数/)
  await expect(mine(editor).nth(1)).toContainText('New dump: page-1.txt')
  await expect(mine(editor).nth(1)).toContainText('by Jan 2, 2099, 09:30')
  expect(await findings(editor)).toEqual([])

  await editor.getByLabel('Kind').selectOption('New dumps')
  await editor.getByRole('button', { name: 'Filter' }).click()
  await expect(editor).toHaveURL(new RegExp(`/desk/queue\\?show=mine&title=${paper}&kind=review$`))
  await expect(mine(editor)).toHaveCount(1)
  await editor.reload()
  await expect(mine(editor)).toHaveCount(1)
  await expect(editor.getByLabel('Kind')).toHaveValue('review')
  await editor.goBack()
  await expect(mine(editor)).toHaveCount(2)
  await expect(editor.getByLabel('Kind')).toHaveValue('all')

  await mine(editor).nth(1).getByRole('link').click()
  await expect(editor).toHaveURL(/\/desk\/reviews\//)
  await expect(editor.getByRole('button', { name: new RegExp(`^${account.name}`) })).toContainText('by Jan 2')
  await editor.goBack()
  await mine(editor).nth(0).getByRole('link').click()
  await expect(editor).toHaveURL(/\/desk\/articles\//)
  await editor.getByRole('button', { name: new RegExp(`${account.name}.*${FIRST}`) }).click()
  await editor.getByRole('dialog', { name: 'Assign' }).getByRole('button', { name: 'Mark as done' }).click()
  await expect(editor.getByRole('button', { name: new RegExp(`${account.name}.*done`) })).toBeVisible()
  await editor.goto(`/desk/queue?show=mine&title=${paper}`)
  await expect(mine(editor)).toHaveCount(1)
  await expect(mine(editor)).toContainText('New dump')
})

test('whoever gives away what somebody else gave meanwhile learns who has it, and decides', async ({ pageAs, requestAs, personOf }) => {
  const [chief, editor] = [await pageAs('chief-editor'), await pageAs('editor')]
  const [{ account: one }, { account: other }] = [await personOf('editor'), await personOf('chief-editor')]
  const { issueId } = await paperWithReview(chief, await requestAs('editor'))
  const button = new RegExp(`^Assign ${FIRST}`)
  await editor.goto(`/desk/issues/${issueId}`)
  await editor.getByRole('button', { name: button }).click()
  const dialog = editor.getByRole('dialog', { name: 'Assign' })
  await dialog.getByLabel('Person').fill(other.name)
  await editor.getByRole('option', { name: other.name }).click()
  await chief.goto(`/desk/issues/${issueId}`)
  await assign(chief, button, one.name, { day: '2099-01-02' })

  await dialog.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(dialog.getByText(`${one.name} has this now, due 2099-01-02 09:30. Nothing was changed.`)).toBeVisible()
  await expect(dialog.getByLabel('Person')).toHaveValue(other.name)
  expect(await findings(editor)).toEqual([])
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(editor.getByRole('button', { name: new RegExp(`${other.name}.*${FIRST}`) })).toBeVisible()
})

test('what waits is passed and waits no more; what is called problematic is found with its reason', async ({ pageAs, requestAs }) => {
  const [chief, editor] = [await pageAs('chief-editor'), await pageAs('editor')]
  const { paper } = await paperWithReview(chief, await requestAs('editor'))
  await editor.goto(`/desk/queue?show=waiting&title=${paper}`)
  await expect(editor.getByRole('list', { name: 'Waiting' }).getByRole('listitem')).toHaveText([/A new dump waits for your decision/])
  await chief.goto(`/desk/queue?show=waiting&title=${paper}`)
  const waiting = chief.getByRole('list', { name: 'Waiting' }).getByRole('listitem')
  await expect(waiting).toHaveCount(3)
  await expect(waiting.nth(1)).toContainText('Waits for you: Sign-off.')

  await waiting.nth(1).getByRole('link', { name: FIRST }).click()
  await expect(chief).toHaveURL(/\/desk\/articles\//)
  await chief.getByLabel('Proofing level').selectOption('problematic')
  await expect(chief.getByText('Marked as problematic.').first()).toBeVisible()
  await chief.goBack()
  await chief.reload()
  await expect(waiting).toHaveCount(2)
  await view(chief, /^Problematic/).click()
  await expect(chief).toHaveURL(new RegExp(`show=problematic&title=${paper}$`))
  const problematic = chief.getByRole('list', { name: 'Problematic' }).getByRole('listitem')
  await expect(problematic).toHaveText([new RegExp(`${FIRST}.*called problematic`)])
  await expect(view(chief, /^Problematic/)).toHaveText(/1$/)
  expect(await findings(chief)).toEqual([])
})

test('the queue is filtered without script, and says what to do where nothing fits', async ({ browser, pageAs, requestAs, personOf, baseURL }) => {
  const { paper } = await paperWithReview(await pageAs('chief-editor'), await requestAs('editor'))
  const { cookies } = await personOf('chief-editor')
  const context = await browser.newContext({ baseURL, storageState: cookies, javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  const page = await context.newPage()
  await page.goto(`/desk/queue?show=waiting&title=${paper}`)
  const waiting = page.getByRole('list', { name: 'Waiting' }).getByRole('listitem')
  await expect(waiting).toHaveCount(3)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
  await page.getByLabel('Kind').selectOption('Articles')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page).toHaveURL(new RegExp(`/desk/queue\\?show=waiting&title=${paper}&kind=article$`))
  await expect(waiting).toHaveCount(2)
  await page.getByLabel('Date').fill('1998-01-01')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing fits these filters' })).toBeVisible()
  await page.getByRole('link', { name: 'Clear the filters' }).first().click()
  await expect(page).toHaveURL(/\/desk\/queue\?show=waiting$/)
  await context.close()
})

test('work is given by keyboard alone, and the focus comes back to where it was', async ({ pageAs, requestAs, personOf }) => {
  const [chief, { account }] = [await pageAs('chief-editor'), await personOf('editor')]
  const { issueId } = await paperWithReview(chief, await requestAs('editor'))
  await chief.goto(`/desk/issues/${issueId}`)
  const button = chief.getByRole('button', { name: new RegExp(FIRST) }).filter({ hasText: 'Assign' })
  await button.focus()
  await chief.keyboard.press('Enter')
  const dialog = chief.getByRole('dialog', { name: 'Assign' })
  await dialog.getByLabel('Person').focus()
  await chief.keyboard.type(account.name)
  await chief.keyboard.press('Enter')
  await expect(dialog.getByLabel('Person')).toHaveValue(account.name)
  expect(await findings(chief)).toEqual([])
  await dialog.getByLabel('Note').focus()
  await chief.keyboard.type('请核对')
  await chief.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(chief.getByRole('button', { name: new RegExp(`${account.name}.*${FIRST}`) })).toBeFocused()
})
