import type { Page } from '@playwright/test'
import { findings } from './accessibility'
import { articles, leaveWaiting, line, lines, saved, TWO_STORIES } from './bench'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

const SECOND = '旧渡船的缆绳系在桥墩上'
const CROSSHEAD = '心菜。桥头站满了来看热闹的人'

/** Goes to a line with the arrow keys alone. */
async function goTo(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Home')
  const wanted = Number(await line(page, words).getAttribute('aria-posinset'))
  for (let at = 1; at < wanted; at += 1) await page.keyboard.press('ArrowDown')
  await expect(line(page, words)).toHaveAttribute('aria-selected', 'true')
}

test('an editor corrects a split by keyboard, takes it back and brings it again, and a reload keeps it', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, TWO_STORIES)
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  await expect(lines(page)).toBeFocused()
  const before = await articles(page).count()

  await goTo(page, CROSSHEAD)
  await page.keyboard.press('s')
  await expect(articles(page)).toHaveCount(before + 1)
  await expect(line(page, CROSSHEAD)).toHaveAccessibleName(/article 2 begins here/)

  await page.keyboard.press('Shift+J')
  await expect(articles(page)).toHaveCount(before)

  await page.keyboard.press('r')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('c')
  await expect(line(page, CROSSHEAD)).toHaveAccessibleName(/Crosshead/)
  await expect(lines(page)).toBeFocused()

  await goTo(page, SECOND)
  await page.keyboard.press('n')
  await expect(articles(page)).toHaveCount(before + 1)
  await page.keyboard.press('m')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('1')
  await expect(articles(page)).toHaveCount(before)
  await expect(line(page, SECOND)).toHaveAccessibleName(/article 1/)

  await page.keyboard.press('x')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('d')
  await expect(line(page, SECOND)).toHaveAccessibleName(/set aside: Duplicate/)

  await page.keyboard.press('Control+z')
  await expect(line(page, SECOND)).toHaveAccessibleName(/article 1/)
  await page.keyboard.press('Control+Shift+z')
  await expect(line(page, SECOND)).toHaveAccessibleName(/set aside: Duplicate/)

  await saved(page)
  await page.reload()
  await expect(line(page, SECOND)).toHaveAccessibleName(/set aside: Duplicate/)
  await expect(line(page, CROSSHEAD)).toHaveAccessibleName(/Crosshead/)

  await page.keyboard.press('Control+z')
  await expect(line(page, SECOND)).toHaveAccessibleName(/article 1/)
  await saved(page)
})

test('choosing a line shows its block and choosing a block shows its lines', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, TWO_STORIES)
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  await line(page, SECOND).click()
  const block = articles(page).getByRole('option', { name: SECOND })
  await expect(block).toHaveAttribute('aria-selected', 'true')

  const other = articles(page).getByRole('option', { name: '茶亭，给过路人歇脚' })
  await other.click()
  await expect(line(page, '茶亭，给过路人歇脚')).toHaveAttribute('aria-selected', 'true')
  await expect(line(page, SECOND)).toHaveAttribute('aria-selected', 'false')

  await page.getByRole('button', { name: /^Aside/ }).click()
  await page.getByRole('menuitem', { name: 'Advertisement' }).click()
  await expect(line(page, '茶亭，给过路人歇脚')).toHaveAccessibleName(/set aside: Advertisement/)
  await saved(page)
})

test('no key does anything while an input method composes', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, TWO_STORIES)
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  await line(page, CROSSHEAD).click()
  const before = await articles(page).count()
  await lines(page).evaluate((list) => {
    list.dispatchEvent(new KeyboardEvent('keydown', { key: 's', keyCode: 229, bubbles: true, cancelable: true }))
    list.dispatchEvent(new KeyboardEvent('keydown', { key: 's', isComposing: true, bubbles: true, cancelable: true }))
  })
  await page.keyboard.press('ArrowDown')
  await expect(articles(page)).toHaveCount(before)
})

function refused(page: Page) {
  return page.getByRole('region', { name: 'Steps that were not made' })
}

