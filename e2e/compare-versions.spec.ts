import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { APIRequestContext, Locator, Page } from '@playwright/test'
import type { VersionState } from '@/lib/server/versions/queries'
import { findings } from './accessibility'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

/** An article of five paragraphs and its first version, as the import left it. */
async function newArticle(chief: Page, request: APIRequestContext): Promise<{ id: string; first: VersionState }> {
  const { pageId } = await importDump(request, await foundPaper(chief), await readFile('prisma/sample/page-2/dump.txt'))
  await chief.goto(`/desk/pages/${pageId}`)
  const address = await chief.getByRole('link', { name: 'Edit article 2' }).getAttribute('href')
  const id = address?.split('/').at(-1) ?? ''
  return { id, first: await stateOf(request, id, 1) }
}

async function stateOf(request: APIRequestContext, id: string, revision: number): Promise<VersionState> {
  return (await (await request.get(`/api/articles/${id}/versions/${revision}`)).json()) as VersionState
}

const textOf = ({ text }: VersionState['blocks'][number]) => text.map((inline) => inline.text).join('')

/** Saves an article as its editor's browser does, with some words put before the text of the block at `at`. */
async function write(request: APIRequestContext, id: string, revision: number, at: number, words: string): Promise<number> {
  const { blocks } = await stateOf(request, id, revision)
  const edited = blocks.map(({ id: block, role, text }, index) => ({ id: block, role, text: index === at ? [{ text: words }, ...text] : text }))
  const answer = await request.put(`/api/articles/${id}/text`, { data: { revision, version: randomUUID(), blocks: edited } })
  expect(answer.status(), await answer.text()).toBe(200)
  return revision + 1
}

/** Three saves after the import: a paragraph, another one, and a tag. */
async function writeThrice(request: APIRequestContext, id: string, body: number): Promise<void> {
  await write(request, id, 1, body, '本报沙渡讯：')
  await write(request, id, 2, body + 1, '据了解，')
  expect((await request.post(`/api/articles/${id}/tags`, { data: { label: `渡口-${id.slice(0, 6)}` } })).status()).toBe(200)
}

const versions = (page: Page) => page.getByRole('region', { name: 'List of versions' })
const comparison = (page: Page) => page.getByRole('region', { name: 'Comparison' })
const changed = (page: Page) => comparison(page).getByRole('article').filter({ has: page.locator('ins, del') })

