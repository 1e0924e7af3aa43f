import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

/** Two stories, each with headline and byline in front. */
const TWO_STORIES = 'lib/server/testing/two-stories.txt'

/** A page as an older layout program leaves it: GB18030, with CRLF. */
const OLDER_PAGE = 'prisma/sample/page-3/dump.txt'

/** Opens the screen and names the place of a page. */
async function startImport(page: Page, title: string, number = 1): Promise<void> {
  await page.goto('/desk/import')
  await page.getByLabel('Title').selectOption(title)
  await page.getByLabel('Date').fill('2026-06-12')
  await page.getByLabel('Page number').fill(`${number}`)
}

async function chooseFile(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^Choose/ }).click()
  await (await chooser).setFiles(file)
}

const importButton = (page: Page) => page.getByRole('button', { name: 'Import', exact: true })

test('an editor imports a file, sees how it is read, and comes to its articles', async ({ pageAs }) => {
  const paper = await foundPaper(await pageAs('chief-editor'))
  const page = await pageAs('editor')
  await startImport(page, paper)
  await page.getByLabel('Page name').fill('要闻')
  await chooseFile(page, TWO_STORIES)
  await expect(page.getByText('UTF-8', { exact: true })).toBeVisible()
  await expect(page.getByText(/^else /)).toBeVisible()
  await expect(page.getByText('停航四十天的柳栈渡口')).toBeVisible()

  await importButton(page).click()
  await expect(page.getByRole('heading', { name: 'Page 1 of Friday, June 12, 2026 is imported' })).toBeFocused()
  await expect(page.getByText('15 lines, 2 articles proposed')).toBeVisible()
  await page.getByRole('link', { name: 'Open the workbench' }).click()
  await expect(page.getByText('渡口今晨复航').first()).toBeVisible()
  await expect(page.getByText('老街新装十二把木椅').first()).toBeVisible()
})

test('a file can be dropped, and an older page is read in its own encoding', async ({ pageAs }) => {
  const paper = await foundPaper(await pageAs('chief-editor'))
  const page = await pageAs('editor')
  await startImport(page, paper, 3)
  const bytes = [...readFileSync(OLDER_PAGE)]
  const data = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(list)], '三版.txt'))
    return transfer
  }, bytes)
  await page.getByText('Drop the file here').dispatchEvent('drop', { dataTransfer: data })
  await expect(page.getByText('GB18030', { exact: true })).toBeVisible()
  await expect(page.getByText('三版.txt')).toBeVisible()
  await importButton(page).click()
  await expect(page.getByText(/147 lines/)).toBeVisible()
})

test('text can be pasted, and the next page keeps the issue', async ({ pageAs }) => {
  const paper = await foundPaper(await pageAs('chief-editor'))
  const page = await pageAs('editor')
  await startImport(page, paper, 2)
  await page.getByRole('tab', { name: 'Pasted text' }).click()
  await page.getByLabel('Paste the text of the page here').fill(readFileSync(TWO_STORIES, 'utf8'))
  await importButton(page).click()
  await page.getByRole('button', { name: 'Import the next page' }).click()
  await expect(page.getByLabel('Page number')).toHaveValue('3')
  await expect(page.getByLabel('Date')).toHaveValue('2026-06-12')
  await importButton(page).click()
  await expect(page.getByText('Choose a file or paste the text first.')).toBeVisible()
})

test('the same file twice changes nothing and says so; another file for that page opens a Review', async ({ pageAs, requestAs }) => {
  const paper = await foundPaper(await pageAs('chief-editor'))
  await importDump(await requestAs('editor'), paper, readFileSync(TWO_STORIES))
  const page = await pageAs('editor')
  await startImport(page, paper)
  await chooseFile(page, TWO_STORIES)
  await importButton(page).click()
  await expect(page.getByText('These very bytes are on page 1 of Friday, June 12, 2026 already. Nothing was changed.')).toBeVisible()

  await startImport(page, paper)
  await chooseFile(page, OLDER_PAGE)
  await importButton(page).click()
  await expect(page.getByText('nothing changes until you decide what of it is taken')).toBeVisible()
  await page.getByRole('link', { name: 'Review the changes' }).click()
  await expect(page.getByRole('heading', { name: /^Review: page 1/ })).toBeVisible()
})

test('a bad file gets its sentence before it is sent, and the server refuses it, too', async ({ pageAs, requestAs }) => {
  const paper = await foundPaper(await pageAs('chief-editor'))
  const page = await pageAs('editor')
  const bad = { name: 'page.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 nothing to read') }
  await startImport(page, paper)
  await chooseFile(page, bad)
  await expect(page.getByText('“page.pdf” is not a text file.')).toBeVisible()
  await expect(importButton(page)).toBeDisabled()
  await chooseFile(page, { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('\n \n') })
  await expect(page.getByText('“empty.txt” holds no text.')).toBeVisible()
  await chooseFile(page, { name: 'huge.txt', mimeType: 'text/plain', buffer: Buffer.alloc(5 * 1024 * 1024, 'a') })
  await expect(page.getByText('“huge.txt” is over 4 MB')).toBeVisible()

  const sent = await (await requestAs('editor')).post('/api/dumps', {
    multipart: { title: paper, date: '2026-06-12', page: '1', dump: bad },
  })
  expect([sent.status(), await sent.json()]).toMatchObject([422, { failure: { code: 'dump-binary', values: { file: 'page.pdf' } } }])
  await page.goto(`/desk?title=${paper}`)
  await expect(page.getByRole('heading', { name: 'No issue yet' })).toBeVisible()
})

test('a viewer is offered no import and gets none', async ({ pageAs, requestAs }) => {
  const paper = await foundPaper(await pageAs('chief-editor'))
  const page = await pageAs('viewer')
  await page.goto('/desk')
  await expect(page.getByRole('heading', { name: 'Issues' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Import' })).toHaveCount(0)
  await page.goto('/desk/import')
  await expect(page.getByRole('heading', { name: 'Nothing is printed here' })).toBeVisible()
  const sent = await (await requestAs('viewer')).post('/api/dumps', {
    multipart: { title: paper, date: '2026-06-12', page: '1', dump: { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('文') } },
  })
  expect(sent.status()).toBe(403)
})
