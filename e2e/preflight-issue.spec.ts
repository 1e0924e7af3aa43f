import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { body, saved, typeInto } from './article'
import { line, lines } from './bench'
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

/** A story that names nobody who wrote it, with the words of a picture among its paragraphs. */
const SMALL_BELL = `
渡船添了一口小钟

北岸的船工昨天在渡船的船头挂上一口小钟。起雾的早晨，
船离岸以前敲三下，靠岸以前再敲两下，两岸的人都听得见。

铸钟的老师傅说，铜是从旧船的螺旋桨上拆下来的，声音不
高，传得远。

图为船工给新挂的小钟系上绳子。
`

/** What the ferry pays to have printed, with the word that says so above, and a story below. */
const PAID_FOR = `
广　告

柳栈渡口票务处代售月票，每张三十元，当月有效。



河灯放了三百盏

镇上的孩子昨晚在渡口放了三百盏河灯。灯是用旧报纸糊的，
顺着水漂到下游的芦苇荡才一盏一盏熄掉。
`

const finding = (page: Page, title: string) => page.getByRole('complementary').getByRole('group').filter({ hasText: title })

/** Opens a sort of finding and follows it to its first place. */
async function follow(page: Page, issue: string, title: string): Promise<void> {
  await page.goto(issue)
  const group = finding(page, title)
  if ((await group.getAttribute('open')) === null) await group.getByText(title).click()
  await group.getByRole('link').first().click()
}

/** Holds that pre-flight does not tell some sorts of finding any more. */
async function expectMended(page: Page, issue: string, ...titles: string[]): Promise<void> {
  await page.goto(issue)
  await expect(page.getByRole('heading', { name: 'Publication' })).toBeVisible()
  for (const title of titles) await expect(finding(page, title), title).toHaveCount(0)
}

/** Chooses lines of the workbench from one to another. */
async function chooseLines(page: Page, from: string, to: string): Promise<void> {
  await line(page, from).click()
  await line(page, to).click({ modifiers: ['Shift'] })
}

/** Makes of the chosen lines what the keys say, one after the other, and waits until it is kept. */
async function make(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
  await saved(page)
}

/** What stands on a line that the reader was not sure of. */
const DOUBT = /another article|no headline|begin/i

/** How many doubts the workbench counts. */
async function countDoubts(page: Page): Promise<number> {
  const said = await page.getByText(/^(no doubts|\d+ doubts?)$/).innerText()
  return Number.parseInt(said, 10) || 0
}

