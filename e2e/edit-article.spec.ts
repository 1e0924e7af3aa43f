import { body, openArticle, saved, state, typeInto } from './article'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

test('what is typed is saved a moment later, fields and text alike, and is there after a reload', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  await page.getByRole('textbox', { name: 'Kicker' }).fill('沙渡今晨')
  await typeInto(page, 0, '本报讯：')
  await expect(state(page, /Not saved yet|Saving/)).toBeVisible()
  await saved(page)
  await page.keyboard.press('Control+b')
  await page.keyboard.insertText('加粗的话')
  await page.keyboard.press('Enter')
  await saved(page)
  const paragraphs = await body(page).getByRole('paragraph').allTextContents()

  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Kicker' })).toHaveValue('沙渡今晨')
  await expect(body(page).getByRole('strong')).toHaveText('加粗的话')
  await expect(body(page).getByRole('paragraph')).toHaveText(paragraphs)
})

test('nothing is saved while an input method composes', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  const saves: string[] = []
  page.on('request', (request) => { if (request.method() === 'PUT') saves.push(request.url()) })
  await typeInto(page, 0, '')
  const composer = await page.context().newCDPSession(page)
  await composer.send('Input.imeSetComposition', { text: 'ben', selectionStart: 3, selectionEnd: 3 })
  await composer.send('Input.imeSetComposition', { text: 'benbao', selectionStart: 6, selectionEnd: 6 })
  await expect(state(page, 'Not saved yet')).toBeVisible()
  await expect(page.getByText(/\d+ characters/)).not.toHaveText('0 characters')
  expect(saves).toEqual([])
  await composer.send('Input.insertText', { text: '本报' })
  await saved(page)
  expect(saves).toHaveLength(1)
  await expect(body(page).getByRole('paragraph').first()).toHaveText(/^本报/)
})

test('two editors in different paragraphs both keep their words', async ({ pageAs, requestAs }) => {
  const [first, second] = [await pageAs('editor'), await pageAs('editor')]
  const address = await openArticle(await pageAs('chief-editor'), await requestAs('editor'), first)
  await second.goto(address)
  await expect(body(second)).toBeVisible()
  await typeInto(first, 0, '甲说：')
  await saved(first)
  await typeInto(second, 1, '乙说：')
  await saved(second)
  await expect(body(second).getByRole('paragraph').first()).toHaveText(/^甲说：/)
  await second.keyboard.insertText('接着写')
  await saved(second)
  await first.reload()
  await expect(body(first).getByRole('paragraph').first()).toHaveText(/^甲说：/)
  await expect(body(first).getByRole('paragraph').nth(1)).toHaveText(/^乙说：接着写/)
})

for (const { choice, stays, goes } of [
  { choice: 'Keep mine', stays: '乙改：', goes: '甲改：' },
  { choice: 'Take theirs', stays: '甲改：', goes: '乙改：' },
]) {
  test(`two editors in one paragraph are asked, and “${choice}” is done`, async ({ pageAs, requestAs }) => {
    const [first, second] = [await pageAs('editor'), await pageAs('editor')]
    const address = await openArticle(await pageAs('chief-editor'), await requestAs('editor'), first)
    await second.goto(address)
    await expect(body(second)).toBeVisible()
    await typeInto(first, 0, '甲改：')
    await first.getByRole('textbox', { name: 'Deck' }).fill('甲的副题')
    await saved(first)
    await typeInto(second, 0, '乙改：')
    const dialog = second.getByRole('dialog', { name: 'Somebody changed this at the same time' })
    await expect(dialog.getByRole('insertion').filter({ hasText: '甲改：' })).toBeVisible()
    await expect(dialog.getByRole('insertion').filter({ hasText: '乙改：' })).toBeVisible()
    await dialog.getByRole('radio', { name: choice }).check()
    await dialog.getByRole('button', { name: 'Save it so' }).click()
    await saved(second)
    await first.reload()
    await expect(body(first).getByRole('paragraph').first()).toHaveText(new RegExp(`^${stays}`))
    await expect(body(first)).not.toContainText(goes)
    await expect(first.getByRole('textbox', { name: 'Deck' })).toHaveValue('甲的副题')
  })
}

test('a tag is found or made, put on and taken off by keyboard', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  const label = `渡口${Date.now() % 100_000}`
  const tags = page.getByRole('region', { name: 'Tags' })
  await page.getByRole('combobox', { name: 'Add a tag' }).focus()
  await page.keyboard.insertText(label)
  await expect(page.getByRole('option', { name: `New tag “${label}”` })).toBeVisible()
  await page.keyboard.press('Enter')
  const remove = tags.getByRole('button', { name: `Remove the tag “${label}”` })
  await expect(remove).toBeVisible()
  await page.reload()
  await remove.press('Enter')
  await expect(remove).toHaveCount(0)

  await page.getByRole('combobox', { name: 'Add a tag' }).focus()
  await page.keyboard.insertText(label)
  await expect(page.getByRole('option', { name: label, exact: true })).toBeVisible()
  await expect(page.getByRole('option', { name: 'New tag' })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(remove).toBeVisible()
})

