import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { saved } from './article'
import { expect, test } from './fixtures'
import { foundPaper, importDump, signOffAll } from './paper'

/** Two stories, each with headline and byline in front. */
const TWO_STORIES = readFileSync('lib/server/testing/two-stories.txt', 'utf8')

/** A page of the sample paper whose one headline is damaged. */
const DAMAGED_PAGE = readFileSync('prisma/sample/page-2/dump.txt', 'utf8')

/** A text that jumps away to nowhere. */
const LOOSE_ENDS = `${TWO_STORIES}

（下转第7版）
`

const finding = (page: Page, title: string) => page.getByRole('complementary').getByRole('group').filter({ hasText: title })

/** Opens a sort of finding and follows it to its first place. */
async function follow(page: Page, issue: string, title: string): Promise<void> {
  await page.goto(issue)
  const group = finding(page, title)
  if ((await group.getAttribute('open')) === null) await group.getByText(title).click()
  await group.getByRole('link').first().click()
}

test('pre-flight tells every fault, each leads to its place, and is gone when it is mended there', async ({ pageAs, requestAs }) => {
  test.slow()
  const [page, request] = [await pageAs('chief-editor'), await requestAs('chief-editor')]
  const paper = await foundPaper(page)
  const { issueId } = await importDump(request, paper, LOOSE_ENDS)
  await importDump(request, paper, LOOSE_ENDS.replace('第一班船', '头一班船'))
  await importDump(request, paper, DAMAGED_PAGE, 3)
  const issue = `/desk/issues/${issueId}`
  await page.goto(issue)
  await page.getByRole('button', { name: 'Write an article for page 1' }).click()
  await page.getByRole('dialog').getByLabel('Headline').fill('更正')
  await page.getByRole('button', { name: 'Write', exact: true }).click()
  await page.waitForURL(/\/desk\/articles\//)

  const faults = [
    'The headline is damaged', 'The headline is missing', 'An article is not signed off', 'The issue number is missing', 'A page is missing',
    'A new dump of a page waits to be decided about', 'There is no text under the headline', 'Nobody is named as the author',
    'A jump line leads to a part that was not joined',
    'A correction does not say what it corrects', 'There is no tag',
  ]
  await page.goto(issue)
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled()
  for (const fault of faults) await expect(finding(page, fault), fault).toBeVisible()

  await follow(page, issue, 'The headline is damaged')
  await page.getByRole('option', { name: /^Damaged headline/ }).first().click()
  await page.keyboard.press('h')
  const repair = page.getByRole('dialog', { name: 'Repair the headline' })
  await repair.getByRole('textbox', { name: 'Headline' }).fill('给街角留一把空椅子')
  await repair.getByRole('button', { name: 'Make it the headline' }).click()
  await expect(page.getByRole('option', { name: 'Headline：给街角留一把空椅子' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()

  await follow(page, issue, 'The headline is missing')
  await page.getByRole('region', { name: 'Article 1: (no headline)' }).getByRole('option').first().click()
  await page.keyboard.press('h')
  await repair.getByRole('textbox', { name: 'Headline' }).fill('最后一班渡船（续）')
  await repair.getByRole('button', { name: 'Make it the headline' }).click()
  await expect(page.getByRole('option', { name: 'Headline：最后一班渡船（续）' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()

  await follow(page, issue, 'A correction does not say what it corrects')
  await page.waitForURL(/\/desk\/corrections/)
  await follow(page, issue, 'There is no text under the headline')
  await page.waitForURL(/\/desk\/articles\//)
  await page.getByRole('textbox', { name: 'Headline' }).fill('编后')
  await page.getByRole('textbox', { name: 'Body' }).click()
  await page.keyboard.insertText('渡口复航，桥也近了。')
  await saved(page)

  await follow(page, issue, 'A page is missing')
  await page.waitForURL(/\/desk\/import/)
  await page.goto(issue)
  await page.getByRole('button', { name: 'Move page 3' }).click()
  await page.getByRole('dialog').getByLabel('Page number').fill('2')
  await page.getByRole('button', { name: 'Move the page' }).click()
  await expect(page.getByRole('heading', { name: 'Page 2 News' })).toBeVisible()

  await follow(page, issue, 'The issue number is missing')
  await page.getByLabel('Issue number').fill('4127')
  await page.getByRole('button', { name: 'Save' }).click()
  await follow(page, issue, 'A new dump of a page waits')
  await page.getByRole('link', { name: 'Review it' }).first().click()
  await page.waitForURL(/\/desk\/reviews\//)
  await page.getByRole('button', { name: 'Drop…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: /^Drop/ }).click()

  await follow(page, issue, 'Nobody is named as the author')
  await page.waitForURL(/\/desk\/articles\//)
  await follow(page, issue, 'A jump line leads')
  await page.waitForURL(/\/desk\/pages\//)
  await follow(page, issue, 'There is no tag')
  await page.waitForURL(/\/desk\/articles\//)

  await page.goto(issue)
  await signOffAll(page)
  for (const mended of [
    'The headline is damaged', 'The headline is missing', 'The issue number is missing', 'A page is missing', 'A new dump of a page waits',
    'There is no text under', 'An article is not signed off',
  ]) await expect(finding(page, mended), mended).toHaveCount(0)
  // The sample's own correction still corrects nothing that is known; what was one by its headline is none any more.
  await expect(finding(page, 'A correction does not say').getByText('编后')).toHaveCount(0)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('button', { name: 'Publish all the same' }).click()
  await expect(page.getByText('Edition 1 is live since')).toBeVisible()
})
