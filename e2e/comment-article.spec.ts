import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { findings } from './accessibility'
import { body, saved } from './article'
import { articles, line, lines } from './bench'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

/** Two stories, each with headline and byline in front. */
const TWO_STORIES = readFileSync('lib/server/testing/two-stories.txt')

const panel = (page: Page) => page.getByRole('region', { name: 'Comments' })
const cards = (page: Page) => panel(page).getByRole('list', { name: 'Comments in the order of the text' }).locator('> li')
const field = (page: Page) => panel(page).getByRole('textbox')

/** Marks so many characters at the beginning of a paragraph of the body by keys. */
async function mark(page: Page, paragraph: number, count: number): Promise<void> {
  // An editor that has only just come sets its selection anew, and a key that is pressed then is lost.
  await expect(async () => {
    await body(page).getByRole('paragraph').nth(paragraph).click({ position: { x: 40, y: 10 } })
    await page.keyboard.press('Home')
    for (let at = 0; at < count; at += 1) await page.keyboard.press('Shift+ArrowRight')
    expect(await chosen(page)).toHaveLength(count)
  }).toPass()
}

/** Comments on what is marked, by keys. */
async function comment(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Alt+m')
  await expect(field(page)).toBeFocused()
  await page.keyboard.insertText(words)
  await page.keyboard.press('Control+Enter')
  await expect(field(page)).toHaveCount(0)
  await expect(cards(page).filter({ hasText: words })).toBeFocused()
}

function chosen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    return at instanceof HTMLTextAreaElement ? at.value.slice(at.selectionStart, at.selectionEnd) : (window.getSelection()?.toString() ?? '')
  })
}