/** Pastes into the editor as a browser would. */
async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await body(page).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(pasted)) clipboardData.setData(type, text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}

async function choose(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Kind of paragraph' }).press('Enter')
  await page.getByRole('menuitem', { name: kind }).press('Enter')
  await expect(body(page)).toBeFocused()
}

test('crossheads, lists, quotes, notes, marks and figures are written by keyboard, and are there after a reload', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  await typeInto(page, 0, '')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await choose(page, 'Crosshead')
  await page.keyboard.insertText('码头上')
  await page.keyboard.press('Enter')
  await choose(page, 'Numbered item')
  await page.keyboard.insertText('水面1千米')
  await page.keyboard.press('Control+Alt+=')
  await page.keyboard.insertText('2')
  await page.keyboard.press('Control+Alt+=')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('再卸米')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await choose(page, 'Pull quote')
  await page.keyboard.insertText('水涨船高')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+5')
  await page.keyboard.insertText('编者按：有改动。')
  await choose(page, 'Insert a figure')
  await page.keyboard.insertText('图为码头。')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('林一 摄')
  for (let up = 0; up < 5; up += 1) await page.keyboard.press('Alt+Shift+ArrowUp')
  await page.getByRole('textbox', { name: 'Dateline' }).fill('本报讯')
  await saved(page)

  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Dateline' })).toHaveValue('本报讯')
  // A figure has buttons in it, which are no words of the article.
  const words = await body(page).locator('> *').evaluateAll((blocks) => blocks.map((block) => {
    const copy = block.cloneNode(true) as Element
    for (const part of copy.querySelectorAll('[contenteditable=false]')) part.remove()
    return copy.textContent
  }))
  expect(words.slice(0, 6).map((text) => text.replaceAll(/\s/g, ''))).toEqual(['图为码头。林一摄', '码头上', '水面1千米2', '再卸米', '水涨船高', '编者按：有改动。'])
  await expect(body(page).getByRole('figure')).toHaveCount(1)
  await expect(body(page).getByRole('heading', { name: '码头上' })).toBeVisible()
  await expect(body(page).getByRole('superscript')).toHaveText('2')
  await expect(body(page).getByRole('blockquote')).toHaveText('水涨船高')
})

test('a paste comes in clean, and one that is too long not at all', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  await typeInto(page, 0, '')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await paste(page, {
    'text/plain': '小标题 第一段 甲',
    'text/html': `<style>p { color: red }</style><h2>小标题</h2><div><span style="display:none">暗字</span>第一段，见<a href="https://calamus.example/?utm_source=x">报道</a>
      <a href="javascript:alert(1)">别处</a><img src="x" onerror="document.title='pwned'"></div><ul><li><b>甲</b></li></ul>`,
  })
  await expect(body(page).getByRole('heading', { name: '小标题' })).toBeVisible()
  await expect(body(page).getByRole('paragraph').first()).toHaveText('第一段，见报道别处')
  await expect(body(page).getByRole('link')).toHaveCount(1)
  await expect(body(page).getByRole('strong')).toHaveText('甲')
  await expect(body(page)).not.toContainText('暗字')
  await paste(page, { 'text/plain': '　　乙说。\n　　丙说。' })
  await expect(body(page).getByRole('paragraph').nth(1)).toHaveText('甲乙说。')
  await saved(page)

  const before = await body(page).textContent()
  await paste(page, { 'text/plain': '长'.repeat(200_001) })
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('Nothing was pasted')
  await paste(page, { 'text/html': `<p>${'长'.repeat(199_999)}</p>` })
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('Nothing was pasted')
  expect(await body(page).textContent()).toBe(before)
})

test('the people of a byline are read from it, and stay as a person corrected them', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  const byline = page.getByRole('textbox', { name: 'Byline' }).first()
  const people = page.getByRole('list', { name: 'People in the byline' }).first()
  await byline.fill('本报记者 林 舟')
  await expect(people.getByRole('listitem')).toHaveText(['记者 · 林舟 · 本报'])
  await page.getByRole('button', { name: 'Correct', exact: true }).first().press('Enter')
  await page.getByRole('textbox', { name: 'Affiliation' }).fill('江村日报')
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByRole('group', { name: 'Person 2' }).getByRole('textbox', { name: 'Name' }).fill('江村散人')
  await page.getByRole('button', { name: 'Done' }).click()
  await saved(page)
  await page.reload()
  await expect(people.getByRole('listitem')).toHaveText(['记者 · 林舟 · 江村日报', '江村散人'])
  await byline.fill('本报记者 周禾')
  await expect(people.getByRole('listitem')).toHaveText(['记者 · 周禾 · 本报'])
  await saved(page)
})
