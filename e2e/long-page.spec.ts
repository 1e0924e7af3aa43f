import type { JSHandle, Locator, Page } from '@playwright/test'
import { articles, line, lines, saved } from './bench'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

/** The lines of the page: ten times what a full broadsheet page has. */
const LINES = 5_000
/** Lines to an article: a headline, and paragraphs of three full lines and one that ends. */
const ARTICLE = 33
/** So many blocks may be drawn of the 1,300: what is chosen with a screen on either side, and the screen where somebody looks. */
const DRAWN = 400
const WORDS = '渡口清晨下起小雨河面上的薄雾慢慢散去送菜的三轮车一辆接一辆过了新桥桥头的茶亭里坐满了歇脚的人'

/** A line of sixteen characters, or fewer, with its number in words that occur once. */
function words(number: number, count = 16): string {
  const from = (number * 7) % (WORDS.length - 16)
  return WORDS.slice(from, from + count)
}

function headline(article: number): string {
  return `第${article}号渡船今早开航`
}

/**
 * An invented page, each headline after two blank lines. Its words are too alike for the reader to find many articles, so
 * that there are a few with very many blocks: the harder case for drawing.
 */
function longDump(): string {
  const printed: string[] = []
  for (let number = 0; number < LINES; number += 1) {
    const at = number % ARTICLE
    if (at === 0) printed.push('', '', headline(number / ARTICLE + 1), '')
    else printed.push(at % 4 === 1 ? `　　${words(number, 14)}` : at % 4 === 0 ? `${words(number, 9)}。` : words(number))
  }
  return printed.join('\n')
}

/** Begins to note how long the browser was busy at a stretch, wherever that was over 50 ms. */
function noteLongTasks(page: Page): Promise<JSHandle<number[]>> {
  return page.evaluateHandle(() => {
    const times: number[] = []
    new PerformanceObserver((list) => times.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: 'longtask' })
    return times
  })
}

async function press(page: Page, key: string, times: number): Promise<number> {
  for (let at = 0; at < times; at += 1) await page.keyboard.press(key)
  return times
}

/** Whether the middle of the pane shows a block, and not an empty space. */
function showsBlock(pane: Locator): Promise<boolean> {
  return pane.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return Boolean(document.elementFromPoint(left + width / 2, top + height / 2)?.closest('[role=option]'))
  })
}

// A trace copies the whole document at each key, which would be most of what is measured here.
test.use({ trace: 'off' })

test('a page of 5,000 lines is gone through and corrected by keys', async ({ pageAs, requestAs }, { annotations }) => {
  // Reading, storing and drawing so much takes its time on two cores.
  test.slow()
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, longDump())
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  await expect(lines(page)).toBeFocused()
  const chosen = lines(page).getByRole('option', { selected: true })
  const pane = page.getByRole('group', { name: 'Articles' })
  const block = pane.getByRole('option', { selected: true })
  await expect(lines(page).getByRole('option').first()).toHaveAttribute('aria-setsize', `${LINES}`)

  const tasks = await noteLongTasks(page)
  let keys = await press(page, 'Home', 1)
  await expect(chosen).toHaveAttribute('aria-posinset', '1')
  keys += await press(page, 'End', 1)
  await expect(chosen).toHaveAttribute('aria-posinset', `${LINES}`)
  await expect(block).toBeInViewport()
  keys += await press(page, 'Home', 1)
  await expect(chosen).toHaveAttribute('aria-posinset', '1')
  await expect(block).toBeInViewport()
  keys += await press(page, 'PageDown', 30)
  await expect(chosen).toHaveAttribute('aria-posinset', '601')
  await expect(block).toBeInViewport()
  keys += await press(page, 'ArrowDown', 30)
  await expect(chosen).toHaveAttribute('aria-posinset', '631')
  const scrolled = await tasks.evaluate((times) => times.splice(0))
  annotations.push({ type: 'long tasks while scrolling', description: `${keys} keys, ${scrolled.length} over 50 ms: ${scrolled.join(' ')}` })
  // On two free cores there is none or one; a page that is drawn whole has one for each key, and a busy machine makes some of any.
  expect(scrolled.length).toBeLessThan(keys / 2)
  // What is drawn of an article says which of how many it is.
  expect(await pane.getByRole('option').count()).toBeLessThan(DRAWN)
  await expect(block).toHaveAttribute('aria-posinset', /^\d+$/)
  expect(Number(await block.getAttribute('aria-setsize'))).toBeGreaterThan(DRAWN)

  const count = await articles(page).count()
  await page.keyboard.press('s')
  await expect(articles(page)).toHaveCount(count + 1)
  await page.keyboard.press('r')
  await page.keyboard.press('c')
  await expect(chosen).toHaveAccessibleName(/Crosshead/)
  await page.keyboard.press('g')
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(chosen).toHaveAccessibleName(/article 1,/)
  await expect(block).toBeInViewport()
  await page.keyboard.press('Control+z')
  await expect(chosen).not.toHaveAccessibleName(/article 1,/)
  await page.keyboard.press('Shift+J')
  await expect(articles(page)).toHaveCount(count)
  await saved(page)
  const corrected = await tasks.evaluate((times) => times.splice(0))
  annotations.push({ type: 'long tasks in six Steps', description: `${corrected.length} over 50 ms: ${corrected.join(' ')}` })
  // At most one for each of the nine keys and six answers of the server, on a busy machine; articles drawn whole made thirty.
  expect(corrected.length).toBeLessThanOrEqual(9 + 6)
  expect(await pane.getByRole('option').count()).toBeLessThan(DRAWN)

  await press(page, 'Tab', 3)
  const list = pane.locator('[role=listbox]:focus')
  await expect(list).toHaveCount(1)
  await page.keyboard.press('End')
  await expect(block).toBeInViewport()
  await expect(list).toHaveAttribute('aria-activedescendant', await block.getAttribute('id') ?? '')
  await pane.hover()
  await page.mouse.wheel(0, -20_000)
  await expect(block).not.toBeInViewport()
  await expect.poll(() => showsBlock(pane)).toBe(true)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('line 5000')
  await page.keyboard.press('Enter')
  await expect(lines(page)).toBeFocused()
  await expect(chosen).toBeInViewport()
  await expect(line(page, headline(1))).toHaveCount(0)
})
