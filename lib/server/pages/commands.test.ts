import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { plainText } from '../../article/block'
import { SYSTEM } from '../../editorial/actor'
import { read } from '../../reading/read'
import { readAgain } from '../../review/read-again'
import { joinArticles } from '../../split/deeds/join-articles'
import { setAside } from '../../split/deeds/set-aside'
import type { Step } from '../../split/step'
import { splitArticle } from '../../split/deeds/split-article'
import { checkLaw } from '../../split/law'
import { textAnchor } from '../../split/text-anchor'
import { saveText } from '../articles/commands'
import { deskArticle } from '../articles/queries'
import { db } from '../db'
import { deedContext, edited, importNew, person, refusal, rowCounts, stepOf, takeBack, withDesk } from '../testing/desk'
import { ignoreSlip } from '../proofs/commands'
import { tagArticle } from '../tags/commands'
import { correctPage } from './commands'
import { workbenchPage } from './queries'
import { captioned, colleague, joined, textsOf } from '../testing/steps'

withDesk()

test('a Step changes the page, and is logged with its inverse and with a Version of each article', async () => {
  const { pageId } = await importNew()
  const { step, keep, retire, revision } = await joined(pageId)
  const editor = person('editor')
  const corrected = await correctPage(editor, pageId, { kind: 'step', key: randomUUID(), revision, step })
  expect(corrected.revision).toBe(revision + 1)
  expect(await db().step.findMany({ where: { pageId } })).toMatchObject([
    { seq: 1, actorId: editor.id, undoesId: null, touched: { [keep]: 2, [retire]: 2 } },
  ])
  expect(await db().version.count({ where: { stepId: corrected.stepId } })).toBe(2)
  expect(await db().article.findUnique({ where: { id: retire } })).toMatchObject({ mergedIntoId: keep })
})

test('undo brings the page back as it was, redo brings the Step back, and the log only grows', async () => {
  const { pageId } = await importNew()
  const before = await textsOf(pageId)
  const { step, revision } = await joined(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision, step })
  const after = await textsOf(pageId)
  await takeBack(pageId, 'undo')
  expect(await textsOf(pageId)).toEqual(before)
  await takeBack(pageId, 'redo')
  expect(await textsOf(pageId)).toEqual(after)
  expect(await db().step.count({ where: { pageId } })).toBe(3)
})

test('undo of a join revives the article with its id, its address and its tags', async () => {
  const { pageId } = await importNew()
  const { step, retire, revision } = await joined(pageId)
  const { ordinal } = await deskArticle(SYSTEM, retire)
  await tagArticle(SYSTEM, retire, { label: '长椅' })
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision, step })
  await takeBack(pageId, 'undo')
  expect(await deskArticle(SYSTEM, retire)).toMatchObject({ ordinal, mergedInto: null, tags: [{ label: '长椅' }] })
})

test('undo of a join gives each article the tags that it had, and those that it was given since', async () => {
  const { pageId } = await importNew()
  const { step, keep, retire, revision } = await joined(pageId)
  const tagsOf = async (id: string) => (await deskArticle(SYSTEM, id)).tags.map(({ label }) => label).sort()
  for (const [id, label] of [[keep, '渡口'], [retire, '渡口'], [retire, '茶亭']] as const) await tagArticle(SYSTEM, id, { label })
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision, step })
  expect(await tagsOf(keep)).toEqual(['渡口', '茶亭'].sort())
  await tagArticle(SYSTEM, keep, { label: '新桥' })
  await takeBack(pageId, 'undo')
  expect(await tagsOf(keep)).toEqual(['渡口', '新桥'].sort())
  expect(await tagsOf(retire)).toEqual(['渡口', '茶亭'].sort())
  await takeBack(pageId, 'redo')
  expect(await tagsOf(keep)).toEqual(['渡口', '新桥', '茶亭'].sort())
})

