import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures'
import { foundPaper, importDump, signOffAll } from './paper'

/** Two stories, each with headline and byline in front. */
const TWO_STORIES = readFileSync('lib/server/testing/two-stories.txt')

/** A page of the sample paper whose one headline is damaged. */
const DAMAGED_PAGE = readFileSync('prisma/sample/page-5/dump.txt')

test('an issue is published over its warnings, and read on the site', async ({ pageAs, requestAs, page: reader }) => {
  const page = await pageAs('chief-editor')
  const paper = await foundPaper(page)
  const { issueId } = await importDump(await requestAs('editor'), paper, TWO_STORIES)
  await page.goto(`/desk/issues/${issueId}`)
  await expect(page.getByText('Not published yet.')).toBeVisible()
  await signOffAll(page)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByText('There is no tag')).toBeVisible()
  await dialog.getByRole('button', { name: 'Publish all the same' }).click()
  await expect(page.getByText('Edition 1 is live since')).toBeVisible()
  await expect(page.getByText('Readers see the issue as it stands here.')).toBeVisible()

  await reader.goto(`/${paper}`)
  await reader.getByRole('link', { name: '渡口今晨复航' }).first().click()
  await expect(reader).toHaveURL(new RegExp(`/${paper}/2026-06-12/1/1$`))
  await expect(reader.getByRole('heading', { name: '渡口今晨复航' })).toBeVisible()
  await expect(reader.getByText('第一班船载着二十三名乘客')).toBeVisible()
})

test('what is changed afterwards is seen when the issue is published again, and the Edition of before can be shown once more', async ({ pageAs, requestAs, request }) => {
  const page = await pageAs('chief-editor')
  const paper = await foundPaper(page)
  const chief = await requestAs('chief-editor')
  const { issueId } = await importDump(chief, paper, TWO_STORIES)
  await page.goto(`/desk/issues/${issueId}`)
  await signOffAll(page)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('button', { name: 'Publish all the same' }).click()
  await expect(page.getByText('Edition 1 is live since')).toBeVisible()

  await importDump(chief, paper, TWO_STORIES, 2)
  await page.reload()
  await expect(page.getByText('Changed since the last Edition.')).toBeVisible()
  expect((await request.get(`/${paper}/2026-06-12/2`)).status()).toBe(404)

  await signOffAll(page)
  await page.getByRole('button', { name: 'Publish again' }).click()
  await page.getByRole('button', { name: 'Publish all the same' }).click()
  await expect(page.getByText('Edition 2 is live since')).toBeVisible()
  expect((await request.get(`/${paper}/2026-06-12/2`)).status()).toBe(200)

  await page.getByRole('button', { name: 'Show Edition 1 to readers' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Show to readers' }).click()
  await expect(page.getByText('Edition 1 is live since')).toBeVisible()
  expect((await request.get(`/${paper}/2026-06-12/2`)).status()).toBe(404)
})

test('a finding leads to the place where it is mended', async ({ pageAs, requestAs }) => {
  const page = await pageAs('chief-editor')
  const { issueId } = await importDump(await requestAs('editor'), await foundPaper(page), DAMAGED_PAGE)
  await page.goto(`/desk/issues/${issueId}`)
  await expect(page.getByText('headline damaged', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled()
  await page.getByRole('group').filter({ hasText: 'The headline is damaged' }).getByRole('link', { name: '灯人' }).click()
  await expect(page.getByRole('option', { name: 'Damaged headline：灯人' })).toBeVisible()
})

test('a misfiled page is moved to the day it belongs to', async ({ pageAs, requestAs }) => {
  const paper = await foundPaper(await pageAs('chief-editor'))
  const { issueId } = await importDump(await requestAs('editor'), paper, TWO_STORIES)
  const page = await pageAs('editor')
  await page.goto(`/desk/issues/${issueId}`)
  await page.getByRole('button', { name: 'Move page 1' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Date').fill('2026-06-13')
  await dialog.getByLabel('Page number').fill('4')
  await dialog.getByRole('button', { name: 'Move the page' }).click()
  await expect(page.getByRole('heading', { name: 'Saturday, June 13, 2026' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Page 4' })).toBeVisible()
  await expect(page.getByRole('article').getByRole('link', { name: '渡口今晨复航' })).toBeVisible()
})

test('an article is written by hand, and an issue gets its number', async ({ pageAs, requestAs }) => {
  const paper = await foundPaper(await pageAs('chief-editor'))
  const { issueId } = await importDump(await requestAs('editor'), paper, TWO_STORIES)
  const page = await pageAs('editor')
  await page.goto(`/desk/issues/${issueId}`)
  await expect(page.getByText('The issue number is missing')).toBeVisible()
  await page.getByLabel('Issue number').fill('4127')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('The issue number is missing')).toHaveCount(0)

  await page.getByRole('button', { name: 'Write an article for page 1' }).click()
  await page.getByRole('dialog').getByLabel('Headline').fill('编后')
  await page.getByRole('button', { name: 'Write', exact: true }).click()
  await expect(page).toHaveURL(/\/desk\/articles\//)
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('编后')
})

test('an editor sees what is missing but cannot publish; a viewer can change nothing', async ({ pageAs, requestAs }) => {
  const paper = await foundPaper(await pageAs('chief-editor'))
  const { issueId } = await importDump(await requestAs('editor'), paper, TWO_STORIES)
  for (const [role, offered] of [['editor', 1], ['viewer', 0]] as const) {
    const page = await pageAs(role)
    await page.goto(`/desk/issues/${issueId}`)
    await expect(page.getByText('There is no tag')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Publish/ })).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^Move page/ })).toHaveCount(offered)
    await expect(page.getByRole('button', { name: /^Write an article/ })).toHaveCount(offered)
    await expect(page.getByRole('link', { name: 'Import a page' })).toHaveCount(offered)
    await expect(page.getByLabel('Issue number')).toHaveCount(offered)
  }
})
