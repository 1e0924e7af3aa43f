import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { findings } from './accessibility'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

/** What opens above the workbench, by its key, and where on the screen it stands. */
const OPENED = [
  { name: 'the roles', key: 'r', place: '[role=menu]' },
  { name: 'the reasons for setting aside', key: 'x', place: '[role=menu]' },
  { name: 'the articles to move to', key: 'm', place: '[role=menu]' },
  { name: 'the parts on other pages', key: 'k', place: '[role=menu]' },
  { name: 'the menu of what is chosen', key: 'Shift+F10', place: '[role=menu]' },
  { name: 'the palette', key: 'Control+k', place: '[role=dialog]' },
  { name: 'the sheet of keys', key: '?', place: '[role=dialog]' },
  { name: 'taking characters apart', key: 'u', place: '[role=dialog]' },
  { name: 'what was extracted', key: 'v', place: '[role=dialog]' },
  { name: 'the repair of a headline', key: 'h', place: '[role=dialog]' },
  { name: 'the bar of what is carried', key: 'g', place: '[role=group]:focus' },
] as const

const LOOKS = [{ locale: 'zh-CN', colorScheme: 'light' }, { locale: 'en-GB', colorScheme: 'dark' }] as const

/** The lines, in any language: the first list of the screen. */
function linesIn(page: Page) {
  return page.locator('main').getByRole('listbox').first()
}

for (const look of LOOKS) {
  test(`the workbench, what opens above it, and the history can be read and used by everybody: ${look.locale}, ${look.colorScheme}`, async ({
    pageAs, requestAs, personOf, browser, contextOptions,
  }) => {
    test.slow()
    const title = await foundPaper(await pageAs('chief-editor'))
    const request = await requestAs('editor')
    const { pageId } = await importDump(request, title, readFileSync('prisma/sample/page-5/dump.txt'), 1)
    await importDump(request, title, readFileSync('lib/server/testing/jump-second.txt'), 2)
    const context = await browser.newContext({ ...contextOptions, ...look, storageState: (await personOf('editor')).cookies })
    const page = await context.newPage()
    await page.goto(`/desk/pages/${pageId}`)
    await expect(linesIn(page)).toBeFocused()
    await linesIn(page).getByRole('option').nth(8).click()
    expect(await findings(page)).toEqual([])

    for (const { name, key, place } of OPENED) {
      await test.step(name, async () => {
        await page.keyboard.press(key)
        // What is still fading in has colours of its own.
        await expect(page.locator(place)).toHaveCSS('opacity', '1')
        expect(await findings(page, place)).toEqual([])
        await page.keyboard.press('Escape')
        await expect(page.locator(place)).toHaveCount(0)
        await expect(linesIn(page)).toBeFocused()
      })
    }

    const made = page.waitForResponse('**/api/pages/*/steps')
    await test.step('from taking characters apart to the repair of their headline', async () => {
      await page.keyboard.press('u')
      await expect(page.locator('[role=dialog] textarea')).toBeFocused()
      await page.keyboard.press('Space')
      await page.keyboard.press('Enter')
      await expect(page.locator('[role=dialog] input')).toBeFocused()
      expect((await made).ok()).toBe(true)
      await page.keyboard.press('Escape')
      await expect(page.locator('[role=dialog]')).toHaveCount(0)
      await expect(linesIn(page)).toBeFocused()
    })
    for (const moment of ['', '?at=0']) {
      await page.goto(`/desk/pages/${pageId}/history${moment}`)
      await expect(linesIn(page).getByRole('option').first()).toBeVisible()
      expect(await findings(page)).toEqual([])
    }
    await context.close()
  })
}
