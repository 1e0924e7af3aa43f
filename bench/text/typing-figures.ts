import { chromium, type Page } from '@playwright/test'
import { browserArguments, findBrowser } from '@/scripts/platform/browser.mjs'
import { figure, type Figure } from '../figure'
import type { BenchDesk } from '../desk/bench-desk'
import { quantile } from '../desk/load'

/** The longest that a full page could hold. */
const CHARACTERS = 20_000
/** A quick typist's pace: twelve keys a second. */
const BETWEEN_KEYS = 80
/** Saves begin at the latest ten seconds after the first key, so that two of them fall into the typing. */
const KEYS_IN_TEXT = 300
const KEYS_IN_FIELD = 60

/** What the browser tells of the time of its main thread. */
interface Observed {
  /** Tasks of more than 50 ms. */
  readonly long: readonly number[]
  /** From key to paint, of those keys that took more than the 16 ms below which a browser tells nothing. */
  readonly slow: readonly number[]
}

/** Whether anything stands in the way of typing in a long article, in a real browser, saving and counting included. */
export async function typingFigures(desk: BenchDesk): Promise<Figure[]> {
  const article = await desk.importArticle(CHARACTERS)
  const browser = await chromium.launch({ ...(await findBrowser()), args: browserArguments })
  desk.atEnd(() => browser.close())
  const context = await browser.newContext({ baseURL: desk.url, locale: 'en-GB', storageState: await desk.request.storageState() })
  const page = await context.newPage()
  await page.goto(`/desk/articles/${article}`)
  await page.getByRole('textbox', { name: 'Body' }).waitFor()
  const places = [
    { name: 'running text', keys: KEYS_IN_TEXT, begin: () => beginInText(page) },
    { name: 'a field', keys: KEYS_IN_FIELD, begin: () => page.getByRole('textbox', { name: 'Headline' }).focus() },
  ]
  const figures: Figure[] = []
  for (const { name, keys, begin } of places) {
    await begin()
    figures.push(told(name, keys, await typed(page, keys)))
  }
  return figures
}

/** In the middle of the text, where as much lies behind the cursor as before it. */
async function beginInText(page: Page): Promise<void> {
  const paragraphs = page.getByRole('textbox', { name: 'Body' }).getByRole('paragraph')
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click()
}

/** Characters spread over the faces' ranges, as an input method gives them: most bring a range of a font with them. */
const HAN = '渔翁夜傍西岩宿晓汲清湘燃楚竹烟销日出不见人欸乃一声山水绿回看天际下中流岩上无心云相逐'

/** An input method gives a character after some keys. It presses none that a browser times. */
const HAN_EVERY = 6

/** Types so many keys, at a person's pace and one now and then that breaks a paragraph or takes a character back. */
async function typed(page: Page, keys: number): Promise<Observed> {
  const observed = await page.evaluateHandle(observe)
  for (let at = 1; at <= keys; at += 1) {
    const next = performance.now() + BETWEEN_KEYS
    if (at % HAN_EVERY === 0) await page.keyboard.insertText(HAN.charAt((at / HAN_EVERY) % HAN.length))
    else await page.keyboard.press(at % 59 === 0 ? 'Enter' : at % 9 === 0 ? 'Backspace' : 'abcdefgh '.charAt(at % 9))
    await page.waitForTimeout(Math.max(next - performance.now(), 0))
  }
  await page.getByRole('status').filter({ hasText: /^Saved$/ }).waitFor()
  return observed.jsonValue()
}

/** Runs in the browser: begins to write down what the main thread was busy with, as soon as the place to type in is drawn. */
async function observe(): Promise<Observed> {
  const long: number[] = []
  const slow: number[] = []
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve))))
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration)
  }).observe({ type: 'longtask' })
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') slow.push(duration)
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  return { long, slow }
}

function told(place: string, keys: number, { long, slow }: Observed): Figure {
  const pressed = keys - Math.floor(keys / HAN_EVERY)
  const all = [...Array.from({ length: Math.max(pressed - slow.length, 0) }, () => 16), ...slow]
  const longest = long.length === 0 ? 'none' : `the longest ${Math.max(...long).toFixed(0)} ms`
  return figure(`long tasks (> 50 ms) while typing in ${place}, ${CHARACTERS.toLocaleString('en')} characters`, long.length, { atMost: 0 },
    `${keys} keys, ${BETWEEN_KEYS} ms apart, with what is saved meanwhile; ${longest}; from key to paint median ${quantile(all, 0.5)}, p95 ${quantile(all, 0.95)} ms`)
}