test('split and then joined again, an article has its text, its tags and the slips that were let stand', async () => {
  const { pageId } = await importNew()
  const before = await deedContext(pageId)
  const article = before.page.articles.find(({ blocks }) => blocks.length > 2)
  if (!article) throw new Error('no article is long enough')
  await tagArticle(SYSTEM, article.id, { label: '渡口' })
  await ignoreSlip(SYSTEM, article.id, 'doubled-mark:[，，]')
  const split = stepOf(splitArticle(before, { block: article.blocks.at(-1)?.id ?? '' }))
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: before.revision, step: split })
  const parted = await deedContext(pageId)
  const at = parted.page.articles.findIndex(({ id }) => id === article.id)
  const second = parted.page.articles[at + 1]?.id ?? ''
  expect(await deskArticle(SYSTEM, second)).toMatchObject({ tags: [], ignoredSlips: ['doubled-mark:[，，]'] })
  const join = stepOf(joinArticles(parted, article.id, second))
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: parted.revision, step: join })
  const after = await deskArticle(SYSTEM, article.id)
  expect(after.blocks.map(plainText)).toEqual(article.blocks.map(plainText))
  expect(after).toMatchObject({ tags: [{ label: '渡口' }], ignoredSlips: ['doubled-mark:[，，]'] })
})

test('undo takes back a Step and keeps what was typed after it', async () => {
  const { pageId } = await importNew()
  const { step, keep, revision } = await joined(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision, step })
  const typed = await edited(keep, (block, index) => (index === 0 ? { ...block, text: [{ text: '渡口复航记' }] } : block))
  await saveText(SYSTEM, keep, typed)
  await takeBack(pageId, 'undo')
  const { state } = await workbenchPage(SYSTEM, pageId)
  expect(state.articles).toHaveLength(2)
  expect(state.articles.flatMap(({ blocks }) => blocks.map(plainText))).toContain('渡口复航记')
})

test('an article that a Step opens takes an ordinal that no article had', async () => {
  const { pageId } = await importNew()
  const context = await deedContext(pageId)
  const step = stepOf(splitArticle(context, { line: 12 }))
  const { ordinals } = await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step })
  expect(Object.values(ordinals).sort()).toEqual([1, 2, 3])
})

test('undo is one’s own: what somebody else did since then stays', async () => {
  const { pageId } = await importNew()
  const [one, other] = [person('editor'), person('editor')]
  await correctPage(one, pageId, { kind: 'step', key: randomUUID(), ...(await captioned(pageId, 5)) })
  await correctPage(other, pageId, { kind: 'step', key: randomUUID(), ...(await captioned(pageId, 19)) })
  await takeBack(pageId, 'undo', one)
  const { state } = await workbenchPage(SYSTEM, pageId)
  const captions = state.articles.flatMap(({ blocks }) => blocks).filter(({ role }) => role === 'caption')
  expect(captions.flatMap(({ sources }) => sources.map(({ line }) => line))).toContain(19)
  expect(captions).toHaveLength(1)
})

test('a Step on which somebody else’s stands is not taken back, and the sentence names them', async () => {
  const { pageId } = await importNew()
  const { step, revision } = await joined(pageId)
  const one = person('editor')
  await correctPage(one, pageId, { kind: 'step', key: randomUUID(), revision, step })
  const context = await deedContext(pageId)
  const split = stepOf(splitArticle(context, { line: 12 }))
  const other = await colleague('柳青')
  await correctPage(other, pageId, { kind: 'step', key: randomUUID(), revision: 1, step: split })
  const before = await rowCounts()
  await expect(takeBack(pageId, 'undo', one)).rejects.toMatchObject({ code: 'step-built-on', values: { by: '柳青' } })
  expect(await rowCounts()).toEqual(before)
  await takeBack(pageId, 'undo', other)
  await takeBack(pageId, 'undo', one)
  expect(await textsOf(pageId)).toHaveLength(2)
})

