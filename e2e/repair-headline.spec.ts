import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures'
import { foundPaper, importDump, signOffAll } from './paper'

const HEADLINE = '给长椅留一个空位'

test('a damaged headline is imported, repaired on the workbench, published and read', async ({ pageAs, requestAs }) => {
  const chief = await pageAs('chief-editor')
  const title = await foundPaper(chief)
  const { pageId, issueId, date } = await importDump(await requestAs('editor'), title, await readFile('prisma/sample/page-2/dump.txt'))

  await chief.goto(`/desk/issues/${issueId}`)
  await expect(chief.getByRole('button', { name: 'Publish' })).toBeDisabled()

  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  const damaged = page.getByRole('option', { name: /^Damaged headline/ })
  await expect(damaged.first()).toBeVisible()
  await damaged.first().click()
  await page.keyboard.press('h')
  const dialog = page.getByRole('dialog', { name: 'Repair the headline' })
  await dialog.getByRole('textbox', { name: 'Headline' }).fill(HEADLINE)
  await dialog.getByRole('button', { name: 'Make it the headline' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('option', { name: `Headline：${HEADLINE}` })).toBeVisible()
  await expect(damaged).toHaveCount(0)

  // The end of a story from page 1 stands without a headline, which is as much in the way.
  await page.getByRole('region', { name: 'Article 1: (no headline)' }).getByRole('option').first().click()
  await page.keyboard.press('h')
  await dialog.getByRole('textbox', { name: 'Headline' }).fill('最后一班渡船（续）')
  await dialog.getByRole('button', { name: 'Make it the headline' }).click()
  await expect(page.getByRole('option', { name: 'Headline：最后一班渡船（续）' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()

  await chief.reload()
  await signOffAll(chief)
  await chief.getByRole('button', { name: 'Publish' }).click()
  const anyway = chief.getByRole('button', { name: 'Publish all the same' })
  await anyway.or(chief.getByText('is live.').first()).first().waitFor()
  if (await anyway.isVisible()) await anyway.click()
  await expect(chief.getByText(/is live\./).first()).toBeVisible()

  await chief.goto(`/${title}/${date}/1`)
  await chief.getByRole('link', { name: HEADLINE }).first().click()
  await expect(chief.getByRole('heading', { name: HEADLINE, level: 1 })).toBeVisible()
})

test('what survives of a headline can be taken as the headline', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, await readFile('prisma/sample/page-2/dump.txt'))
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  const damaged = page.getByRole('option', { name: /^Damaged headline/ })
  await damaged.first().click()
  await page.keyboard.press('h')
  await page.getByRole('button', { name: 'What survives is the headline' }).click()
  await expect(damaged).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
})

test('typing into a damaged headline in the editor makes it the headline', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, await readFile('prisma/sample/page-2/dump.txt'))
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  await page.getByRole('option', { name: /^Damaged headline/ }).first().click()
  await page.keyboard.press('e')
  await page.waitForURL('**/desk/articles/*')
  await expect(page.getByText('The headline is damaged.').first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Headline' }).first().fill(HEADLINE)
  await expect(page.getByText('The headline is damaged.')).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Headline' }).first()).toHaveValue(HEADLINE)
})
