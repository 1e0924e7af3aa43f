import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { findings } from './accessibility'
import { body, saved, typeInto } from './article'
import { expect, test } from './fixtures'
import { foundPaper, importDump, signOffAll } from './paper'

/** Two stories, each with headline and byline in front. */
const TWO_STORIES = readFileSync('lib/server/testing/two-stories.txt')

/** A picture of one colour, so that no other test has its bytes. */
function aPicture(): Promise<Buffer> {
  const shade = () => Math.floor(Math.random() * 256)
  return sharp({ create: { width: 1_200, height: 800, channels: 3, background: { r: shade(), g: shade(), b: shade() } } })
    .withExif({ IFD0: { Software: crypto.randomUUID() } }).jpeg().toBuffer()
}

/** Brings a file onto a part of the page, as a hand or the clipboard does. */
async function bring(target: Locator, way: 'drop' | 'paste', name: string): Promise<void> {
  const bytes = (await aPicture()).toString('base64')
  await target.evaluate((element, given) => {
    const data = new DataTransfer()
    data.items.add(new File([Uint8Array.from(atob(given.bytes), (character) => character.charCodeAt(0))], given.name, { type: 'image/jpeg' }))
    const { left, top, width, height } = element.getBoundingClientRect()
    const common = { bubbles: true, cancelable: true }
    element.dispatchEvent(given.way === 'paste'
      ? new ClipboardEvent('paste', { ...common, clipboardData: data })
      : new DragEvent('drop', { ...common, dataTransfer: data, clientX: left + width / 2, clientY: top + height / 2 }))
  }, { bytes, way, name })
}

function figures(page: Page): Locator {
  return body(page).getByRole('figure')
}

/** What an image has shown by now: nothing, where its bytes never came. */
function isShown(image: Locator): Promise<boolean> {
  return image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth > 0)
}

async function openArticleOf(page: Page, pageId: string, ordinal: number): Promise<void> {
  await page.goto(`/desk/pages/${pageId}`)
  await page.getByRole('link', { name: `Edit article ${ordinal}` }).click()
  await expect(body(page)).toBeVisible()
}

test('a picture is dropped, pasted and cropped by keys; another article shows it otherwise; the credit is one for both, and readers see all', async ({ pageAs, requestAs, page: reader }) => {
  const page = await pageAs('chief-editor')
  const paper = await foundPaper(page)
  const { pageId, issueId } = await importDump(await requestAs('editor'), paper, TWO_STORIES)
  await openArticleOf(page, pageId, 1)

  await bring(body(page).getByRole('paragraph').first(), 'drop', '渡口的船.jpg')
  await expect(figures(page)).toHaveCount(1)
  await saved(page)
  await figures(page).getByRole('button', { name: 'Crop, text and credit' }).click()
  const dialog = page.getByRole('dialog', { name: 'The picture in this article' })
  await dialog.getByLabel('Alternative text').fill('渡船靠岸')
  await dialog.getByLabel('Credit').fill('林晚舟 摄')
  const part = dialog.getByRole('application', { name: /^The part that is shown/ })
  await part.focus()
  for (let press = 0; press < 40; press += 1) await page.keyboard.press('Shift+ArrowLeft')
  for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowRight')
  await expect(dialog.getByLabel('Width, %')).toHaveValue('60')
  await expect(dialog.getByLabel('From the left, %', { exact: true })).toHaveValue('10')
  await dialog.getByRole('application', { name: /^The focal point/ }).focus()
  await page.keyboard.press('ArrowUp')
  await expect(dialog.getByLabel('Focal point from the top, %')).toHaveValue('49')
  expect(await findings(page, '[role=dialog]')).toEqual([])
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(figures(page).getByRole('img', { name: '渡船靠岸' })).toBeVisible()
  await expect.poll(() => isShown(figures(page).getByRole('img', { name: '渡船靠岸' }))).toBe(true)
  await expect(figures(page).getByText('Picture: 林晚舟 摄')).toBeVisible()
  await saved(page)

  await typeInto(page, 1, '')
  await bring(body(page), 'paste', 'image.png')
  await expect(figures(page)).toHaveCount(2)
  await figures(page).nth(1).getByRole('button', { name: 'Remove the picture' }).click()
  await expect(figures(page).nth(1).getByText('This caption waits')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(figures(page).nth(1).getByRole('button', { name: 'Remove the picture' })).toBeVisible()
  await saved(page)
  await page.reload()
  await expect(figures(page)).toHaveCount(2)
  await expect(figures(page).first().getByRole('img', { name: '渡船靠岸' })).toBeVisible()

  // The page tells it by its picture, since it has no words.
  await page.goto(`/desk/pages/${pageId}`)
  await expect(page.getByRole('option', { name: 'Picture without a caption' }).first()).toBeVisible()

  // The other article has a caption, which waits, and is joined with the same photo by one click.
  await openArticleOf(page, pageId, 2)
  await typeInto(page, 0, '')
  await page.keyboard.press('Control+Alt+6')
  await page.keyboard.insertText('渡口的船，去年今日。')
  await saved(page)
  await page.reload()
  const waiting = page.getByRole('region', { name: 'Captions that wait' })
  await waiting.getByRole('button', { name: 'Join with this caption: 渡口的船.jpg' }).click()
  await expect(waiting).toBeHidden()
  await expect(figures(page).getByText('渡口的船，去年今日。')).toBeVisible()
  await figures(page).getByRole('button', { name: 'Crop, text and credit' }).click()
  await dialog.getByLabel('Alternative text').fill('去年的渡船')
  await dialog.getByRole('button', { name: 'Square' }).click()
  await dialog.getByLabel('Credit').fill('周禾 摄')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(figures(page).getByText('Picture: 周禾 摄')).toBeVisible()
  await saved(page)
  await openArticleOf(page, pageId, 1)
  await expect(figures(page).first().getByText('Picture: 周禾 摄')).toBeVisible()

  await page.goto(`/desk/issues/${issueId}`)
  await signOffAll(page)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Publish all the same' }).click()
  await expect(page.getByText('Edition 1 is live since')).toBeVisible()
  const seen = []
  for (const { ordinal, alt } of [{ ordinal: 1, alt: '渡船靠岸' }, { ordinal: 2, alt: '去年的渡船' }]) {
    await reader.goto(`/${paper}/2026-06-12/1/${ordinal}`)
    const image = reader.getByRole('img', { name: alt })
    await image.scrollIntoViewIfNeeded()
    await expect.poll(() => isShown(image)).toBe(true)
    await expect(reader.getByRole('figure').first().getByText('周禾 摄')).toBeVisible()
    seen.push(await image.getAttribute('src'))
  }
  expect(new Set(seen).size).toBe(2)
  await reader.goto(`/${paper}`)
  await expect(reader.getByRole('img', { name: '渡船靠岸' })).toBeVisible()
})