test('who was second at a place is told what was done there, sees it, and decides', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, TWO_STORIES)
  const [first, second] = [await pageAs('editor'), await pageAs('editor')]
  await first.goto(`/desk/pages/${pageId}`)
  await second.goto(`/desk/pages/${pageId}`)
  // Until it does something itself, this page does not hear that the other one went on.
  await second.route('**/api/pages/*/presence', (route) => route.abort())
  await line(first, SECOND).click()
  await first.keyboard.press('x')
  await first.getByRole('menuitem', { name: 'Duplicate' }).click()
  await saved(first)

  await line(second, CROSSHEAD).click()
  await second.keyboard.press('s')
  await expect(refused(second)).toContainText('“article split” was not done.')
  await expect(refused(second).getByRole('listitem')).toHaveText(/: text set aside$/)
  await expect(line(second, SECOND)).toHaveAccessibleName(/set aside: Duplicate/)
  await refused(second).getByRole('button', { name: 'Leave it' }).click()
  await expect(refused(second)).toHaveCount(0)
  await expect(lines(second)).toBeFocused()
  await second.keyboard.press('s')
  await saved(second)
  await expect(line(second, CROSSHEAD)).toHaveAccessibleName(/begins here/)
})

test('two people at different places of a page do not disturb each other', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, TWO_STORIES)
  const [first, second] = [await pageAs('editor'), await pageAs('chief-editor')]
  await first.goto(`/desk/pages/${pageId}`)
  await second.goto(`/desk/pages/${pageId}`)
  await line(first, SECOND).click()
  await first.keyboard.press('x')
  await first.getByRole('menuitem', { name: 'Duplicate' }).click()
  await saved(first)

  await line(second, '坐多久都可以').click()
  await second.keyboard.press('r')
  await second.getByRole('menuitem', { name: 'Crosshead' }).click()
  await saved(second)
  await expect(refused(second)).toHaveCount(0)
  await expect(line(second, '坐多久都可以')).toHaveAccessibleName(/Crosshead/)
  await expect(line(second, SECOND)).toHaveAccessibleName(/set aside: Duplicate/)

  await lines(second).focus()
  await second.keyboard.press('Control+z')
  await expect(line(second, '坐多久都可以')).not.toHaveAccessibleName(/Crosshead/)
  await expect(line(second, SECOND)).toHaveAccessibleName(/set aside: Duplicate/)
})

test('a step that never arrived before a crash is sent by the next opening of the page', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, TWO_STORIES)
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  await leaveWaiting(page, async () => {
    await line(page, CROSSHEAD).click()
    await page.keyboard.press('s')
  })
  const crashed = page.waitForEvent('crash')
  page.goto('chrome://crash').catch(() => {})
  await crashed

  const next = await page.context().newPage()
  await next.goto(`/desk/pages/${pageId}`)
  await expect(line(next, CROSSHEAD)).toHaveAccessibleName(/begins here/)
  await saved(next)
  await next.reload()
  await expect(line(next, CROSSHEAD)).toHaveAccessibleName(/begins here/)
})

test('a viewer sees the whole page and can change nothing', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, TWO_STORIES)
  const page = await pageAs('viewer')
  await page.goto(`/desk/pages/${pageId}`)
  await expect(page.getByText('Your role may look at this page, but not change it.')).toBeVisible()
  await expect(page.getByRole('toolbar')).toHaveCount(0)
  const before = await articles(page).count()
  await line(page, CROSSHEAD).click()
  await page.keyboard.press('s')
  await expect(page.getByText('“Split the article here”: your role may not.').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(articles(page)).toHaveCount(before)
})

test('a key that fits nothing says why', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, TWO_STORIES)
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  await expect(lines(page)).toBeFocused()
  await page.keyboard.press('s')
  await expect(page.getByText('“Split the article here”: choose something first.').first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('“Undo”: there is none.').first()).toBeVisible()
  await expect(lines(page)).toBeFocused()
})

test('a session that ends at the workbench loses nothing, and leads back in', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, TWO_STORIES)
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await line(page, CROSSHEAD).click()
  await page.keyboard.press('s')
  await expect(page.getByText('(1 step waiting)')).toBeVisible()
  const link = page.getByRole('link', { name: 'Sign in in a new tab' })
  await expect(link).toHaveAttribute('target', '_blank')
  expect(await findings(page)).toEqual([])
  await page.context().addCookies(cookies)
  await page.getByRole('button', { name: 'I am signed in: save now' }).click()
  await saved(page)
  await expect(link).toHaveCount(0)
  await expect(lines(page)).toBeFocused()
  await page.reload()
  await expect(line(page, CROSSHEAD)).toHaveAccessibleName(/begins here/)
})
