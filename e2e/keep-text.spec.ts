import type { Page, Route } from '@playwright/test'
import { body, openArticle, saved, state, typeInto } from './article'
import { expect, test } from './fixtures'

const SAVES = '**/api/articles/*/text'

// Each opens an article two or three times, in browsers of two people.
test.beforeEach(() => test.slow())

function first(page: Page) {
  return body(page).getByRole('paragraph').first()
}

/** Ends a tab with something typed that never reached the server, without a word of farewell; gives a new tab of the same browser. */
async function crash(page: Page, words: string): Promise<Page> {
  await page.route(SAVES, (route) => route.abort())
  await typeInto(page, 0, words)
  await expect(page.getByText('kept on this computer')).toBeVisible()
  const crashed = page.waitForEvent('crash')
  page.goto('chrome://crash').catch(() => {})
  await crashed
  return page.context().newPage()
}

function takeUp(page: Page) {
  return page.getByRole('button', { name: 'Take it up again' })
}

test('what was typed before a crash is offered, comes into the article as it is now, and can be taken back', async ({ pageAs, requestAs }) => {
  const [page, other] = [await pageAs('editor'), await pageAs('editor')]
  const address = await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  const next = await crash(page, '崩溃前：')
  await other.goto(address)
  await typeInto(other, 1, '他人写：')
  await saved(other)

  await next.goto(address)
  await expect(next.getByText(/This computer still has what you typed/)).toContainText('4 characters added')
  await takeUp(next).click()
  await expect(first(next)).toHaveText(/^崩溃前：/)
  await expect(body(next).getByRole('paragraph').nth(1)).toHaveText(/^他人写：/)
  await saved(next)
  await next.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await expect(first(next)).not.toHaveText(/^崩溃前：/)
  await takeUp(next).click()
  await saved(next)
  await next.reload()
  await expect(first(next)).toHaveText(/^崩溃前：/)
  await expect(takeUp(next)).toHaveCount(0)
})

test('what was typed before a crash and changed by somebody since is decided about, and can be merged', async ({ pageAs, requestAs }) => {
  const [page, other] = [await pageAs('editor'), await pageAs('editor')]
  const address = await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  const next = await crash(page, '崩溃前：')
  await other.goto(address)
  await first(other).click()
  await other.keyboard.press('End')
  await other.keyboard.insertText('他人添一句。')
  await saved(other)

  await next.goto(address)
  await takeUp(next).click()
  const dialog = next.getByRole('dialog', { name: 'Somebody changed this at the same time' })
  await dialog.getByRole('radio', { name: 'Merge' }).check()
  const merged = dialog.getByRole('textbox', { name: 'The merged text, which you can change' })
  await expect(merged).toHaveValue(/^崩溃前：[^]*他人添一句。/)
  await merged.fill(`${await merged.inputValue()}合并后再改。`)
  await dialog.getByRole('button', { name: 'Save it so' }).click()
  await saved(next)
  await next.reload()
  await expect(first(next)).toHaveText(/^崩溃前：[^]*他人添一句。[^]*合并后再改。$/)
})

test('what is discarded can be taken back, and signing out leaves nothing for the next person', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  const address = await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  const next = await crash(page, '崩溃前：')
  await next.goto(address)
  await next.getByRole('button', { name: 'Discard', exact: true }).click()
  await next.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await expect(takeUp(next)).toBeVisible()

  // The session of this person serves other tests, too: what the browser forgets is looked at, not the session's end.
  await next.route('**/api/auth/signout', (route) => route.abort())
  await next.getByRole('button', { name: /^Account of/ }).click()
  await next.getByRole('button', { name: 'Sign out' }).click()
  const dialog = next.getByRole('dialog', { name: 'Some work is not saved yet' })
  await expect(dialog.getByRole('link')).toHaveCount(1)
  await dialog.getByRole('button', { name: 'Discard and sign out' }).click()
  await expect(next.getByRole('dialog', { name: 'Everything is saved' })).toBeVisible()
  await next.reload()
  await expect(body(next)).toBeVisible()
  await expect(takeUp(next)).toHaveCount(0)
})

