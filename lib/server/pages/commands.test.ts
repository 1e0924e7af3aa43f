import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { plainText } from '../../article/block'
import { type Actor, SYSTEM } from '../../editorial/actor'
import { read } from '../../reading/read'
import { readAgain } from '../../review/read-again'
import { joinArticles } from '../../split/deeds/join-articles'
import { setAside } from '../../split/deeds/set-aside'
import { setRole } from '../../split/deeds/set-role'
import { splitArticle } from '../../split/deeds/split-article'
import { checkLaw } from '../../split/law'
import type { Step } from '../../split/step'
import { textAnchor } from '../../split/text-anchor'
import { saveText } from '../articles/commands'
import { deskArticle } from '../articles/queries'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { deskIssue } from '../issues/queries'
import {
  deedContext, edited, foundPaper, importNew, person, placeOf, refusal, rowCounts, stepOf, TWO_STORIES, withDesk, takeBack, publishSigned } from '../testing/desk'
import { ignoreSlip } from '../proofs/commands'
import { tagArticle } from '../tags/commands'
import { correctPage, movePage } from './commands'
import { workbenchPage } from './queries'

withDesk()

async function joined(pageId: string): Promise<{ step: Step; keep: string; retire: string; revision: number }> {
  const context = await deedContext(pageId)
  const [keep = '', retire = ''] = context.page.articles.map(({ id }) => id)
  return { step: stepOf(joinArticles(context, keep, retire)), keep, retire, revision: context.revision }
}

/** The page as its editors see it: the texts of its articles, in order. */
async function textsOf(pageId: string): Promise<string[][]> {
  const { state } = await workbenchPage(SYSTEM, pageId)
  return state.articles.map(({ blocks }) => blocks.map(plainText))
}

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

/** A Step that says of the paragraph that has a line that it is a caption. */
async function captioned(pageId: string, line: number): Promise<{ step: Step; revision: number }> {
  const context = await deedContext(pageId)
  const blocks = context.page.articles.flatMap((article) => article.blocks)
  const chosen = blocks.filter(({ sources }) => sources.some((source) => source.line === line)).map(({ id }) => id)
  return { step: stepOf(setRole(context, { blocks: chosen }, 'caption')), revision: context.revision }
}

/** Somebody with an account, so that sentences can name them. */
async function colleague(name: string): Promise<Actor> {
  const { id } = await db().user.create({ data: { email: `${randomUUID()}@example.org`, name, role: 'editor', passwordHash: '-' } })
  return { id, name, role: 'editor' }
}

test('a Step whose answer was lost is sent again and answered as applied, and made only once', async () => {
  const { pageId } = await importNew()
  const editor = person('editor')
  const { step, revision } = await joined(pageId)
  const correction = { kind: 'step', key: randomUUID(), revision, step } as const
  const first = await correctPage(editor, pageId, correction)
  const before = await rowCounts()
  const again = await correctPage(editor, pageId, correction)
  expect(again).toMatchObject({ from: first.from, revision: first.revision, step: first.step, stepId: first.stepId })
  expect(await rowCounts()).toEqual(before)

  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), ...(await captioned(pageId, 5)) })
  expect(await correctPage(editor, pageId, correction)).toMatchObject({ from: revision, revision: revision + 2, stepId: correction.key })
})

test('an undo whose answer was lost is answered again, and takes nothing else back', async () => {
  const { pageId } = await importNew()
  const { step, revision } = await joined(pageId)
  const { stepId } = await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision, step })
  const undo = { kind: 'undo', key: randomUUID(), revision: revision + 1, step: stepId } as const
  await correctPage(SYSTEM, pageId, undo)
  expect(await correctPage(SYSTEM, pageId, undo)).toMatchObject({ from: revision + 1, revision: revision + 2, stepId: undo.key })
  expect(await db().step.count({ where: { pageId } })).toBe(2)
})

