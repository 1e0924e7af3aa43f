import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { APIRequestContext, Page, Route } from '@playwright/test'
import { MOST_TEXT } from '@/lib/article/document'
import type { EditedBlock } from '@/lib/article/settle'
import type { VersionList, VersionState } from '@/lib/server/versions/queries'
import { body, saved, typeInto } from './article'
import { TWO_STORIES } from './bench'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

const SAVES = '**/api/articles/*/text'

// Each has an article open in one browser while it is changed from another.
test.beforeEach(() => test.slow())

/** The second story has a paragraph more, to be taken away. */
const DUMP = `${TWO_STORIES}
茶亭第一天就坐满了人。卖菜的、修伞的和等

车的都说，这地方留得好。
`

interface Story { readonly id: string; readonly address: string }

/** The page of the two stories, and both as the import left them. */
async function newPage(chief: Page, request: APIRequestContext): Promise<{ bench: string; first: Story; second: Story }> {
  const { pageId } = await importDump(request, await foundPaper(chief), DUMP)
  const bench = `/desk/pages/${pageId}`
  await chief.goto(bench)
  const story = async (number: number): Promise<Story> => {
    const address = (await chief.getByRole('link', { name: `Edit article ${number}` }).getAttribute('href')) ?? ''
    return { address, id: address.split('/').at(-1) ?? '' }
  }
  return { bench, first: await story(1), second: await story(2) }
}

async function open(page: Page, { address }: Story): Promise<void> {
  await page.goto(address)
  // A text of 100,000 characters takes a machine with other work its time to lay out.
  await expect(body(page)).toBeVisible({ timeout: 30_000 })
}

/** Moves the block that begins with these words into another article of the page, on the workbench. */
async function move(bench: Page, words: string, to: number): Promise<void> {
  await bench.getByRole('region', { name: /^Article \d+:/ }).getByRole('option', { name: words }).click()
  await bench.getByRole('button', { name: /^Move/ }).click()
  await bench.keyboard.press(`${to}`)
  await saved(bench)
  await expect(bench.getByRole('region', { name: new RegExp(`^Article ${to}:`) }).getByRole('option', { name: words })).toBeVisible()
}

/** Holds the next save back in the browser until it is let go, as a slow network would. */
async function holdSave(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = []
  await page.route(SAVES, (route) => { held.push(route) }, { times: 1 })
  return async () => {
    await expect.poll(() => held.length).toBe(1)
    await held[0]?.continue()
  }
}

function paragraphs(page: Page) {
  return body(page).getByRole('paragraph')
}

async function revisionOf(request: APIRequestContext, { id }: Story): Promise<number> {
  const { entries } = (await (await request.get(`/api/articles/${id}/versions`)).json()) as VersionList
  return entries[0]?.revision ?? 0
}