test('typing goes on while the network is away, and is saved as soon as it is back', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  await page.context().setOffline(true)
  await typeInto(page, 0, '断网时')
  await expect(state(page, /No connection/)).toBeVisible()
  await expect(page.getByText('kept on this computer')).toBeVisible()
  await page.keyboard.insertText('接着写：')
  await page.context().setOffline(false)
  await saved(page)
  await page.reload()
  await expect(first(page)).toHaveText(/^断网时接着写：/)
})

test('a save whose answer is lost puts a new paragraph in once', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  const lose = async (route: Route) => {
    await route.fetch()
    await route.abort()
  }
  await page.route(SAVES, lose, { times: 1 })
  await typeInto(page, 0, '新的一段')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('其后：')
  await expect(state(page, /No connection/)).toBeVisible()
  await page.keyboard.insertText('又写：')
  await saved(page)
  const paragraphs = await body(page).getByRole('paragraph').allTextContents()
  await page.reload()
  await expect(body(page).getByRole('paragraph')).toHaveText(paragraphs)
  expect(paragraphs.filter((text) => text.startsWith('其后：'))).toHaveLength(1)
})

test('a save that met another one and whose answer is lost puts a new paragraph in once', async ({ pageAs, requestAs }) => {
  const [page, other] = [await pageAs('editor'), await pageAs('editor')]
  const address = await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  await other.goto(address)
  await typeInto(other, 1, '他人写：')
  await saved(other)
  await page.route(SAVES, async (route) => {
    await route.fetch()
    await route.abort()
  }, { times: 1 })
  await typeInto(page, 0, '新的一段')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('其后：')
  await expect(state(page, /No connection/)).toBeVisible()
  await saved(page)
  await page.reload()
  for (const words of [/^新的一段$/, /^其后：/, /^他人写：/]) {
    await expect(body(page).getByRole('paragraph').filter({ hasText: words })).toHaveCount(1)
  }
})

test('a session that ends while somebody types loses nothing', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await typeInto(page, 0, '会话已断：')
  await expect(state(page, 'Signed out, not saved')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sign in in a new tab' })).toBeVisible()
  await page.keyboard.insertText('还在写：')
  await page.context().addCookies(cookies)
  await page.getByRole('button', { name: 'I am signed in: save now' }).click()
  await saved(page)
  await page.reload()
  await expect(first(page)).toHaveText(/^会话已断：还在写：/)
})

test('nothing is written in the name of another person who signed in meanwhile', async ({ pageAs, personOf, requestAs }) => {
  const page = await pageAs('editor')
  await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  await page.context().addCookies((await personOf('chief-editor')).cookies.cookies)
  await typeInto(page, 0, '是谁写的：')
  await expect(state(page, 'Signed out, not saved')).toBeVisible()
  await page.context().addCookies((await personOf('editor')).cookies.cookies)
  await page.getByRole('button', { name: 'I am signed in: save now' }).click()
  await saved(page)
})

test('an answer that comes while an input method composes does not break its word off, in the text and in a field', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  const composer = await page.context().newCDPSession(page)
  for (const field of [first(page), page.getByRole('textbox', { name: 'Kicker' })]) {
    const held: Route[] = []
    await page.route(SAVES, (route) => { held.push(route) }, { times: 1 })
    await field.click()
    await page.keyboard.press('End')
    await page.keyboard.insertText('先写')
    await expect.poll(() => held.length).toBe(1)
    await composer.send('Input.imeSetComposition', { text: 'cheng', selectionStart: 5, selectionEnd: 5 })
    await held[0]?.continue()
    await page.waitForResponse(SAVES)
    await composer.send('Input.imeSetComposition', { text: 'chengwen', selectionStart: 8, selectionEnd: 8 })
    await composer.send('Input.insertText', { text: '成文' })
    await saved(page)
  }
  await page.reload()
  await expect(first(page)).toHaveText(/先写成文/)
  await expect(page.getByRole('textbox', { name: 'Kicker' })).toHaveValue(/先写成文/)
})

test('a browser that allows no storage says that it keeps no copy, and saving goes on', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await openArticle(await pageAs('chief-editor'), await requestAs('editor'), page)
  await page.context().setOffline(true)
  await typeInto(page, 0, '没有存储：')
  await expect(page.getByText(/This computer cannot keep a copy/)).toBeVisible()
  await page.context().setOffline(false)
  await saved(page)
})
