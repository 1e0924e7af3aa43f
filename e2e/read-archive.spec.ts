import { readFileSync } from 'node:fs'
import { findings } from './accessibility'
import { expect, test } from './fixtures'
import { htmlFaults } from './valid-html'

const sample = JSON.parse(readFileSync('prisma/sample/sample.json', 'utf8')) as {
  readonly title: { readonly slug: string; readonly name: { readonly zh: string } }
  readonly issue: { readonly date: string }
}
const PAPER = `/${sample.title.slug}`
const ISSUE = `${PAPER}/${sample.issue.date}`
const MONTH = sample.issue.date.slice(0, 7)
const LEAD = '最后一班渡船，不收灯'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ locale: 'zh-CN', javaScriptEnabled })

    test('a reader goes by the calendar to the issue of a day', async ({ page }) => {
      await page.goto(PAPER)
      await page.getByRole('navigation', { name: /各栏/ }).getByRole('link', { name: '日历' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('2026年6月')
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${PAPER}/calendar/${MONTH}$`))
      const table = page.getByRole('table')
      await expect(table.getByRole('columnheader').first()).toHaveText('一')
      await table.getByRole('link', { name: /6月12日/ }).click()
      await expect(page).toHaveURL(ISSUE)
    })

    test('a byline leads to what else its writer wrote', async ({ page }) => {
      await page.goto(`${ISSUE}/1`)
      await page.getByRole('heading', { level: 2, name: LEAD, exact: true }).getByRole('link').click()
      const writer = page.locator('a[rel=author]').first()
      const name = (await writer.textContent()) ?? ''
      await writer.click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
      await expect(page.getByRole('heading', { level: 2, name: LEAD, exact: true })).toBeVisible()
      await page.getByRole('navigation', { name: /各栏/ }).getByRole('link', { name: '作者' }).click()
      await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible()
    })

    test('an article shows its place on the page, and its tags lead to all tags of the paper', async ({ page }) => {
      await page.goto(`${ISSUE}/1`)
      await page.getByRole('heading', { level: 2, name: LEAD, exact: true }).getByRole('link').click()
      await expect(page.getByRole('img', { name: /版面上的位置：上部/ })).toBeVisible()
      await page.getByRole('navigation', { name: /各栏/ }).getByRole('link', { name: '标签' }).click()
      await expect(page.getByRole('main').getByRole('link', { name: '柳栈渡口', exact: true })).toBeVisible()
    })
  })
}

test('a month, a name and a list that are nothing are not found', async ({ request }) => {
  for (const path of ['calendar/2026-13', 'calendar/1900-01', 'contributors/没有这个人', 'series/none', 'calendar/2026']) {
    expect((await request.get(`${PAPER}/${path}`)).status(), path).toBe(404)
  }
})

test('every screen of the reading site is valid HTML', async ({ page, request }) => {
  await page.goto(`${ISSUE}/1`)
  const article = (await page.getByRole('heading', { level: 2, name: LEAD, exact: true }).getByRole('link').getAttribute('href')) ?? ''
  const lists = ['calendar', 'tags', 'series', 'contributors', 'corrections'].map((list) => `${PAPER}/${list}`)
  const screens = ['/', PAPER, ISSUE, ...[1, 2, 3, 4].map((number) => `${ISSUE}/${number}`), article, `${PAPER}/tags/柳栈渡口`, '/search?q=渡口', '/nowhere', ...lists]
  for (const screen of screens) expect(await htmlFaults(await (await request.get(screen)).text()), screen).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test.describe(`${colorScheme}, ${width} pixels wide`, () => {
      test.use({ locale: 'zh-CN', contextOptions: { colorScheme }, viewport: { width, height: 900 } })

      test('every list of a title can be read and used by everybody', async ({ page }) => {
        for (const list of ['calendar', 'tags', 'series', 'contributors', 'contributors/沈禾']) {
          const screen = `${PAPER}/${list}`
          await page.goto(screen)
          expect(await findings(page), screen).toEqual([])
          expect(await page.evaluate(() => document.documentElement.scrollWidth), `${screen} fits its window`).toBeLessThanOrEqual(width)
        }
      })
    })
  }
}
