import type { Page } from '@playwright/test'
import { body, openArticle, saved, typeInto } from './article'
import { expect, test } from './fixtures'

function paragraph(page: Page, at: number) {
  return body(page).getByRole('paragraph').nth(at)
}

function proof(page: Page) {
  return page.getByRole('region', { name: 'Proofreading' })
}

test('slips are marked and listed, taken by key and by pointer, and undo takes that back', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  await expect(proof(page).getByText('no slips found')).toBeVisible()
  await page.getByRole('textbox', { name: 'Kicker' }).fill('渡口,停航')
  await typeInto(page, 0, '江边的的渡口，，停航。')
  await expect(proof(page).getByText('3 possible slips')).toBeVisible()
  await expect(body(page).locator('.slip')).toHaveText(['的的', '，，'])

  await page.keyboard.press('F8')
  await expect(page.getByRole('textbox', { name: 'Kicker' })).toBeFocused()
  await page.keyboard.press('F8')
  await expect(body(page)).toBeFocused()
  await expect(proof(page).getByRole('status')).toHaveText('2 of 3: 的的. The same character twice')
  await page.keyboard.press('Alt+Enter')
  await expect(paragraph(page, 0)).toHaveText(/^江边的渡口，，停航。/)
  await expect(proof(page).getByText('2 possible slips')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(paragraph(page, 0)).toHaveText(/^江边的的渡口，，停航。/)
  await expect(proof(page).getByText('3 possible slips')).toBeVisible()

  const kicker = proof(page).getByRole('listitem').filter({ hasText: '渡口,停航' })
  await kicker.hover()
  await kicker.getByRole('button', { name: 'Change to “，”' }).click()
  await expect(page.getByRole('textbox', { name: 'Kicker' })).toHaveValue('渡口，停航')
  await expect(proof(page).getByText('2 possible slips')).toBeVisible()
  await saved(page)
})

test('an ignored slip stays ignored after a reload and for everybody, until it is shown again', async ({ pageAs, requestAs }) => {
  const chief = await pageAs('chief-editor')
  const page = await pageAs('editor')
  await openArticle(chief, await requestAs('editor'), page)
  await typeInto(page, 0, '他想了了江水。')
  await expect(proof(page).getByText('1 possible slip')).toBeVisible()
  await page.keyboard.press('F8')
  const ignoring = page.waitForResponse((response) => response.url().endsWith('/ignored-slips'))
  await page.keyboard.press('Alt+Shift+Enter')
  expect((await ignoring).status()).toBe(204)
  await expect(proof(page).getByText('1 ignored')).toBeVisible()
  await expect(body(page).locator('.slip')).toHaveCount(0)
  await expect(paragraph(page, 0)).toHaveText(/^他想了了江水。/)
  await saved(page)

  await chief.goto(page.url())
  await expect(proof(chief).getByText('1 ignored')).toBeVisible()
  await expect(proof(chief).getByText('no slips found')).toBeVisible()
  await proof(chief).getByText('1 ignored').click()
  const heeding = chief.waitForResponse((response) => response.url().includes('/ignored-slips'))
  await proof(chief).getByRole('button', { name: 'Show again' }).click()
  expect((await heeding).status()).toBe(204)
  await expect(proof(chief).getByText('1 possible slip')).toBeVisible()
  await page.reload()
  await expect(proof(page).getByText('1 possible slip')).toBeVisible()
})

test('slips wait while an input method composes', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  await typeInto(page, 0, '')
  const composer = await page.context().newCDPSession(page)
  await composer.send('Input.imeSetComposition', { text: 'de,de', selectionStart: 5, selectionEnd: 5 })
  await page.keyboard.press('F8')
  await composer.send('Input.insertText', { text: '的的' })
  await expect(body(page).locator('.slip')).toHaveText(['的的'])
  await expect(paragraph(page, 0)).toHaveText(/^的的/)
})

test('every change is shown before it is made, one that is unticked is left, and one undo takes the others back', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  await page.getByRole('textbox', { name: 'Kicker' }).fill('鹭江今晨')
  await typeInto(page, 1, '鹭江涨水。')
  await typeInto(page, 0, '鹭江停航，鹭江有雾。')
  await page.keyboard.press('Control+f')
  const find = page.getByRole('search', { name: 'Find and replace' })
  await expect(find.getByRole('textbox', { name: 'Find' })).toBeFocused()
  await page.keyboard.insertText('鹭江')
  const hits = find.getByRole('list', { name: 'Places found' }).getByRole('listitem')
  await expect(find.getByRole('status')).toHaveText('1 of 4')
  await find.getByRole('textbox', { name: 'Replace with' }).fill('白江')
  await expect(hits.first().getByRole('deletion')).toHaveText('鹭江')
  await expect(hits.first().getByRole('insertion')).toHaveText('白江')
  await expect(paragraph(page, 0)).toHaveText(/^鹭江停航，鹭江有雾。/)

  await hits.nth(2).getByRole('checkbox').uncheck()
  await find.getByRole('button', { name: 'Replace the chosen 3' }).click()
  await expect(page.getByRole('textbox', { name: 'Kicker' })).toHaveValue('白江今晨')
  await expect(paragraph(page, 0)).toHaveText(/^白江停航，鹭江有雾。/)
  await expect(paragraph(page, 1)).toHaveText(/^白江涨水。/)
  await expect(find.getByRole('status')).toHaveText('1 of 1 3 replaced.')

  await find.getByRole('textbox', { name: 'Find' }).press('Escape')
  await expect(find).toHaveCount(0)
  await expect(body(page)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(paragraph(page, 0)).toHaveText(/^鹭江停航，鹭江有雾。/)
  await expect(paragraph(page, 1)).toHaveText(/^鹭江涨水。/)
  await saved(page)
})
