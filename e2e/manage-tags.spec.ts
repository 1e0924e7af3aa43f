import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { APIRequestContext, Page } from '@playwright/test'
import type { TagOption } from '@/lib/server/tags/queries'
import { findings } from './accessibility'
import { expect, test } from './fixtures'
import { foundPaper, importDump, signOffAll } from './paper'

/** Two stories of one page, each with headline and byline in front. */
const TWO_STORIES = readFileSync('lib/server/testing/two-stories.txt')

/** Tells what this test makes from what others make. */
function mark(): string {
  return randomUUID().slice(0, 6)
}

/** Puts a new free tag on an article, whatever others are called. */
async function tagWith(request: APIRequestContext, article: string, label: string): Promise<TagOption> {
  const answer = await request.post(`/api/articles/${article}/tags`, { data: { label, sure: true } })
  expect(answer.status(), await answer.text()).toBe(200)
  return (await answer.json()) as TagOption
}

/** The articles of the issue that a page shows, as their boxes stand. */
async function articlesOn(page: Page): Promise<string[]> {
  const links = await page.getByRole('article', { name: /^Page 1/ }).getByRole('listitem').getByRole('link').all()
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
  return [...new Set(addresses.flatMap((address) => address?.match(/^\/desk\/articles\/([0-9a-f-]+)$/)?.[1] ?? []))]
}

async function makeTag(page: Page, label: string): Promise<void> {
  await page.goto('/desk/tags')
  await page.getByRole('button', { name: 'New tag' }).click()
  const dialog = page.getByRole('dialog', { name: 'New tag' })
  await dialog.getByLabel('Name', { exact: true }).fill(label)
  await dialog.getByRole('button', { name: 'Make the tag' }).click()
}

test('a character that no database keeps is refused with its own sentence, and found nowhere', async ({ requestAs }) => {
  const editor = await requestAs('editor')
  const answer = await editor.post(`/api/articles/${randomUUID()}/tags`, { data: { label: 'river\0' } })
  expect([answer.status(), await answer.json()]).toEqual([422, { failure: { kind: 'invalid', code: 'text-unstorable', values: { field: 'label' } } }])
  for (const wish of ['q', 'near']) expect((await editor.get(`/api/tags?${wish}=%00`)).status()).toBe(422)
  expect((await editor.get('/desk/tags?q=%00')).status()).toBe(200)
})