test('of the same correction sent many times at once one is made, and all are answered', async () => {
  const { pageId } = await importNew()
  const { step, revision } = await joined(pageId)
  const correction = { kind: 'step', key: randomUUID(), revision, step } as const
  const answers = await Promise.all(Array.from({ length: 8 }, () => correctPage(SYSTEM, pageId, correction)))
  expect(new Set(answers.map((answer) => answer.revision))).toEqual(new Set([revision + 1]))
  expect(await db().step.count({ where: { pageId } })).toBe(1)
})

test('the id of a Step of another person, of another page, or of another meaning is refused, and changes nothing', async () => {
  const { pageId } = await importNew()
  const other = await importNew()
  const editor = person('editor')
  const { step, revision } = await joined(pageId)
  const correction = { kind: 'step', key: randomUUID(), revision, step } as const
  await correctPage(editor, pageId, correction)
  const elsewhere = await joined(other.pageId)
  const before = await rowCounts()
  expect(await refusal(correctPage(person('editor'), pageId, correction))).toBe('step-id-taken')
  expect(await refusal(correctPage(editor, other.pageId, { ...correction, step: elsewhere.step }))).toBe('step-id-taken')
  expect(await refusal(correctPage(editor, pageId, { ...correction, step: { ...step, ops: step.ops.slice(1) } }))).toBe('step-id-taken')
  expect(await rowCounts()).toEqual(before)
})

test('a stale Step is made on the page as it is where nothing since then meets it, and typing survives', async () => {
  const { pageId } = await importNew()
  const mine = await captioned(pageId, 5)
  const theirs = await captioned(pageId, 19)
  await correctPage(person('editor'), pageId, { kind: 'step', key: randomUUID(), ...theirs })
  const [article = ''] = (await deedContext(pageId)).page.articles.map(({ id }) => id)
  const retyped = await edited(article, (block, index) => (index === 0 ? { ...block, text: [{ text: '渡口复航记' }] } : block))
  await saveText(SYSTEM, article, retyped)
  expect(await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), ...mine })).toMatchObject({ from: 1, revision: 2 })
  const { state, lines } = await workbenchPage(SYSTEM, pageId)
  const blocks = state.articles.flatMap((one) => one.blocks)
  expect(blocks.filter(({ role }) => role === 'caption')).toHaveLength(2)
  expect(blocks.map(plainText)).toContain('渡口复航记')
  expect(checkLaw(state, lines)).toEqual([])
})

test('a stale Step that meets one since then is refused, says what others did, and changes nothing', async () => {
  const { pageId } = await importNew()
  const { step, revision } = await joined(pageId)
  await correctPage(await colleague('柳青'), pageId, { kind: 'step', key: randomUUID(), revision, step })
  const before = await rowCounts()
  const stale = correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision, step })
  await expect(stale).rejects.toMatchObject({
    code: 'page-moved-on', detail: { revision: 1, steps: [{ by: '柳青', deed: 'join-articles', undoes: false }] },
  })
  expect(await rowCounts()).toEqual(before)
})

test('a Step is not kept back by one that its sender built it on, nor by one that was taken back', async () => {
  const { pageId } = await importNew()
  const mine = await captioned(pageId, 5)
  const key = randomUUID()
  await correctPage(SYSTEM, pageId, { kind: 'step', key, ...mine })
  const back: Step = { deed: 'set-role', ops: mine.step.ops.map((op) => (op.op === 'role' ? { ...op, role: 'deck' } : op)) }
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: 0, seen: [key], step: back })
  const revision = 2
  const next: Step = { deed: 'set-role', ops: mine.step.ops }
  const other = person('editor')
  await correctPage(other, pageId, { kind: 'step', key: randomUUID(), revision, step: next })
  await takeBack(pageId, 'undo', other)
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision, step: next })
  expect(await db().step.count({ where: { pageId } })).toBe(5)
})

test('of many Steps from one revision that meet exactly one is accepted', async () => {
  const { pageId } = await importNew()
  const { step, revision } = await joined(pageId)
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () => refusal(correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision, step }))),
  )
  expect(outcomes.filter((code) => code === null)).toHaveLength(1)
  expect(new Set(outcomes)).toEqual(new Set([null, 'page-moved-on']))
})

