import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { findings } from './accessibility'
import { expect, test } from './fixtures'

/** The sample paper, which the tested database holds as it was published. */
const sample = JSON.parse(readFileSync('prisma/sample/sample.json', 'utf8')) as {
  readonly title: { readonly slug: string; readonly name: { readonly zh: string } }
  readonly issue: { readonly date: string; readonly number: number }
}
const PAPER = `/${sample.title.slug}`
const ISSUE = `${PAPER}/${sample.issue.date}`
const LEAD = '最后一班渡船，不收灯'

/** The address of an article, as its headline on its page links to it. */
async function addressOf(page: Page, printed: number, headline: string): Promise<string> {
  await page.goto(`${ISSUE}/${printed}`)
  return (await page.getByRole('link', { name: headline, exact: true }).first().getAttribute('href')) ?? ''
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ locale: 'zh-CN', javaScriptEnabled })

    test('a reader goes from the front page to an issue, a page, an article, a tag and a search', async ({ page }) => {
      await page.goto('/')
      await page.getByRole('link', { name: sample.title.name.zh, exact: true }).first().click()
      await expect(page).toHaveURL(PAPER)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(sample.title.name.zh)
      await expect(page.getByRole('banner')).toContainText(`第${sample.issue.number}期`)

      await page.goto(ISSUE)
      await page.getByRole('navigation', { name: '本期各版' }).getByRole('link', { name: '第2版 民生' }).click()
      await expect(page).toHaveURL(`${ISSUE}/2`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('第2版 民生')

      await page.getByRole('navigation', { name: '本期各版' }).getByRole('link', { name: '第1版 要闻' }).click()
      await page.getByRole('heading', { level: 2, name: LEAD, exact: true }).getByRole('link').click()
      const article = page.getByRole('article')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(LEAD)
      await expect(article).toHaveAttribute('lang', 'zh-CN')
      await expect(article.getByRole('heading', { level: 2 }).first()).toHaveText('一副担子，从天黑挑到天亮')
      const ferry = article.getByRole('img', { name: '薄雾中的江面' })
      await expect(ferry).toBeVisible()
      expect((await page.request.get((await ferry.getAttribute('src')) ?? '')).headers()['content-type']).toBe('image/webp')
      await expect(page.getByRole('link', { name: LEAD, exact: true })).toHaveAttribute('aria-current', 'page')

      await page.getByRole('link', { name: '柳栈渡口', exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`${PAPER}/tags/`))
      await expect(page.getByRole('heading', { level: 1 })).toContainText('柳栈渡口')
      await expect(page.getByRole('heading', { level: 2, name: LEAD, exact: true })).toBeVisible()

      await page.getByRole('banner').getByRole('link', { name: '检索' }).click()
      await page.getByRole('searchbox').fill('救生')
      await page.getByRole('button', { name: '检索' }).click()
      await expect(page).toHaveURL(/q=%E6%95%91%E7%94%9F/)
      await expect(page.getByRole('heading', { level: 2, name: LEAD, exact: true })).toBeVisible()
      await expect(page.locator('mark').first()).toHaveText('救生')
    })

    test('a search finds traditional with simplified characters, is narrowed by links with counts, and let go of again', async ({ page }) => {
      await page.goto('/search?q=%E6%9F%B3%E6%A3%A7%E6%B8%A1%E5%8F%A3')
      // What checks a page is a script itself.
      if (javaScriptEnabled) expect(await findings(page)).toEqual([])
      await expect(page.getByRole('status')).toContainText('篇含有“柳棧渡口”的稿件')
      await expect(page.locator('mark').first()).toHaveText('柳栈渡口')
      const narrow = page.getByRole('navigation', { name: '缩小范围' })
      const third = narrow.getByRole('link', { name: /^第3版/ })
      const count = Number(/(\d+) 篇/.exec(await third.innerText())?.[1])
      await third.click()
      await expect(page).toHaveURL(/page=3/)
      await expect(page.getByRole('status')).toContainText(`找到 ${count} 篇`)
      await page.getByRole('list', { name: '已选条件' }).getByRole('link', { name: '去掉第3版' }).click()
      await expect(page).not.toHaveURL(/page=3/)
      await page.goto('/search?q=%E6%9F%B3%E6%A3%A7&from=1900&to=1901')
      await expect(page.getByRole('status')).toContainText('在这些条件下没有找到')
      await page.goto('/search?q=%2C%3B%27')
      await expect(page.getByRole('status')).toContainText('没有可以检索的文字')
    })

    test('an article leads to the one before and the one after', async ({ page }) => {
      await page.goto(await addressOf(page, 1, LEAD))
      await page.getByRole('link', { name: '下一篇' }).click()
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(LEAD)
      await page.getByRole('link', { name: '上一篇' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(LEAD)
    })

    test('an address where nothing is printed says so and leads on', async ({ page }) => {
      for (const path of [`${ISSUE}/99`, `${ISSUE}/01`, `${PAPER}/2026-02-30`, `${PAPER}/tags/no-such-tag`, '/no-such-paper']) {
        const answer = await page.goto(path)
        expect(answer?.status(), path).toBe(404)
        await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible()
      }
      await page.getByRole('link', { name: '看最新一期' }).click()
      await expect(page).toHaveURL('/')
    })

    test('the language of the screens is chosen at the foot, goes along with every link, and articles keep their own', async ({ page }) => {
      await page.goto(await addressOf(page, 1, LEAD))
      await page.getByRole('contentinfo').getByRole('link', { name: 'English' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(LEAD)
      await expect(page.getByRole('article')).toHaveAttribute('lang', 'zh-CN')
      await page.getByRole('link', { name: 'Article after' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
      await page.getByRole('searchbox').fill('救生')
      await page.getByRole('button', { name: 'Search' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      await page.getByRole('contentinfo').getByRole('link', { name: '中文' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
      expect(await page.context().cookies()).toEqual([])
    })

    test('a reader chooses light or dark, the size of the text, and its face', async ({ page }) => {
      await page.goto(await addressOf(page, 1, LEAD))
      const [sized, faced] = [async () => page.locator('html').evaluate((html) => getComputedStyle(html).fontSize),
        async () => page.getByRole('article').evaluate((article) => getComputedStyle(article).fontFamily)]
      const [size, face] = [await sized(), await faced()]
      await page.getByText('阅读方式').click()
      await page.getByRole('radio', { name: '特大' }).check()
      await page.getByRole('radio', { name: '深色' }).check()
      await page.getByRole('radio', { name: '黑体' }).check()
      expect(Number.parseFloat(await sized())).toBeGreaterThan(Number.parseFloat(size))
      expect(await faced()).not.toBe(face)
      expect(await page.locator('html').evaluate((html) => getComputedStyle(html).colorScheme)).toBe('dark')
      if (!javaScriptEnabled) return
      await page.reload()
      await page.getByText('阅读方式').click()
      await expect(page.getByRole('radio', { name: '特大' })).toBeChecked()
      expect(await page.locator('html').evaluate((html) => getComputedStyle(html).colorScheme)).toBe('dark')
    })
  })
}

test('an article asked for on another page than its own is found for good', async ({ page, request }) => {
  const address = await addressOf(page, 1, LEAD)
  const answer = await request.get(address.replace(/\/1\/(\d+)$/, '/2/$1'), { maxRedirects: 0 })
  expect(answer.status()).toBe(308)
  expect(answer.headers()['location']).toBe(address)
})

test('any search is answered with finds or a sentence', async ({ page }) => {
  for (const [query, said] of [
    ['', 'Every word of the text'], ['，。', 'nothing in “，。”'], ['没有这样的一句话', 'No article has'],
    ["' | !('x':*)\\", 'No article has'], ['渡'.repeat(300), 'No article has'], ['渡口', 'articles have “渡口”'],
  ] as const) {
    await page.goto(`/search?${new URLSearchParams({ q: query, title: sample.title.slug })}`)
    await expect(page.getByRole('status')).toContainText(said)
  }
})

test('an English page of a Chinese paper is told in English', async ({ page }) => {
  await page.goto(`${ISSUE}/4`)
  await expect(page.getByRole('article').first()).toHaveAttribute('lang', 'en')
})

test('a page that was read is sent again without its text until something of it changes, and loads no script', async ({ page, request }) => {
  const address = await addressOf(page, 1, LEAD)
  const first = await request.get(address)
  const { etag, 'cache-control': kept, 'set-cookie': cookies, vary } = first.headers()
  expect([kept, cookies, vary]).toEqual([expect.stringMatching(/^public/), undefined, expect.not.stringMatching(/cookie/i)])
  const again = await request.get(address, { headers: { 'if-none-match': etag ?? '' } })
  expect([again.status(), (await again.body()).length]).toEqual([304, 0])
  const loaded: string[] = []
  page.on('request', (asked) => loaded.push(asked.resourceType()))
  await page.goto(address)
  expect(loaded).not.toContain('script')
})

test('a page tells machines its name, its description and its one address', async ({ page }) => {
  const address = await addressOf(page, 1, LEAD)
  await page.goto(`${address}?from=elsewhere`)
  await expect(page).toHaveTitle(new RegExp(`^${LEAD}`))
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${address}$`))
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /.{20}/)
})

for (const locale of ['zh-CN', 'en-GB']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      test.describe(`${locale}, ${colorScheme}, ${width} pixels wide`, () => {
        test.use({ locale, contextOptions: { colorScheme }, viewport: { width, height: 900 } })

        test('every screen can be read and used by everybody', async ({ page }) => {
          // ten screens, each looked at whole
          test.slow()
          const article = await addressOf(page, 1, LEAD)
          const english = await addressOf(page, 4, 'The clock that runs eleven minutes slow')
          const screens = ['/', PAPER, ISSUE, `${ISSUE}/1`, `${ISSUE}/4`, article, english, `${PAPER}/tags/柳栈渡口`, '/search?q=渡口', '/nowhere']
          for (const screen of screens) {
            await page.goto(locale === 'zh-CN' ? screen : `${screen}${screen.includes('?') ? '&' : '?'}lang=en`)
            expect(await findings(page), screen).toEqual([])
            const wide = await page.evaluate(() => document.documentElement.scrollWidth)
            expect(wide, `${screen} fits its window`).toBeLessThanOrEqual(width)
          }
        })
      })
    }
  }
}