/** Opens the first article of a paper of its own; gives its page's id, too. */
async function openFirst(chief: Page, request: Parameters<typeof importDump>[0], page: Page): Promise<{ pageId: string; paper: string }> {
  const paper = await foundPaper(chief)
  const { pageId } = await importDump(request, paper, TWO_STORIES)
  await page.goto(`/desk/pages/${pageId}`)
  await page.getByRole('link', { name: 'Edit article 1' }).click()
  await page.waitForURL(/\/desk\/articles\//)
  await expect(body(page)).toBeVisible()
  return { pageId, paper }
}

/** Comments on what is marked, choosing the person from the list by the end of the name. */
async function ask(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Alt+m')
  await expect(field(page)).toBeFocused()
  await page.keyboard.insertText('是两米吗？@')
  await page.keyboard.type(name.slice(-8))
  const option = panel(page).getByRole('option', { name })
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue(`是两米吗？@${name} `)
  await expect(panel(page).getByRole('listbox')).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
}

test('who is asked by name is told, comes to the passage and answers, and the comment is resolved', async ({ pageAs, personOf, requestAs }) => {
  const [chief, editor] = [await pageAs('chief-editor'), await pageAs('editor')]
  const { account: { name } } = await personOf('chief-editor')
  const { paper } = await openFirst(chief, await requestAs('editor'), editor)
  await mark(editor, 1, 8)
  await ask(editor, name)
  await expect(cards(editor)).toHaveCount(1)
  await expect(cards(editor)).toBeFocused()
  await expect(cards(editor).getByText(`@${name}`)).toBeVisible()
  await expect(body(editor).locator('.comment')).toHaveText('“水退到警戒线下')
  expect(await findings(editor)).toEqual([])

  await chief.goto('/desk')
  await chief.getByRole('link', { name: /^Notices: \d+ unread$/ }).click()
  const notice = chief.getByRole('listitem').filter({ hasText: paper })
  await expect(notice).toContainText('asks you in a comment on “渡口今晨复航”')
  expect(await findings(chief)).toEqual([])
  await notice.getByRole('link').click()
  await expect(chief).toHaveURL(/\/desk\/articles\/.*\?comment=/)
  await expect(cards(chief)).toHaveAttribute('aria-current', 'true')
  await expect.poll(() => chosen(chief)).toBe('“水退到警戒线下')

  await cards(chief).getByRole('button', { name: /^Answer/ }).click()
  await field(chief).fill('两米，已问过航运所。')
  await chief.keyboard.press('Control+Enter')
  await expect(cards(chief).getByRole('paragraph').filter({ hasText: '两米，已问过航运所。' })).toBeVisible()
  await chief.goto('/desk/notices')
  await expect(chief.getByRole('listitem').filter({ hasText: paper }).getByText('new', { exact: true })).toHaveCount(0)

  await editor.goto('/desk/notices')
  const answered = editor.getByRole('listitem').filter({ hasText: paper })
  await expect(answered).toContainText('answered a comment on “渡口今晨复航”')
  await answered.getByRole('button', { name: /^Mark as read/ }).click()
  await expect(answered.getByText('new', { exact: true })).toHaveCount(0)
  await answered.getByRole('link').click()
  await expect(cards(editor).getByText('两米，已问过航运所。')).toBeVisible()
  await cards(editor).getByRole('button', { name: /^Resolve/ }).click()
  await expect(cards(editor)).toHaveCount(0)
  await expect(body(editor).locator('.comment:not(.current)')).toHaveCount(0)
  await panel(editor).getByText('1 resolved').click()
  await panel(editor).getByRole('button', { name: /^Reopen/ }).click()
  await expect(cards(editor)).toHaveCount(1)
})

test('comments are written, walked and left by keys alone, in fields, too, and no key acts while an input method composes', async ({ pageAs, requestAs }) => {
  const editor = await pageAs('editor')
  await openFirst(await pageAs('chief-editor'), await requestAs('editor'), editor)
  await mark(editor, 2, 4)
  await comment(editor, '全称？')
  await editor.getByRole('textbox', { name: 'Headline' }).focus()
  await editor.keyboard.press('Home')
  for (let at = 0; at < 2; at += 1) await editor.keyboard.press('Shift+ArrowRight')
  await comment(editor, '标题要点明地名')
  await expect(cards(editor)).toHaveText([/标题要点明地名/, /全称？/])

  await editor.keyboard.press('Control+F9')
  await expect(editor.getByRole('textbox', { name: 'Headline' })).toBeFocused()
  expect(await chosen(editor)).toBe('渡口')
  await editor.keyboard.press('F9')
  await expect(body(editor)).toBeFocused()
  await expect.poll(() => chosen(editor)).toBe('县航运所')
  await editor.keyboard.press('Shift+F9')
  await expect(editor.getByRole('textbox', { name: 'Headline' })).toBeFocused()
  await editor.keyboard.press('Control+F9')
  await expect(cards(editor).filter({ hasText: '标题要点明地名' })).toBeFocused()

  await editor.keyboard.press('Control+F9')
  await editor.keyboard.press('Control+Alt+m')
  await expect(field(editor)).toBeFocused()
  await editor.keyboard.press('Escape')
  await expect(field(editor)).toHaveCount(0)
  await expect(editor.getByRole('textbox', { name: 'Headline' })).toBeFocused()

  await editor.keyboard.press('Control+Alt+m')
  await expect(field(editor)).toBeFocused()
  const composer = await editor.context().newCDPSession(editor)
  await composer.send('Input.imeSetComposition', { text: 'ming', selectionStart: 4, selectionEnd: 4 })
  await editor.keyboard.press('Control+Enter')
  await editor.keyboard.press('Escape')
  await expect(field(editor)).toBeVisible()
  await composer.send('Input.insertText', { text: '明确些' })
  await expect(field(editor)).toHaveValue(/明确些/)
  await editor.keyboard.press('Escape')
  await expect(field(editor)).toHaveValue(/明确些/)
  await editor.keyboard.press('Control+Enter')
  await expect(cards(editor)).toHaveCount(3)
})

test('what is typed around a passage moves its mark, and a paragraph that is taken out leaves its comment', async ({ pageAs, requestAs }) => {
  const editor = await pageAs('editor')
  await openFirst(await pageAs('chief-editor'), await requestAs('editor'), editor)
  await mark(editor, 2, 4)
  await comment(editor, '全称？')
  await mark(editor, 2, 0)
  await editor.keyboard.insertText('昨天，')
  await saved(editor)
  await editor.reload()
  await expect(body(editor).locator('.comment')).toHaveText('县航运所')
  await body(editor).getByRole('paragraph').nth(2).click({ clickCount: 3 })
  await editor.keyboard.press('Delete')
  await expect(cards(editor).getByText('The passage is gone: “县航运所”')).toBeVisible()
  await editor.keyboard.press('Control+z')
  await expect(cards(editor).getByRole('button', { name: 'Show in the text: 县航运所' })).toBeVisible()
  await saved(editor)
})

test('a comment goes with its paragraph when the article is split, and comes back when that is undone', async ({ pageAs, requestAs }) => {
  const editor = await pageAs('editor')
  const { pageId } = await openFirst(await pageAs('chief-editor'), await requestAs('editor'), editor)
  const address = editor.url()
  await mark(editor, 2, 4)
  await comment(editor, '全称？')

  await editor.goto(`/desk/pages/${pageId}`)
  await expect(lines(editor)).toBeFocused()
  await line(editor, '县航运所介绍').click()
  await editor.keyboard.press('s')
  await expect(articles(editor)).toHaveCount(3)
  await saved(editor)
  await editor.getByRole('link', { name: 'Edit article 2' }).click()
  await editor.waitForURL(/\/desk\/articles\//)
  await expect(cards(editor).getByRole('paragraph').filter({ hasText: '全称？' })).toBeVisible()
  await expect(editor.locator('.comment')).toHaveText('县航运所')
  await editor.goto(address)
  await expect(panel(editor).getByText('none open')).toBeVisible()

  await editor.goto(`/desk/pages/${pageId}`)
  await expect(lines(editor)).toBeFocused()
  await editor.keyboard.press('Control+z')
  await expect(articles(editor)).toHaveCount(2)
  await saved(editor)
  await editor.goto(address)
  await expect(cards(editor).getByText('全称？')).toBeVisible()
  await expect(body(editor).locator('.comment')).toHaveText('县航运所')
})

test('who may only look is asked by a name that was typed out, reads comments, and says nothing', async ({ pageAs, personOf, requestAs }) => {
  const [editor, viewer] = [await pageAs('editor'), await pageAs('viewer')]
  const { account: { name } } = await personOf('viewer')
  const { paper } = await openFirst(await pageAs('chief-editor'), await requestAs('editor'), editor)
  await mark(editor, 2, 4)
  await comment(editor, `@${name} 全称？`)
  await viewer.goto('/desk/notices')
  await viewer.getByRole('listitem').filter({ hasText: paper }).getByRole('link').click()
  await expect(cards(viewer).getByText('全称？')).toBeVisible()
  await expect(body(viewer).locator('.comment')).toHaveText('县航运所')
  await expect(panel(viewer).getByRole('button', { name: /^(Answer|Resolve|Comment)/ })).toHaveCount(0)
})