test('of many Steps from one revision that do not meet all are accepted', async () => {
  const { pageId } = await importNew()
  const context = await deedContext(pageId)
  const bodies = context.page.articles.flatMap(({ blocks }) => blocks.filter(({ role }) => role === 'body'))
  const steps = bodies.map(({ id }) => stepOf(setRole(context, { blocks: [id] }, 'caption')))
  await Promise.all(steps.map((step) => correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: 0, step })))
  const { state, revision } = await workbenchPage(SYSTEM, pageId)
  expect(steps.length).toBeGreaterThan(2)
  expect(revision).toBe(steps.length)
  expect(state.articles.flatMap(({ blocks }) => blocks).filter(({ role }) => role === 'caption')).toHaveLength(steps.length)
})

test('a Step and saves of its articles at the same moment are all kept', async () => {
  const { pageId } = await importNew()
  const articles = (await deedContext(pageId)).page.articles.map(({ id }) => id)
  for (let round = 0; round < 6; round += 1) {
    const context = await deedContext(pageId)
    const blocks = context.page.articles.flatMap((article) => article.blocks)
      .filter(({ sources }) => sources.some(({ line }) => line === 5 || line === 19)).map(({ id }) => id)
    const step = stepOf(setRole(context, { blocks }, round % 2 === 0 ? 'caption' : 'body'))
    const retyped = (id: string) => edited(id, (block, index) => (index === 0 ? { ...block, text: [{ text: `第${round}稿` }] } : block))
    const saves = await Promise.all(articles.map(async (id) => ({ id, save: await retyped(id) })))
    await Promise.all([
      ...saves.map(({ id, save }) => saveText(SYSTEM, id, save)),
      correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step }),
    ])
    const { state } = await workbenchPage(SYSTEM, pageId)
    expect((await textsOf(pageId)).map(([headline]) => headline)).toEqual(articles.map(() => `第${round}稿`))
    const captions = state.articles.flatMap((article) => article.blocks).filter(({ role }) => role === 'caption')
    expect(captions).toHaveLength(round % 2 === 0 ? 2 : 0)
  }
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

test('a misfiled page moves to another title with its articles, dumps and history', async () => {
  const { pageId, issueId, title } = await importNew()
  const { step, revision } = await joined(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision, step })
  const other = await foundPaper()
  const moved = await movePage(SYSTEM, pageId, placeOf(other, { page: 4, pageName: '副刊' }))
  expect((await deskIssue(SYSTEM, issueId)).pages).toEqual([])
  const [page] = (await deskIssue(SYSTEM, moved.issueId)).pages
  expect(page).toMatchObject({ id: pageId, number: 4, name: '副刊', articles: [{ headline: '渡口今晨复航' }] })
  await takeBack(pageId, 'undo')
  expect(await db().article.count({ where: { issueId: moved.issueId, closedAt: null } })).toBe(2)
  expect(await db().article.count({ where: { issue: { title: { slug: title } } } })).toBe(0)
})

test('a page does not move to a place that is taken', async () => {
  const { pageId, title } = await importNew()
  await importDump(SYSTEM, placeOf(title, { page: 2 }), TWO_STORIES)
  expect(await refusal(movePage(SYSTEM, pageId, placeOf(title, { page: 2 })))).toBe('page-place-taken')
})

test('a page that the public can see does not move', async () => {
  const { pageId, issueId } = await importNew()
  await publishSigned(issueId)
  const other = await foundPaper()
  expect(await refusal(movePage(SYSTEM, pageId, placeOf(other)))).toBe('page-is-published')
})

test.each(['correct-split', 'move-page'] as const)('lets nobody %s who may only look', async (permission) => {
  const { pageId, title } = await importNew()
  const { step, revision } = await joined(pageId)
  const viewer = person('viewer')
  const deed = permission === 'move-page'
    ? movePage(viewer, pageId, placeOf(title, { page: 9 }))
    : correctPage(viewer, pageId, { kind: 'step', key: randomUUID(), revision, step })
  expect(await refusal(deed)).toBe('not-allowed')
})
