import { findings } from './accessibility'
import { articles, line, lines, saved, spoken, TWO_STORIES } from './bench'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

const FIRST = '守桥人老姜说'
const SECOND = '旧渡船的缆绳系在桥墩上'
const TEA = '它改成一间茶亭'

test('lines are carried by keys to an article and a place, which is said aloud, and back', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, TWO_STORIES)
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  await expect(articles(page)).toHaveCount(2)
  await line(page, FIRST).click()
  await page.keyboard.press('Shift+ArrowDown')

  await page.keyboard.press('g')
  await expect(page.getByRole('group', { name: 'Carrying 2 lines' })).toBeFocused()
  await expect(spoken(page)).toHaveText(/^Article 1, at its end \(where it is now\)$/)
  await page.keyboard.press('ArrowDown')
  await expect(spoken(page)).toHaveText('A new article, after article 1')
  await page.keyboard.press('2')
  await expect(spoken(page)).toHaveText(/^Article 2, before “通车之后/)
  await page.keyboard.press('Escape')
  await expect(spoken(page)).toHaveText('Left where it was')
  await expect(lines(page)).toBeFocused()
  await expect(line(page, FIRST)).toHaveAccessibleName(/article 1/)

  await page.keyboard.press('g')
  await page.keyboard.press('2')
  await page.keyboard.press('ArrowDown')
  await expect(spoken(page)).toHaveText('Article 2, at its end')
  expect(await findings(page, 'main')).toEqual([])
  await page.keyboard.press('Enter')
  await expect(line(page, FIRST)).toHaveAccessibleName(/article 2/)
  await expect(articles(page).nth(1).getByRole('option').last()).toContainText(FIRST)
  await expect(lines(page)).toBeFocused()
  await saved(page)
  await page.keyboard.press('Control+z')
  await expect(line(page, FIRST)).toHaveAccessibleName(/article 1/)
  await saved(page)
})

test('an article is carried over another, and what is chosen aside, with its reason', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, TWO_STORIES)
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  await line(page, TEA).click()
  await page.keyboard.press('Shift+G')
  await page.keyboard.press('Home')
  await expect(spoken(page)).toHaveText('First on the page')
  await page.keyboard.press('Enter')
  await expect(articles(page).first()).toHaveAccessibleName('Article 1: 旧渡口改作茶亭')

  await page.keyboard.press('g')
  await page.keyboard.press('End')
  await expect(spoken(page)).toHaveText('Set aside')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('a')
  await expect(line(page, TEA)).toHaveAccessibleName(/set aside: Advertisement/)
  await expect(lines(page)).toBeFocused()
  await saved(page)
})

test('chosen blocks, chosen lines and whole articles are dragged to their places', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, TWO_STORIES)
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  const block = (words: string) => articles(page).getByRole('option', { name: words })

  await block(FIRST).click()
  await block(FIRST).dragTo(block('通车之后'), { targetPosition: { x: 60, y: 3 } })
  await expect(line(page, FIRST)).toHaveAccessibleName(/article 2/)
  await expect(articles(page).nth(1).getByRole('option').nth(1)).toContainText(FIRST)

  await line(page, SECOND).click()
  await line(page, SECOND).dragTo(page.locator('[data-gap]').last())
  await expect(articles(page)).toHaveCount(3)
  await expect(line(page, SECOND)).toHaveAccessibleName(/article 3/)

  await articles(page).nth(2).locator('[data-bar]').dragTo(page.locator('[data-gap]').first(), { sourcePosition: { x: 8, y: 8 } })
  await expect(line(page, SECOND)).toHaveAccessibleName(/article 1/)
  await saved(page)
})

test('a drag that begins on a line that is not chosen chooses lines', async ({ pageAs, requestAs }) => {
  const title = await foundPaper(await pageAs('chief-editor'))
  const { pageId } = await importDump(await requestAs('editor'), title, TWO_STORIES)
  const page = await pageAs('editor')
  await page.goto(`/desk/pages/${pageId}`)
  await line(page, FIRST).hover({ position: { x: 200, y: 12 } })
  await page.mouse.down()
  await line(page, SECOND).hover({ position: { x: 240, y: 12 } })
  await page.mouse.up()
  await expect(lines(page).getByRole('option', { selected: true })).toHaveCount(2)
  await expect(page.getByRole('group', { name: /^Carrying/ })).toHaveCount(0)
  await line(page, FIRST).click()
  await expect(lines(page).getByRole('option', { selected: true })).toHaveCount(1)
})

test.describe('by touch on a small screen', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true })

  test('what is taken up goes where somebody taps', async ({ pageAs, requestAs }) => {
    const title = await foundPaper(await pageAs('chief-editor'))
    const { pageId } = await importDump(await requestAs('editor'), title, TWO_STORIES)
    const page = await pageAs('editor')
    await page.goto(`/desk/pages/${pageId}`)
    await line(page, SECOND).tap()
    await page.getByRole('button', { name: /^Take up/ }).tap()
    await expect(page.getByRole('tab', { name: 'Articles' })).toHaveAttribute('aria-selected', 'true')
    await articles(page).getByRole('option', { name: '通车之后' }).tap({ position: { x: 60, y: 4 } })
    await expect(page.getByRole('tab', { name: 'Lines' })).toHaveAttribute('aria-selected', 'true')
    await expect(line(page, SECOND)).toHaveAccessibleName(/article 2/)
    await saved(page)
  })
})