test('any Step can be taken back by its name, once, by whoever may correct', async () => {
  const { pageId } = await importNew()
  const { step, revision } = await joined(pageId)
  const { stepId } = await correctPage(person('editor'), pageId, { kind: 'step', key: randomUUID(), revision, step })
  const named = { kind: 'undo', revision: 1, step: stepId } as const
  await correctPage(await colleague('柳青'), pageId, { ...named, key: randomUUID() })
  await expect(correctPage(SYSTEM, pageId, { ...named, key: randomUUID() }))
    .rejects.toMatchObject({ code: 'step-taken-back', values: { by: '柳青' }, detail: { revision: 2 } })
  const other = await importNew()
  expect(await refusal(correctPage(SYSTEM, other.pageId, { ...named, key: randomUUID() }))).toBe('no-such-step')
  expect(await refusal(correctPage(SYSTEM, pageId, { ...named, key: randomUUID(), step: randomUUID() }))).toBe('no-such-step')
})

test('a Step that does not fit is refused, and nothing of it is kept', async () => {
  const { pageId } = await importNew()
  const { revision } = await deedContext(pageId)
  const step: Step = { deed: 'set-role', ops: [{ op: 'role', block: crypto.randomUUID(), role: 'deck', madeBy: 'person' }] }
  const before = await rowCounts()
  expect(await refusal(correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision, step }))).toBe('step-does-not-fit')
  expect(await rowCounts()).toEqual(before)
})

test('a Step that would tear a character in two is refused, and one that cuts beside it is made', async () => {
  const { pageId } = await importNew(Buffer.from('𠮷田渡口复航\n\n停航四十天的渡口今晨六点恢复摆渡，第一班船离开南岸。\n'))
  const context = await deedContext(pageId)
  const block = context.page.articles.flatMap(({ blocks }) => blocks).find(({ sources }) => sources[0]?.line === 0)
  const cut = (offset: number): Step => ({
    deed: 'untangle',
    ops: [{
      op: 'cut', block: block?.id ?? '', next: randomUUID(), text: { at: 2, before: '', after: '' },
      source: { dump: context.page.dump ?? '', line: 0, offset }, glue: '',
    }],
  })
  expect(await refusal(correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: 0, step: cut(1) }))).toBe('text-would-be-lost')
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: 0, step: cut(2) })
  const { state, lines } = await workbenchPage(SYSTEM, pageId)
  expect(checkLaw(state, lines)).toEqual([])
})

test('every line keeps its one place through Steps, saves and undo', async () => {
  const { pageId } = await importNew()
  const context = await deedContext(pageId)
  const aside = stepOf(setAside(context, { lines: { first: 12, last: 15 } }, 'advertisement'))
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: 0, step: aside })
  const { step, keep } = await joined(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: 1, step })
  await saveText(SYSTEM, keep, await edited(keep, (block, index) => (index > 1 ? { ...block, text: [] } : block)))
  await takeBack(pageId, 'undo')
  const { state, lines } = await workbenchPage(SYSTEM, pageId)
  expect(checkLaw(state, lines)).toEqual([])
})

test('the machine reads a page again with the style of its dump, and undo brings back what was', async () => {
  const { pageId } = await importNew()
  const before = await textsOf(pageId)
  const { page, cutter, revision } = await deedContext(pageId)
  const block = page.articles[0]?.blocks.find(({ role }) => role === 'body')
  const { dump = '', line = 0, from = 0 } = block?.sources[1] ?? {}
  const source = { dump, line, offset: from }
  const cut: Step = {
    deed: 'break-paragraph',
    ops: [{
      op: 'cut', block: block?.id ?? '', next: randomUUID(), source, glue: '',
      text: textAnchor(plainText(block ?? { text: [] }), block ? cutter(block, source) : 0),
    }],
  }
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision, step: cut })
  const broken = await textsOf(pageId)
  const { lines, dump: imported } = await workbenchPage(SYSTEM, pageId)
  const step = stepOf(readAgain(await deedContext(pageId), lines, { first: 0, last: 999 }, (run) => read(run, imported?.houseStyle)))
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: revision + 1, step })
  expect(await textsOf(pageId)).toEqual(before)
  await takeBack(pageId, 'undo')
  expect(await textsOf(pageId)).toEqual(broken)
})

test('lets nobody correct who may only look', async () => {
  const { pageId } = await importNew()
  const { step, revision } = await joined(pageId)
  const deed = correctPage(person('viewer'), pageId, { kind: 'step', key: randomUUID(), revision, step })
  expect(await refusal(deed)).toBe('not-allowed')
})