test('a new tag that is called much like another one asks, and the other one can be taken instead', async ({ pageAs }) => {
  const page = await pageAs('editor')
  const own = mark()
  await makeTag(page, `渡船协会${own}`)
  await expect(page.getByRole('heading', { level: 1, name: `渡船协会${own}` })).toBeVisible()
  await makeTag(page, `渡船協會${own}`)
  const question = page.getByRole('dialog', { name: /^Do you mean one of these/ })
  await expect(question).toBeVisible()
  expect(await findings(page)).toEqual([])
  await question.getByRole('button', { name: `渡船协会${own}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: `渡船协会${own}` })).toBeVisible()
  await makeTag(page, `渡船協會${own}`)
  await question.getByRole('button', { name: 'Make the new tag' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `渡船協會${own}` })).toBeVisible()
})

test('a tag is found by the initials of its pinyin, as one types and without script', async ({ pageAs, browser, baseURL }) => {
  const page = await pageAs('editor')
  const own = mark()
  await makeTag(page, `芦苇荡${own}`)
  await expect(page.getByRole('heading', { level: 1, name: `芦苇荡${own}` })).toBeVisible()
  await page.goto('/desk/tags')
  await page.getByRole('searchbox').pressSequentially(`lwd${own[0]}`)
  await expect(page).toHaveURL(`/desk/tags?q=lwd${own[0]}`)
  await expect(page.getByRole('link', { name: `芦苇荡${own}` })).toBeVisible()
  expect(await findings(page)).toEqual([])

  const bare = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState: await page.context().storageState() })
  const plain = await bare.newPage()
  await plain.goto('/desk/tags')
  await plain.getByRole('searchbox').fill(`lwd${own[0]}`)
  await plain.getByRole('searchbox').press('Enter')
  await expect(plain.getByRole('link', { name: `芦苇荡${own}` })).toBeVisible()
  await bare.close()
})

test('two tags with an article each are merged, and the old address leads readers to both articles', async ({ pageAs, requestAs, page: reader }) => {
  const page = await pageAs('chief-editor')
  const request = await requestAs('chief-editor')
  const [own, paper] = [mark(), await foundPaper(page)]
  const { issueId } = await importDump(request, paper, TWO_STORIES)
  await page.goto(`/desk/issues/${issueId}`)
  const [first = '', second = ''] = await articlesOn(page)
  const [from, into] = [await tagWith(request, first, `水运${own}`), await tagWith(request, second, `航运${own}`)]
  await signOffAll(page)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('button', { name: 'Publish all the same' }).click()
  await expect(page.getByText('Edition 1 is live since')).toBeVisible()

  await page.goto(`/desk/tags/${from.id}`)
  await page.getByRole('combobox', { name: 'Find the tag that stays' }).fill(`航运${own}`)
  await page.getByRole('option', { name: `航运${own}` }).click()
  const dialog = page.getByRole('alertdialog', { name: `Merge “水运${own}” into “航运${own}”?` })
  await expect(dialog.getByText(`“水运${own}” is on 1 article, “航运${own}” on 1 article.`)).toBeVisible()
  await expect(dialog.getByText('This cannot be undone')).toBeVisible()
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(page).toHaveURL(`/desk/tags/${into.id}`)
  await expect(page.getByRole('heading', { name: '2 articles carry it' })).toBeVisible()
  await expect(page.getByText(`merged “水运${own}” into it`)).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.goto(`/desk/tags/${from.id}`)
  await expect(page).toHaveURL(`/desk/tags/${into.id}`)

  await reader.goto(`/${paper}/tags/${encodeURIComponent(from.slug)}`)
  await expect(reader).toHaveURL(`/${paper}/tags/${encodeURIComponent(into.slug)}`)
  await expect(reader.getByRole('link', { name: '渡口今晨复航' })).toBeVisible()
})

test('a page is tagged by keyboard alone, and its undo leaves the tag to whoever had it before', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  const request = await requestAs('editor')
  const own = mark()
  const { issueId } = await importDump(request, await foundPaper(await pageAs('chief-editor')), TWO_STORIES)
  await page.goto(`/desk/issues/${issueId}`)
  const [first = ''] = await articlesOn(page)
  const tag = await tagWith(request, first, `复航${own}`)
  await page.reload()
  await page.getByRole('checkbox', { name: 'All of page 1' }).focus()
  await page.keyboard.press('Space')
  const bar = page.getByRole('region', { name: 'Tag the chosen articles' })
  await expect(bar.getByText('2 articles chosen')).toBeVisible()
  await page.keyboard.press('t')
  await expect(bar.getByRole('combobox', { name: 'Find a tag' })).toBeFocused()
  await page.keyboard.insertText(`复航${own}`)
  await expect(page.getByRole('option', { name: `复航${own}`, exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(bar.getByRole('button', { name: `Leave out “复航${own}”` })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await bar.getByRole('button', { name: 'Tag 2 articles' }).focus()
  await page.keyboard.press('Enter')
  await expect(bar.getByRole('status')).toHaveText('1 article is tagged. 1 article had them already.')
  await bar.getByRole('button', { name: 'Undo' }).focus()
  await page.keyboard.press('Enter')
  await expect(bar.getByRole('status')).toHaveText('Undone: the tags of 1 article are as they were.')
  await page.goto(`/desk/tags/${tag.id}`)
  await expect(page.getByRole('heading', { name: '1 article carries it' })).toBeVisible()
  await expect(page.getByRole('link', { name: '渡口今晨复航' })).toBeVisible()
})

test('articles are chosen from one to another with Shift', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  const { issueId } = await importDump(await requestAs('editor'), await foundPaper(await pageAs('chief-editor')), readFileSync('prisma/sample/page-2/dump.txt'))
  await page.goto(`/desk/issues/${issueId}`)
  const boxes = page.getByRole('checkbox', { name: /^Choose “/ })
  const count = await boxes.count()
  expect(count).toBeGreaterThan(2)
  await boxes.first().click()
  await boxes.last().click({ modifiers: ['Shift'] })
  await expect(page.getByText(`${count} articles chosen`)).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'All articles of the issue' })).toBeChecked()
})

test('the places of China are loaded by one click, and gone into from their top', async ({ pageAs }) => {
  const page = await pageAs('chief-editor')
  await page.goto('/desk/tags')
  await page.getByRole('button', { name: 'Load the places of China' }).click()
  // Three thousand names are sounded out and their keys written.
  await expect(page.getByRole('status').filter({ hasText: /^Places of China: [\d,]+ tags\./ })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('link', { name: 'Places of China (GB/T 2260)' }).click()
  await page.getByRole('button', { name: /below “湖南省”/ }).click()
  await page.getByRole('button', { name: /below “常德市”/ }).click()
  await expect(page.getByRole('link', { name: '桃源县', exact: true })).toBeVisible()
  // What lies half under the bar of the desk is no smaller for that.
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
  expect(await findings(page)).toEqual([])
})

test('a vocabulary is counted before it is loaded, a faulty file gets its sentence, and a newer list is told by what it does', async ({ pageAs }) => {
  const page = await pageAs('chief-editor')
  const own = mark()
  const csv = (text: string) => ({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.goto('/desk/tags')
  await page.getByRole('button', { name: 'Load a vocabulary' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('File').setInputFiles(csv('code,label\nL1,\n'))
  await expect(dialog.getByText('Line 2 is not as it should be')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Load', exact: true })).toBeDisabled()
  await dialog.getByLabel('File').setInputFiles(csv(`code,label,labelEn,parent\nL1,水上${own},Water ${own},\nL1.1,渡口${own},Ferries ${own},L1\n`))
  await expect(dialog.getByText('2 entries')).toBeVisible()
  await dialog.getByLabel('Name', { exact: true }).fill(`分类 ${own}`)
  await dialog.getByLabel('Short name').fill(`list-${own}`)
  expect(await findings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Load', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: `分类 ${own}: 2 tags. 2 are new.` })).toBeVisible()

  await page.getByRole('button', { name: 'Load a vocabulary' }).click()
  await dialog.getByLabel('File').setInputFiles(csv(`code,label,labelEn,parent\nL1,江上${own},Water ${own},\nL2,堤岸${own},,\n`))
  await dialog.getByLabel('Into which vocabulary').selectOption({ label: `分类 ${own}` })
  await dialog.getByRole('button', { name: 'Load', exact: true }).click()
  const told = `分类 ${own}: 2 tags. 1 is new. 1 has another name. 1 is retired; articles keep them.`
  await expect(page.getByRole('status').filter({ hasText: told })).toBeVisible()
  await page.goto(`/desk/tags?vocabulary=list-${own}&show=retired`)
  await expect(page.getByRole('link', { name: `渡口${own}` })).toBeVisible()
})