/** Saves an article as another editor's browser does, its blocks changed. */
async function write(
  request: APIRequestContext, story: Story, change: (blocks: readonly EditedBlock[]) => readonly EditedBlock[],
): Promise<void> {
  const revision = await revisionOf(request, story)
  const { blocks } = (await (await request.get(`/api/articles/${story.id}/versions/${revision}`)).json()) as VersionState
  const data = { revision, version: randomUUID(), blocks: change(blocks.map(({ id, role, text }) => ({ id, role, text }))) }
  const answer = await request.put(`/api/articles/${story.id}/text`, { data })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** Puts words before the paragraph that is `at`th of the body. */
function writing(at: number, words: string) {
  return (blocks: readonly EditedBlock[]) => {
    const wanted = blocks.filter(({ role }) => role === 'body')[at]
    return blocks.map((block) => (block === wanted ? { ...block, text: [{ text: words }, ...block.text] } : block))
  }
}

function conflictDialog(page: Page) {
  return page.getByRole('dialog', { name: 'Somebody changed this at the same time' })
}

test('typing goes on while a Step takes a paragraph out and brings another in, and while tags change', async ({ pageAs, requestAs }) => {
  const [page, bench, request] = [await pageAs('editor'), await pageAs('editor'), await requestAs('editor')]
  const stories = await newPage(await pageAs('chief-editor'), request)
  await bench.goto(stories.bench)
  await open(page, stories.first)
  const letGo = await holdSave(page)
  await typeInto(page, 0, '正在写：')
  await move(bench, '守桥人老姜说', 2)
  await move(bench, '茶亭第一天', 1)
  const label = `渡口${Date.now() % 100_000}`
  expect((await request.post(`/api/articles/${stories.first.id}/tags`, { data: { label } })).status()).toBe(200)
  await page.keyboard.insertText('还在写：')
  await letGo()

  await expect(paragraphs(page)).toHaveText([/^正在写：还在写：六月十二日/, /^茶亭第一天/])
  await typeInto(page, 1, '移来后写：')
  await saved(page)
  await page.reload()
  await expect(paragraphs(page)).toHaveText([/^正在写：还在写：六月十二日/, /^移来后写：茶亭第一天/])
  await expect(page.getByRole('button', { name: `Remove the tag “${label}”` })).toBeVisible()
  await open(page, stories.second)
  await expect(paragraphs(page)).toHaveText([/^守桥人老姜说/, /^通车之后/])
})

test('whoever types in an article that is joined into another takes up there what they typed', async ({ pageAs, requestAs }) => {
  const [page, bench] = [await pageAs('editor'), await pageAs('editor')]
  const stories = await newPage(await pageAs('chief-editor'), await requestAs('editor'))
  await bench.goto(stories.bench)
  await open(page, stories.second)
  const letGo = await holdSave(page)
  await typeInto(page, 0, '并入前写：')
  await bench.getByRole('region', { name: /^Article 1:/ }).getByRole('option', { name: '守桥人老姜说' }).click()
  await bench.getByRole('button', { name: /^Join [^¶]*$/ }).click()
  await expect(bench.getByRole('region', { name: /^Article \d+:/ })).toHaveCount(1)
  await saved(bench)
  await letGo()

  await expect(page.getByText('This article was joined into another one while you were writing')).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.insertText('并入后写。')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('新的一段。')
  await expect(page.getByText('kept on this computer', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Copy my text' }).click()
  await expect(page.getByRole('dialog', { name: 'What you typed' }).getByRole('textbox')).toHaveValue(/并入前写：[^]*新的一段。/)
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: 'Open that one' }).click()
  await page.waitForURL(`**${stories.first.address}`)
  await expect(page.getByText('in an article that was joined into this one')).toBeVisible()
  await page.getByRole('button', { name: 'Take it up again' }).click()
  await saved(page)
  await page.reload()
  await expect(paragraphs(page)).toHaveText([/^六月十二日/, /^守桥人老姜说/, /^并入前写：[^]*并入后写。/, /新的一段。/, /^茶亭第一天/])
  await expect(body(page).getByRole('heading', { name: '旧渡口改作茶亭' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take it up again' })).toHaveCount(0)
})

test('what one side took out and the other changed is asked about with both texts, and so is a headline', async ({ pageAs, requestAs }) => {
  const [page, request] = [await pageAs('editor'), await requestAs('editor')]
  const stories = await newPage(await pageAs('chief-editor'), request)
  await open(page, stories.first)
  // A save that is held back holds what was typed until then; without a network all of it goes out at once.
  await page.context().setOffline(true)
  await page.getByRole('textbox', { name: 'Headline' }).fill('我拟的标题')
  await typeInto(page, 0, '我改：')
  await paragraphs(page).nth(1).click({ clickCount: 3 })
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect(paragraphs(page)).toHaveCount(1)
  await write(request, stories.first, (blocks) => writing(1, '他改：')(blocks)
    .filter((block) => block !== blocks.find(({ role }) => role === 'body'))
    .map((block) => (block.role === 'headline' ? { ...block, text: [{ text: '他拟的标题' }] } : block)))
  await page.context().setOffline(false)

  const dialog = conflictDialog(page)
  await expect(dialog.getByRole('group')).toHaveCount(3)
  await expect(dialog.getByRole('radio').first()).toBeFocused()
  const headline = dialog.getByRole('group', { name: 'Headline' })
  await expect(headline).toContainText('我拟')
  await expect(headline).toContainText('他拟')
  const paragraph = dialog.getByRole('group', { name: 'Body' })
  const [changedHere, changedThere] = [paragraph.first(), paragraph.last()]
  await expect(changedHere.getByRole('insertion')).toHaveText('我改：')
  await expect(changedHere).toContainText('(removed)')
  await expect(changedThere.getByRole('insertion')).toHaveText('他改：')
  await expect(changedThere).toContainText('(removed)')

  await page.keyboard.press('Space')
  await expect(headline.getByRole('radio', { name: 'Keep mine' })).toBeChecked()
  await changedHere.getByRole('radio', { name: 'Keep mine' }).check()
  await changedThere.getByRole('radio', { name: 'Take theirs' }).check()
  await dialog.getByRole('button', { name: 'Save it so' }).click()
  await saved(page)
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('我拟的标题')
  await expect(paragraphs(page)).toHaveText([/^我改：六月十二日/, /^他改：守桥人老姜说/])
})

test('a third person who saves while somebody decides is asked about, too, and overwritten by nobody', async ({ pageAs, requestAs }) => {
  const [page, request] = [await pageAs('editor'), await requestAs('editor')]
  const stories = await newPage(await pageAs('chief-editor'), request)
  await open(page, stories.first)
  await write(request, stories.first, writing(0, '乙改：'))
  await typeInto(page, 0, '甲改：')
  const dialog = conflictDialog(page)
  await expect(dialog.getByRole('insertion').filter({ hasText: '乙改：' })).toBeVisible()
  await write(request, stories.first, writing(0, '丙改：'))
  await write(request, stories.first, writing(1, '丙也改：'))
  await dialog.getByRole('radio', { name: 'Keep mine' }).check()
  await dialog.getByRole('button', { name: 'Save it so' }).click()

  await expect(dialog.getByRole('insertion').filter({ hasText: '丙改：' })).toBeVisible()
  await expect(dialog.getByRole('group')).toHaveCount(1)
  await dialog.getByRole('radio', { name: 'Take theirs' }).check()
  await dialog.getByRole('button', { name: 'Save it so' }).click()
  await saved(page)
  await page.reload()
  await expect(paragraphs(page)).toHaveText([/^丙改：乙改：六月十二日/, /^丙也改：守桥人老姜说/])
})

test('ten megabytes are refused in a sentence, as words and as a page, and typing goes on', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  const stories = await newPage(await pageAs('chief-editor'), await requestAs('editor'))
  await open(page, stories.first)
  await typeInto(page, 0, '')
  for (const [type, unit] of [['text/plain', '长文'], ['text/html', '<p>一段<b>长文</b></p>']] as const) {
    const took = await body(page).evaluate((element, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(pasted.type, pasted.unit.repeat(Math.ceil(10_000_000 / new TextEncoder().encode(pasted.unit).length)))
      const started = performance.now()
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      return performance.now() - started
    }, { type, unit })
    // Half a second here; a browser offers to end a page that stands still for longer than this.
    expect(took).toBeLessThan(5_000)
    await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('Nothing was pasted')
    await page.keyboard.insertText('照常写：')
    await saved(page)
  }
  await expect(paragraphs(page)).toHaveText([/^照常写：照常写：六月十二日/, /^守桥人老姜说/])
})

test('a paragraph of 100,000 characters is opened, typed in and saved', async ({ pageAs, requestAs }) => {
  const [page, request] = [await pageAs('editor'), await requestAs('editor')]
  const stories = await newPage(await pageAs('chief-editor'), request)
  await write(request, stories.first, writing(0, '江水照常流过渡口。'.repeat(11_112)))
  await open(page, stories.first)
  await typeInto(page, 0, '在长段里写：')
  await saved(page)
  await page.reload()
  await expect(body(page)).toBeVisible({ timeout: 30_000 })
  await expect(paragraphs(page).first()).toHaveText(/^在长段里写：江水照常/)
  expect((await paragraphs(page).first().textContent())?.length).toBeGreaterThan(100_000)
})

test.describe('what is no article', () => {
  const block = (text: unknown) => [{ id: null, role: 'body', text }]
  for (const { what, code, blocks } of [
    { what: 'a document of another form', code: 'document-not-an-article', blocks: [{ id: null, role: 'body', text: [], html: '<b>' }] },
    {
      what: 'a link that runs a script', code: 'document-unsafe-link',
      blocks: block([{ text: '点', marks: [{ type: 'link', href: 'javascript:alert(1)' }] }]),
    },
    { what: 'too much text', code: 'document-too-much-text', blocks: block([{ text: '长'.repeat(MOST_TEXT + 1) }]) },
    { what: 'a request over the limit of bytes', code: 'document-too-much-text', blocks: block([{ text: 'a'.repeat(5_000_000) }]) },
  ]) {
    test(`${what} is refused with a sentence in both languages, and nothing is stored`, async ({ pageAs, requestAs }) => {
      const request = await requestAs('editor')
      const { first } = await newPage(await pageAs('chief-editor'), request)
      const answer = await request.put(`/api/articles/${first.id}/text`, { data: { revision: 1, version: randomUUID(), blocks } })
      expect(answer.status()).toBe(422)
      expect(await answer.json()).toMatchObject({ failure: { kind: 'invalid', code } })
      for (const language of ['en', 'zh']) {
        const sentences = JSON.parse(await readFile(`messages/${language}/errors.json`, 'utf8')) as Record<string, string>
        expect(sentences[code]).toBeTruthy()
      }
      expect(await revisionOf(request, first)).toBe(1)
    })
  }
})