/** Goes on with the Tab key until this has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stops = 0; stops < 100; stops += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  await expect(target).toBeFocused()
}

test('an editor comes from the article, and sees what has changed since the import', async ({ pageAs, requestAs }) => {
  const [page, request] = [await pageAs('editor'), await requestAs('editor')]
  const { id, first } = await newArticle(await pageAs('chief-editor'), request)
  const body = first.blocks.findIndex(({ role }) => role === 'body')
  await writeThrice(request, id, body)
  await page.goto(`/desk/articles/${id}`)
  await page.getByRole('link', { name: 'Versions' }).click()

  await expect(changed(page)).toHaveCount(2)
  await expect(changed(page).first().locator('ins')).toHaveText('本报沙渡讯：')
  await expect(comparison(page).getByRole('region', { name: 'Tags' }).locator('ins')).toHaveText(`渡口-${id.slice(0, 6)}`)
  await expect(comparison(page).getByRole('status')).toContainText('2 blocks changed')
})

test('old and new stand beside each other for whoever likes it so, changed parts only or all, and the browser remembers', async ({ pageAs, requestAs }) => {
  const [page, request] = [await pageAs('editor'), await requestAs('editor')]
  const { id, first } = await newArticle(await pageAs('chief-editor'), request)
  const body = first.blocks.findIndex(({ role }) => role === 'body')
  await write(request, id, 1, body, '本报沙渡讯：')
  await page.goto(`/desk/articles/${id}/versions`)
  await comparison(page).getByText('Side by side').click()
  const sides = changed(page).first().getByRole('group')
  await expect(sides).toHaveCount(2)
  await expect(sides.first().locator('ins')).toHaveCount(0)
  const was = first.blocks[body]
  await expect(sides.first()).toHaveText(was ? textOf(was) : '')
  await expect(sides.last().locator('ins')).toHaveText('本报沙渡讯：')

  await page.reload()
  await expect(changed(page).first().getByRole('group')).toHaveCount(2)
  await comparison(page).getByRole('switch', { name: 'Changed parts only' }).click()
  await expect(comparison(page).getByRole('article')).toHaveCount(first.blocks.length)
  expect(await findings(page, 'main')).toEqual([])
})

test('any two versions are chosen by pointer and by keyboard, and the address carries them to a colleague', async ({ pageAs, requestAs }) => {
  const [page, request] = [await pageAs('editor'), await requestAs('editor')]
  const { id, first } = await newArticle(await pageAs('chief-editor'), request)
  await writeThrice(request, id, first.blocks.findIndex(({ role }) => role === 'body'))
  await page.goto(`/desk/articles/${id}/versions`)

  await versions(page).getByRole('button', { name: /Show 2 saves/ }).click()
  await versions(page).getByRole('button', { name: /See what changed: .*Edited/ }).first().click()
  await expect(page).toHaveURL(/\?from=2&to=3$/)
  await expect(changed(page)).toHaveCount(1)
  await expect(changed(page).locator('ins')).toHaveText('据了解，')

  const radio = (name: RegExp) => versions(page).getByRole('radio', { name, checked: true })
  await tabTo(page, radio(/as the old version/))
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(/\?from=1&to=3$/)
  await expect(changed(page)).toHaveCount(2)

  const colleague = await pageAs('viewer')
  await colleague.goto(page.url())
  await expect(changed(colleague)).toHaveCount(2)
  await expect(colleague.getByRole('button', { name: /Restore/ })).toHaveCount(0)
  await expect(colleague.getByRole('button', { name: /^Name/ })).toHaveCount(0)
})

test('one block comes back by pointer, the whole by keyboard, and both can be undone', async ({ pageAs, requestAs }) => {
  const [page, request] = [await pageAs('editor'), await requestAs('editor')]
  const { id, first } = await newArticle(await pageAs('chief-editor'), request)
  await writeThrice(request, id, first.blocks.findIndex(({ role }) => role === 'body'))
  const last = await stateOf(request, id, 4)
  await page.goto(`/desk/articles/${id}/versions`)

  await changed(page).first().getByRole('button', { name: 'Restore this block' }).click()
  await expect(page.getByText('This part is as it was.').first()).toBeVisible()
  await expect(page).toHaveURL(/\?from=4&to=5$/)
  await expect(changed(page).locator('del')).toHaveText('本报沙渡讯：')
  await page.getByRole('button', { name: 'Undo the restore' }).click()
  await expect(page).toHaveURL(/\?from=5&to=6$/)
  expect((await stateOf(request, id, 6)).blocks).toEqual(last.blocks)

  await page.goto(`/desk/articles/${id}/versions?from=1&to=6`)
  await tabTo(page, comparison(page).getByRole('button', { name: 'Restore this version' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('alertdialog').getByRole('button', { name: 'Restore', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?from=6&to=7$/)
  const restored = await stateOf(request, id, 7)
  expect(restored.blocks).toEqual(first.blocks)
  expect(restored.tags).toEqual([])
  await expect(versions(page).getByText('now', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Undo the restore' }).click()
  await expect(page).toHaveURL(/\?from=7&to=8$/)
  expect(await stateOf(request, id, 8)).toEqual({ ...last, revision: 8 })
})

test('a restore that somebody else was faster than is refused, and shows what they did', async ({ pageAs, requestAs }) => {
  const [page, request] = [await pageAs('editor'), await requestAs('editor')]
  const { id, first } = await newArticle(await pageAs('chief-editor'), request)
  const body = first.blocks.findIndex(({ role }) => role === 'body')
  await write(request, id, 1, body, '本报沙渡讯：')
  await page.goto(`/desk/articles/${id}/versions`)
  await write(request, id, 2, body + 1, '据了解，')
  await changed(page).getByRole('button', { name: 'Restore this block' }).click()
  await expect(page.getByText('The article has changed meanwhile, so nothing was restored.').first()).toBeVisible()
  await expect(versions(page).getByRole('radio', { name: /as the new version/ })).toHaveCount(2)
  expect((await request.get(`/api/articles/${id}/versions/4`)).status()).toBe(404)
})

test('a version with a name is a moment, and the list can be held to moments', async ({ pageAs, requestAs }) => {
  const [page, request] = [await pageAs('editor'), await requestAs('editor')]
  const { id, first } = await newArticle(await pageAs('chief-editor'), request)
  await writeThrice(request, id, first.blocks.findIndex(({ role }) => role === 'body'))
  await page.goto(`/desk/articles/${id}/versions`)
  await versions(page).getByRole('button', { name: /^Name .*Edited/ }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill('For review')
  await page.keyboard.press('Enter')
  await expect(versions(page).getByText('For review')).toBeVisible()
  await page.reload()
  await versions(page).getByRole('switch', { name: 'Moments only' }).click()
  await expect(versions(page).getByRole('listitem')).toHaveText([/Tagged/, /For review/, /Imported/])
})