/** The panel of an article in which it is passed and its level said. */
const workflow = (page: Page) => page.getByRole('region', { name: 'On its way into print' })

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
  // The workbench has the damaged line in its hand, so that its key is enough.
  await expect(lines(page)).toBeFocused()
  await page.keyboard.press('h')
  const repair = page.getByRole('dialog', { name: 'Repair the headline' })
  await repair.getByRole('textbox', { name: 'Headline' }).fill('给街角留一把空椅子')
  await repair.getByRole('button', { name: 'Make it the headline' }).click()
  await expect(page.getByRole('option', { name: 'Headline：给街角留一把空椅子' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()

  await follow(page, issue, 'The headline is missing')
  await expect(lines(page)).toBeFocused()
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
  await expect(page.getByLabel('Issue number')).toBeFocused()
  await page.keyboard.insertText('4127')
  await page.getByRole('button', { name: 'Save' }).click()
  await follow(page, issue, 'A new dump of a page waits')
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

test('what an article lacks is written where pre-flight leads, and who answers for it is said there', async ({ pageAs, requestAs }) => {
  test.slow()
  const [page, request] = [await pageAs('chief-editor'), await requestAs('chief-editor')]
  const paper = await foundPaper(page)
  const { issueId, pageId } = await importDump(request, paper, SMALL_BELL)
  const issue = `/desk/issues/${issueId}`
  await page.goto(`/desk/pages/${pageId}`)
  await line(page, '图为船工').click()
  await make(page, 'r', 'p')

  await follow(page, issue, 'A caption does not say who made the picture')
  await expect(body(page)).toBeFocused()
  await page.keyboard.insertText('白一川 摄')
  await saved(page)
  await expect(body(page).locator('[data-role="credit"]')).toHaveText('白一川 摄')
  await expectMended(page, issue, 'A caption does not say who')

  // There are no pictures yet, so this one asks for ever, and shows the caption of which it speaks.
  await follow(page, issue, 'A caption has no picture')
  await expect(body(page)).toBeFocused()
  await expect.poll(() => page.evaluate(() => window.getSelection()?.anchorNode?.textContent)).toBe('图为船工给新挂的小钟系上绳子。')

  await follow(page, issue, 'Nobody is named as the author')
  await expect(page.getByRole('textbox', { name: 'Byline' })).toBeFocused()
  await page.keyboard.insertText('本报记者 白一川')
  await expect(page.getByRole('list', { name: 'People in the byline' })).toContainText('白一川')
  await saved(page)
  await expectMended(page, issue, 'Nobody is named')

  await follow(page, issue, 'There is no tag')
  await expect(page.getByRole('combobox', { name: 'Add a tag' })).toBeFocused()
  await page.keyboard.type(`渡船${paper}`)
  await page.getByRole('option', { name: `New tag “渡船${paper}”` }).click()
  await expect(page.getByRole('button', { name: `Remove the tag “渡船${paper}”` })).toBeVisible()
  await expectMended(page, issue, 'There is no tag')

  await page.getByRole('article').getByRole('link', { name: '渡船添了一口小钟' }).click()
  await page.getByRole('button', { name: 'Comment on the article' }).click()
  await page.getByRole('region', { name: 'Comments' }).getByRole('textbox').fill('钟有多重？')
  await page.keyboard.press('Control+Enter')
  const card = page.getByRole('list', { name: 'Comments in the order of the text' }).locator('> li')
  await expect(card).toContainText('钟有多重？')
  await follow(page, issue, 'A comment is open')
  await expect(card).toHaveAttribute('aria-current', 'true')
  await card.getByRole('button', { name: /^Resolve/ }).click()
  await expect(card).toHaveCount(0)
  await expectMended(page, issue, 'A comment is open')

  await follow(page, issue, 'An article is not signed off')
  await expect(workflow(page)).toBeFocused()
  await page.getByRole('button', { name: 'Refuse …' }).click()
  const refusing = page.getByRole('dialog', { name: 'Refuse this article' })
  await refusing.getByLabel('Reason').fill('钟挂在船头还是船尾，请核对。')
  await refusing.getByRole('button', { name: 'Refuse' }).click()
  await expect(refusing).toBeHidden()
  await expectMended(page, issue, 'An article is not signed off')

  await follow(page, issue, 'An article was refused')
  await expect(workflow(page)).toBeFocused()
  await expect(workflow(page)).toContainText('钟挂在船头还是船尾')
  await typeInto(page, 0, '据船工核对，')
  await saved(page)
  await expectMended(page, issue, 'An article was refused')

  await follow(page, issue, 'An article is not signed off')
  await page.getByRole('button', { name: 'Pass: Sign-off' }).click()
  await expect(workflow(page).getByText('signed off', { exact: true })).toBeVisible()
  await expectMended(page, issue, 'An article is not signed off')

  const level = page.getByLabel('Proofing level')
  const wrongLevels = [
    ['Nobody has proofread an article', 'not-proofread', 'not proofread'], ['An article is marked as problematic', 'problematic', 'problematic'],
  ] as const
  for (const [fault, wrong, said] of wrongLevels) {
    await page.getByRole('article').getByRole('link', { name: '渡船添了一口小钟' }).click()
    await level.selectOption(wrong)
    await expect(page.getByText(`Marked as ${said}.`).first()).toBeVisible()
    await follow(page, issue, fault)
    await expect(workflow(page)).toBeFocused()
    await level.selectOption('proofread')
    await expect(page.getByText('Marked as proofread.').first()).toBeVisible()
    await expectMended(page, issue, fault)
  }
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeEnabled()
})

test('what is open about a page is answered at the line to which pre-flight leads', async ({ pageAs, requestAs }) => {
  test.slow()
  const [page, request] = [await pageAs('chief-editor'), await requestAs('chief-editor')]
  const paper = await foundPaper(page)
  const { issueId, pageId } = await importDump(request, paper, PAID_FOR, 3)
  const issue = `/desk/issues/${issueId}`
  await follow(page, issue, 'The issue has no article yet')
  await page.waitForURL(/\/desk\/import/)
  await expect(page.getByLabel('Page number')).toHaveValue('1')
  await importDump(request, paper, readFileSync('lib/server/testing/jump-first.txt'))
  await importDump(request, paper, readFileSync('lib/server/testing/jump-second.txt'), 2)
  await expectMended(page, issue, 'The issue has no article yet')

  await follow(page, issue, 'A jump line leads to a part that was not joined')
  await expect(line(page, '（下转第2版）')).toHaveAttribute('aria-selected', 'true')
  await expect(lines(page)).toBeFocused()
  await page.keyboard.press('k')
  await page.getByRole('menuitem', { name: /^Continues on page 2: / }).first().click()
  await expect(page.getByRole('link', { name: /^Continues on page 2: / })).toBeVisible()
  await saved(page)
  await expectMended(page, issue, 'A jump line leads')

  // The word above it makes an advertisement of everything on this page; an editor takes the word for noise.
  await page.goto(`/desk/pages/${pageId}`)
  await line(page, '广').first().click()
  await make(page, 'x', 'n')

  await follow(page, issue, 'An advertisement is not labelled as one')
  await expect(line(page, '柳栈渡口票务处')).toHaveAttribute('aria-selected', 'true')
  await expect(lines(page)).toBeFocused()
  await page.keyboard.press('Shift+ArrowUp')
  await make(page, 'x', 'a')
  await expectMended(page, issue, 'An advertisement is not labelled')

  await follow(page, issue, 'A page has no article')
  await expect(lines(page)).toBeFocused()
  await chooseLines(page, '河灯放了三百盏', '芦苇荡')
  await make(page, 'n')
  await expectMended(page, issue, 'A page has no article')

  for (const number of [1, 2]) {
    await follow(page, issue, 'The machine was not sure of some lines')
    await expect(page.getByRole('heading', { name: `Page ${number} News` })).toBeVisible()
    const doubtful = lines(page).getByRole('option', { selected: true }).filter({ hasText: DOUBT }).first()
    for (let left = await countDoubts(page); left > 0; left = await countDoubts(page)) {
      await expect(doubtful).toBeVisible()
      await make(page, 'a')
      await expect.poll(() => countDoubts(page)).toBeLessThan(left)
      await page.keyboard.press('d')
    }
  }
  await expectMended(page, issue, 'The machine was not sure')
})

test('a correction that is owed, astray or alone is followed to the list of corrections, and ends at its place', async ({ pageAs, requestAs }) => {
  test.slow()
  const [page, request] = [await pageAs('chief-editor'), await requestAs('chief-editor')]
  const paper = await foundPaper(page)
  const { issueId: first } = await importDump(request, paper, TWO_STORIES)
  await page.goto(`/desk/issues/${first}`)
  await signOffAll(page)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('button', { name: 'Publish all the same' }).click()
  await expect(page.getByText('Edition 1 is live since')).toBeVisible()
  await page.getByRole('link', { name: 'Withdraw or correct: 渡口今晨复航' }).click()
  await page.getByRole('button', { name: 'Issue a correction …' }).click()
  const issuing = page.getByRole('dialog', { name: 'Issue a correction' })
  await issuing.getByLabel('Words for readers').fill('乘客应为二十四名。')
  await issuing.getByRole('button', { name: 'Issue the correction' }).click()
  await expect(issuing).toBeHidden()

  // The next issue is one of a day that has not been yet.
  const later = new Date(Date.now() + 2 * 24 * 3600 * 1000).toISOString().slice(0, 10)
  const { issueId } = await importDump(request, paper, SMALL_BELL, 1, { date: later })
  await importDump(request, paper, TWO_STORIES, 2, { date: later, name: 'Town' })
  const issue = `/desk/issues/${issueId}`
  await page.goto(issue)
  await page.getByRole('button', { name: 'Write an article for page 2' }).click()
  await page.getByRole('dialog').getByLabel('Headline').fill('更正')
  await page.getByRole('button', { name: 'Write', exact: true }).click()
  await page.waitForURL(/\/desk\/articles\//)

  const [due, loose, misplaced] = ['A correction is due in this issue', 'A correction does not say what it corrects', 'A correction stands at a lesser place']
  const correction = page.getByRole('list', { name: 'Corrections' }).getByRole('listitem').filter({ hasText: '乘客应为二十四名。' })
  await follow(page, issue, due)
  await expect(correction).toBeFocused()
  await follow(page, issue, loose)
  await expect(correction).toBeFocused()
  await expect(correction.getByLabel('Printed already in').getByRole('option', { name: /page 2 · 更正$/ })).toHaveJSProperty('selected', true)
  await correction.getByRole('button', { name: 'Link' }).click()
  await expect(correction.getByText('at a lesser place than the original')).toBeVisible()
  await expectMended(page, issue, due, loose)

  await follow(page, issue, misplaced)
  await expect(correction).toBeFocused()
  await correction.getByRole('button', { name: 'It does not print this' }).click()
  await correction.getByRole('button', { name: 'Write it there' }).click()
  await page.waitForURL(/\/desk\/articles\//)
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('更正')
  await expect(page.getByRole('link', { name: /^Page 1/ })).toBeVisible()
  await expectMended(page, issue, due, misplaced)

  await follow(page, issue, loose)
  await page.getByRole('link', { name: 'Open the article' }).click()
  await page.waitForURL(/\/desk\/articles\//)
  await page.getByRole('textbox', { name: 'Headline' }).fill('渡口的三百盏河灯')
  await saved(page)
  await expectMended(page, issue, loose)
})
