import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { findings } from './accessibility'
import { articles, line, saved } from './bench'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

const OLD = readFileSync('prisma/sample/page-1/dump.txt', 'utf8')

/** The same page as a later edition has it: a word is another one in every line that is not short, of which some thirty blocks are made. */
function laterEdition(): string {
  return OLD.split('\n').map((text) => {
    const words = text.trim()
    return words.length < 10 || /[A-Za-z]/.test(words) ? text : text.replace(words.slice(6, 8), '新改')
  }).join('\n')
}

function items(page: Page) {
  return page.getByRole('article')
}

async function importTwice(chief: Page, request: Parameters<typeof importDump>[0], now: string) {
  const paper = await foundPaper(chief)
  const { pageId } = await importDump(request, paper, OLD)
  const { review } = await importDump(request, paper, now)
  return { pageId, review: `/desk/reviews/${review}` }
}

test('a Review of thirty changes is walked by keyboard, left, come back to, applied and taken back', async ({ pageAs, requestAs }) => {
  test.slow()
  const { pageId, review } = await importTwice(await pageAs('chief-editor'), await requestAs('editor'), laterEdition())
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  await page.getByRole('link', { name: 'Review it' }).click()
  await expect(page).toHaveURL(new RegExp(`${review}$`))
  const progress = page.getByText(/^\d+ of \d+ decided$/)
  await expect(progress).toHaveText(/^0 of (2[5-9]|3\d) decided$/)

  await page.keyboard.press('n')
  await expect(items(page).first()).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('a')
  await expect(items(page).first()).toHaveAccessibleName(/Taken( from the new dump)?$/)
  await expect(items(page).nth(1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('r')
  await expect(items(page).nth(1)).toHaveAccessibleName(/Kept as it is$/)
  await page.keyboard.press('z')
  await expect(items(page).nth(1)).toHaveAccessibleName(/Not decided/)
  await expect(items(page).nth(1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('r')
  await page.keyboard.press('ArrowUp')
  await expect(items(page).nth(1)).toBeFocused()
  await page.keyboard.press('ArrowDown')

  await page.keyboard.press('e')
  const field = page.getByRole('textbox')
  await field.fill(`${await field.inputValue()}（记者又补充）`)
  await page.keyboard.press('Control+Enter')
  await expect(items(page).nth(2)).toHaveAccessibleName(/Taken as edited$/)
  await saved(page)

  await page.goto(`/desk/pages/${pageId}`)
  await expect(line(page, '新改')).toHaveCount(0)
  await page.goto(review)
  await expect(progress).toHaveText(/^3 of /)
  await page.keyboard.press('Shift+A')
  await expect(progress).toHaveText(/^(\d+) of \1 decided$/)
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('One item is rejected.')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText('This review is applied')).toBeVisible()

  await page.goto(`/desk/pages/${pageId}`)
  await expect(articles(page).getByText('（记者又补充）')).toBeVisible()
  await page.goto(review)
  await page.getByRole('button', { name: 'Take the whole back…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take back' }).click()
  await expect(page.getByText('applied and taken back')).toBeVisible()
  await page.goto(`/desk/pages/${pageId}`)
  await expect(articles(page).getByText('（记者又补充）')).toHaveCount(0)
})

test('what both changed shows all three texts, and stays the editors’ unless somebody says otherwise', async ({ pageAs, requestAs }) => {
  const chief = await pageAs('chief-editor')
  const request = await requestAs('editor')
  const paper = await foundPaper(chief)
  const { pageId } = await importDump(request, paper, OLD)
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  await articles(page).getByRole('link').first().click()
  await page.getByRole('textbox', { name: 'Headline' }).fill('末班渡船今晨停摆')
  await saved(page)
  const { review } = await importDump(request, paper, OLD.replace('最后一班渡船', '最后一趟渡船'))
  await page.goto(`/desk/reviews/${review}`)
  const item = items(page).filter({ hasText: 'Both changed this' })
  await expect(item.getByRole('group', { name: 'Old dump, as read' })).toContainText('最后一班渡船')
  await expect(item.getByRole('group', { name: 'Editors’ text, now' })).toContainText('今晨停摆')
  await expect(item.getByRole('group', { name: 'New dump' })).toContainText('趟')
  await page.keyboard.press('Shift+A')
  await expect(item).toHaveAccessibleName(/Not decided: stays as it is$/)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText('This review is applied')).toBeVisible()
  await page.goto(`/desk/pages/${pageId}`)
  await expect(articles(page).getByText('今晨停摆')).toBeVisible()
})

test('a page that was changed meanwhile names what is to be decided again', async ({ pageAs, requestAs }) => {
  const { pageId, review } = await importTwice(await pageAs('chief-editor'), await requestAs('editor'), OLD.replace('最后一班渡船', '最后一趟渡船'))
  const page = await pageAs('editor')
  await page.goto(review)
  await page.keyboard.press('n')
  await page.keyboard.press('a')
  await saved(page)

  const other = await pageAs('editor')
  await other.goto(`/desk/pages/${pageId}`)
  await articles(other).getByRole('link').first().click()
  await other.getByRole('textbox', { name: 'Headline' }).fill('渡船停航')
  await saved(other)

  await page.keyboard.press('Control+Enter')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText('One item shows something else')).toBeVisible()
  await page.goto(`/desk/pages/${pageId}`)
  await expect(articles(page).getByText('渡船停航')).toBeVisible()
})

test('what somebody else decided meanwhile is looked at before it is applied', async ({ pageAs, requestAs }) => {
  const { review } = await importTwice(await pageAs('chief-editor'), await requestAs('editor'), laterEdition())
  const page = await pageAs('editor')
  await page.goto(review)
  const other = await pageAs('chief-editor')
  await other.goto(review)
  await other.keyboard.press('n')
  await other.keyboard.press('a')
  await saved(other)

  await page.keyboard.press('Control+Enter')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText('Somebody else decided about items of this review meanwhile.')).toBeVisible()
  await expect(page.getByText(/^1 of \d+ decided$/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText('This review is applied')).toBeVisible()
})

test('one goes round what is left, and a text that is being edited is not lost for another one', async ({ pageAs, requestAs }) => {
  const { review } = await importTwice(await pageAs('chief-editor'), await requestAs('editor'), laterEdition())
  const page = await pageAs('editor')
  await page.goto(review)
  await page.keyboard.press('n')
  await expect(items(page).first()).toBeFocused()
  await page.keyboard.press('p')
  await expect(items(page).last()).toBeFocused()
  await page.keyboard.press('n')
  await expect(items(page).first()).toBeFocused()

  const [one, other] = [items(page).nth(2), items(page).nth(3)]
  await one.getByRole('button', { name: 'Edit' }).click()
  const field = one.getByRole('textbox').first()
  await field.fill('另写一段。')
  await other.getByRole('button', { name: 'Edit' }).click()
  await expect(other.getByRole('textbox').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('A text is being edited. Take it or leave it, then apply.').first()).toBeVisible()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(one).toBeFocused()
  await expect(field).toHaveValue('另写一段。')
})

test('decisions wait while the network is away', async ({ pageAs, requestAs }) => {
  const { review } = await importTwice(await pageAs('chief-editor'), await requestAs('editor'), laterEdition())
  const page = await pageAs('editor')
  await page.goto(review)
  await page.context().setOffline(true)
  await page.keyboard.press('n')
  await page.keyboard.press('a')
  await expect(page.getByRole('main').getByText('No connection').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('Some decisions are not saved yet.')
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeDisabled()
  await page.context().setOffline(false)
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeEnabled()
  await page.keyboard.press('Escape')
  await saved(page)
  await page.reload()
  await expect(page.getByText(/^1 of \d+ decided$/)).toBeVisible()
})

test('a session that ends while somebody decides loses nothing, and leads back in', async ({ pageAs, requestAs }) => {
  const { review } = await importTwice(await pageAs('chief-editor'), await requestAs('editor'), laterEdition())
  const page = await pageAs('editor')
  await page.goto(review)
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await page.keyboard.press('n')
  await page.keyboard.press('a')
  const link = page.getByRole('link', { name: 'Sign in in a new tab' })
  await expect(link).toHaveAttribute('target', '_blank')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('r')
  await page.context().addCookies(cookies)
  await page.getByRole('button', { name: 'I am signed in: save now' }).click()
  await saved(page)
  await expect(link).toHaveCount(0)
  await expect(items(page).nth(2)).toBeFocused()
  await page.reload()
  await expect(page.getByText(/^2 of \d+ decided$/)).toBeVisible()
})

test('a dump that differs in wraps only is taken over without a question', async ({ pageAs, requestAs }) => {
  const { review } = await importTwice(await pageAs('chief-editor'), await requestAs('editor'), OLD.replaceAll(/(?<=\p{Script=Han}{8})(?=\p{Script=Han}{8})/gu, '\n'))
  const page = await pageAs('editor')
  await page.goto(review)
  await expect(page.getByRole('heading', { name: 'Nothing to decide' })).toBeVisible()
  await page.getByRole('button', { name: 'Apply…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText('This review is applied')).toBeVisible()
})

for (const look of [{ locale: 'zh-CN', colorScheme: 'light' }, { locale: 'en-GB', colorScheme: 'dark' }] as const) {
  test(`a Review can be read and used by everybody: ${look.locale}, ${look.colorScheme}`, async ({
    pageAs, requestAs, personOf, browser, contextOptions,
  }) => {
    const { review } = await importTwice(await pageAs('chief-editor'), await requestAs('editor'), laterEdition())
    const context = await browser.newContext({ ...contextOptions, ...look, storageState: (await personOf('editor')).cookies })
    const page = await context.newPage()
    await page.goto(review)
    await expect(items(page).first()).toBeVisible()
    await page.keyboard.press('n')
    expect(await findings(page)).toEqual([])
    await items(page).filter({ has: page.getByRole('button', { name: /^(Edit|修改)$/ }) }).first().click()
    await page.keyboard.press('e')
    await expect(page.getByRole('textbox').first()).toBeFocused()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await findings(page)).toEqual([])
    await context.close()
  })
}
