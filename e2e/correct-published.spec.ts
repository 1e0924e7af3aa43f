import { readFileSync } from 'node:fs'
import type { APIRequestContext, Page } from '@playwright/test'
import { findings } from './accessibility'
import { expect, test } from './fixtures'
import { foundPaper, type ImportedPage, importDump, signOffAll } from './paper'

/** Two stories, each with headline and byline in front. */
const TWO_STORIES = readFileSync('lib/server/testing/two-stories.txt')

/** Publishes the issue that is on the screen, over its warnings; what has not changed since the first time is signed off. */
async function publish(page: Page, edition: number): Promise<void> {
  if (edition === 1) await signOffAll(page)
  await page.getByRole('button', { name: edition === 1 ? 'Publish' : 'Publish again', exact: true }).click()
  await page.getByRole('button', { name: 'Publish all the same' }).click()
  await expect(page.getByText(`Edition ${edition} is live since`)).toBeVisible()
}

/** A published issue, and the screen of its first article at the desk. */
async function published(page: Page, request: APIRequestContext): Promise<ImportedPage> {
  const imported = await importDump(request, await foundPaper(page), TWO_STORIES)
  await page.goto(`/desk/issues/${imported.issueId}`)
  await publish(page, 1)
  await page.getByRole('link', { name: 'Withdraw or correct: 渡口今晨复航' }).click()
  await page.waitForURL(/\/desk\/articles\//)
  return imported
}

/** Holds that an article is nowhere but at its own address, which only says that it was withdrawn. */
async function expectGone(reader: Page, title: string, date: string, tag: string): Promise<void> {
  const places = [`/${title}`, `/${title}/${date}`, `/${title}/${date}/1`, `/${title}/${date}/1/2`, `/${title}/corrections`]
  for (const place of [...places, `/${title}/tags/${tag}`, `/search?q=渡口&title=${title}`]) {
    await reader.goto(place)
    await expect(reader.getByRole('main')).toBeVisible()
    await expect(reader.getByText('渡口今晨复航')).toHaveCount(0)
  }
}

test('a withdrawn article keeps its address with a notice, is gone everywhere else, and comes back when that is lifted', async ({ pageAs, requestAs, page: reader }) => {
  const page = await pageAs('chief-editor')
  const { title, date, issueId } = await published(page, await requestAs('editor'))
  const tag = `渡口${title}`
  await page.getByRole('combobox', { name: 'Add a tag' }).focus()
  await page.keyboard.type(tag)
  await page.getByRole('option', { name: `New tag “${tag}”` }).click()
  await expect(page.getByRole('button', { name: `Remove the tag “${tag}”` })).toBeVisible()
  await page.goto(`/desk/issues/${issueId}`)
  await publish(page, 2)
  await page.getByRole('link', { name: 'Withdraw or correct: 渡口今晨复航' }).click()
  await page.getByRole('button', { name: 'Withdraw …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Withdraw this article' })
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(dialog.getByText('Write what readers shall read.')).toBeVisible()
  expect(await findings(page)).toEqual([])
  await dialog.getByLabel('Words for readers').fill('因事实有误，本文撤稿。')
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(dialog).toBeHidden()
  const address = page.url()

  await reader.goto(`/${title}/${date}/1/1`)
  await expect(reader.getByRole('heading', { name: '本文已撤稿' })).toBeVisible()
  await expect(reader.getByText('因事实有误，本文撤稿。')).toBeVisible()
  await expect(reader.getByText('二十三名乘客')).toHaveCount(0)
  await expect(reader.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  expect(await findings(reader)).toEqual([])
  await expectGone(reader, title, date, tag)

  await page.goto(`/desk/issues/${issueId}`)
  await expect(page.getByRole('article').getByText('withdrawn', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Show Edition 1 to readers' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Show to readers' }).click()
  await expect(page.getByText('Edition 1 is live since')).toBeVisible()
  await reader.goto(`/${title}/${date}/1/1`)
  await expect(reader.getByText('因事实有误，本文撤稿。')).toBeVisible()
  await expectGone(reader, title, date, tag)

  await page.goto(address)
  await page.getByRole('button', { name: 'Lift: Withdrawal' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Lift' }).click()
  await expect(page.getByText('Withdrawal, lifted')).toBeVisible()
  await reader.goto(`/${title}/${date}/1/1`)
  await expect(reader.getByText('二十三名乘客')).toBeVisible()
})

test('a correction is shown at once, is due in the next issue, is written there at its place, and is linked both ways', async ({ pageAs, requestAs, page: reader }) => {
  const [page, request] = [await pageAs('chief-editor'), await requestAs('editor')]
  const { title, date } = await published(page, request)
  await page.getByRole('button', { name: 'Issue a correction …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Issue a correction' })
  await dialog.getByLabel('Words for readers').fill('乘客应为二十四名。')
  await dialog.getByRole('button', { name: 'Issue the correction' }).click()
  await expect(dialog).toBeHidden()
  await reader.goto(`/${title}`)
  await reader.getByRole('link', { name: '更正', exact: true }).click()
  expect(await findings(reader)).toEqual([])
  await reader.getByRole('link', { name: /^渡口今晨复航/ }).click()
  await expect(reader).toHaveURL(new RegExp(`/${date}/1/1$`))
  await expect(reader.getByText('乘客应为二十四名。')).toBeVisible()
  expect(await findings(reader)).toEqual([])
  await reader.getByRole('link', { name: '全部更正' }).click()
  await expect(reader).toHaveURL(new RegExp(`/${title}/corrections$`))

  // The next issue is one of a day that has not been yet.
  const later = new Date(Date.now() + 2 * 24 * 3600 * 1000).toISOString().slice(0, 10)
  const { issueId } = await importDump(request, title, TWO_STORIES, 1, { date: later })
  await page.goto(`/desk/issues/${issueId}`)
  await page.getByText('A correction is due in this issue').click()
  await page.getByRole('group').filter({ hasText: 'A correction is due' }).getByRole('link', { name: '渡口今晨复航' }).click()
  await page.waitForURL(/\/desk\/corrections/)
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Write it there' }).click()
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('更正')
  await page.goto(`/desk/issues/${issueId}`)
  await expect(page.getByText('A correction is due in this issue')).toHaveCount(0)
  await publish(page, 1)

  await reader.goto(`/${title}/corrections`)
  await reader.getByRole('main').getByRole('link', { name: /^更正/ }).click()
  await expect(reader).toHaveURL(new RegExp(`/${later}/1/3$`))
  await reader.getByRole('complementary').getByRole('link', { name: /^渡口今晨复航/ }).click()
  await expect(reader).toHaveURL(new RegExp(`/${date}/1/1$`))
  await expect(reader.getByText('刊于')).toBeVisible()
})
