import { readFileSync } from 'node:fs'
import type { APIRequestContext, Page } from '@playwright/test'
import { findings } from './accessibility'
import { expect, test } from './fixtures'
import { foundPaper, type ImportedPage, importDump, signOffAll } from './paper'

/** Two stories, each with headline and byline in front. */
const TWO_STORIES = readFileSync('lib/server/testing/two-stories.txt')

/** Publishes the issue that is on the screen, over its warnings. */
async function publish(page: Page, edition: number): Promise<void> {
  await signOffAll(page)
  await page.getByRole('button', { name: edition === 1 ? 'Publish' : 'Publish again', exact: true }).click()
  await page.getByRole('button', { name: 'Publish all the same' }).click()
  await expect(page.getByText(`Edition ${edition} is live since`)).toBeVisible()
}

/** A published issue, and the screen of its first article at the desk. */
async function published(page: Page, request: APIRequestContext): Promise<ImportedPage> {
  const imported = await importDump(request, await foundPaper(page), TWO_STORIES)
  await page.goto(`/desk/issues/${imported.issueId}`)
  await publish(page, 1)
  await page.getByRole('article').getByRole('link', { name: '渡口今晨复航' }).click()
  await page.waitForURL(/\/desk\/articles\//)
  return imported
}

test('a withdrawn article keeps its address with a notice, is gone everywhere else, and comes back when that is lifted', async ({ pageAs, requestAs, page: reader }) => {
  const page = await pageAs('chief-editor')
  const { title, date, issueId } = await published(page, await requestAs('editor'))
  await page.getByRole('button', { name: 'Withdraw …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Withdraw this article' })
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(dialog.getByText('Write what readers shall read.')).toBeVisible()
  await dialog.getByLabel('Words for readers').fill('因事实有误，本文撤稿。')
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(dialog).toBeHidden()
  const address = page.url()

  await reader.goto(`/${title}/${date}/1/1`)
  await expect(reader.getByRole('heading', { name: 'This article was withdrawn' })).toBeVisible()
  await expect(reader.getByText('因事实有误，本文撤稿。')).toBeVisible()
  await expect(reader.getByText('二十三名乘客')).toHaveCount(0)
  expect(await findings(reader)).toEqual([])
  for (const place of [`/${title}`, `/${title}/${date}`, `/${title}/${date}/1`, `/${title}/${date}/1/2`, `/search?q=渡口&title=${title}`]) {
    await reader.goto(place)
    await expect(reader.getByText('渡口今晨复航')).toHaveCount(0)
  }

  await page.goto(`/desk/issues/${issueId}`)
  await page.getByRole('link', { name: 'Import a page' }).waitFor()
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
  await reader.goto(`/${title}/${date}/1/1`)
  await expect(reader.getByText('乘客应为二十四名。')).toBeVisible()
  expect(await findings(reader)).toEqual([])

  // The next issue is one of a day that has not been yet.
  const later = new Date(Date.now() + 2 * 24 * 3600 * 1000).toISOString().slice(0, 10)
  const answer = await request.post('/api/dumps', {
    multipart: { title, date: later, page: '1', pageName: 'News', dump: { name: 'next.txt', mimeType: 'text/plain', buffer: TWO_STORIES } },
  })
  const { issueId } = (await answer.json()) as { issueId: string }
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
  await reader.getByRole('link', { name: /^更正/ }).click()
  await expect(reader).toHaveURL(new RegExp(`/${later}/1/3$`))
  await reader.getByRole('complementary').getByRole('link', { name: /^渡口今晨复航/ }).click()
  await expect(reader).toHaveURL(new RegExp(`/${date}/1/1$`))
  await expect(reader.getByText('Printed in')).toBeVisible()
})
