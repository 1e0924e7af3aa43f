import { expect, test } from 'vitest'
import { plainText } from '../../article/block'
import { SYSTEM } from '../../editorial/actor'
import { read } from '../../reading/read'
import { readAgain } from '../../review/read-again'
import { joinArticles } from '../../split/deeds/join-articles'
import { setAside } from '../../split/deeds/set-aside'
import { splitArticle } from '../../split/deeds/split-article'
import { checkLaw } from '../../split/law'
import type { Step } from '../../split/step'
import { textAnchor } from '../../split/text-anchor'
import { saveText } from '../articles/commands'
import { deskArticle } from '../articles/queries'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { publishIssue } from '../editions/commands'
import { deskIssue } from '../issues/queries'
import {
  deedContext, edited, foundPaper, importNew, person, placeOf, refusal, rowCounts, stepOf, TWO_STORIES, withDesk,
} from '../testing/desk'
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
  const corrected = await correctPage(editor, pageId, { kind: 'step', revision, step })
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
  await correctPage(SYSTEM, pageId, { kind: 'step', revision, step })
  const after = await textsOf(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'undo', revision: revision + 1 })
  expect(await textsOf(pageId)).toEqual(before)
  await correctPage(SYSTEM, pageId, { kind: 'redo', revision: revision + 2 })
  expect(await textsOf(pageId)).toEqual(after)
  expect(await db().step.count({ where: { pageId } })).toBe(3)
})

test('undo of a join revives the article with its id, its address and its tags', async () => {
  const { pageId } = await importNew()
  const { step, retire, revision } = await joined(pageId)
  const { ordinal } = await deskArticle(SYSTEM, retire)
  await tagArticle(SYSTEM, retire, { label: '长椅' })
  await correctPage(SYSTEM, pageId, { kind: 'step', revision, step })
  await correctPage(SYSTEM, pageId, { kind: 'undo', revision: revision + 1 })
  expect(await deskArticle(SYSTEM, retire)).toMatchObject({ ordinal, mergedInto: null, tags: [{ label: '长椅' }] })
})

test('undo takes back a Step and keeps what was typed after it', async () => {
  const { pageId } = await importNew()
  const { step, keep, revision } = await joined(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'step', revision, step })
  const typed = await edited(keep, (block, index) => (index === 0 ? { ...block, text: [{ text: '渡口复航记' }] } : block))
  await saveText(SYSTEM, keep, typed)
  await correctPage(SYSTEM, pageId, { kind: 'undo', revision: revision + 1 })
  const { state } = await workbenchPage(SYSTEM, pageId)
  expect(state.articles).toHaveLength(2)
  expect(state.articles.flatMap(({ blocks }) => blocks.map(plainText))).toContain('渡口复航记')
})

test('an article that a Step opens takes an ordinal that no article had', async () => {
  const { pageId } = await importNew()
  const context = await deedContext(pageId)
  const step = stepOf(splitArticle(context, { line: 12 }))
  const { ordinals } = await correctPage(SYSTEM, pageId, { kind: 'step', revision: context.revision, step })
  expect(Object.values(ordinals).sort()).toEqual([1, 2, 3])
})

test('a stale Step is refused with the revision that holds, and changes nothing', async () => {
  const { pageId } = await importNew()
  const { step, revision } = await joined(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'step', revision, step })
  const before = await rowCounts()
  expect(await refusal(correctPage(SYSTEM, pageId, { kind: 'step', revision, step }))).toBe('page-moved-on')
  expect(await rowCounts()).toEqual(before)
})

test('of many Steps from one revision exactly one is accepted', async () => {
  const { pageId } = await importNew()
  const { step, revision } = await joined(pageId)
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () => refusal(correctPage(SYSTEM, pageId, { kind: 'step', revision, step }))),
  )
  expect(outcomes.filter((code) => code === null)).toHaveLength(1)
  expect(new Set(outcomes)).toEqual(new Set([null, 'page-moved-on']))
})

test('a Step that does not fit is refused, and nothing of it is kept', async () => {
  const { pageId } = await importNew()
  const { revision } = await deedContext(pageId)
  const step: Step = { deed: 'set-role', ops: [{ op: 'role', block: crypto.randomUUID(), role: 'deck', madeBy: 'person' }] }
  const before = await rowCounts()
  expect(await refusal(correctPage(SYSTEM, pageId, { kind: 'step', revision, step }))).toBe('step-does-not-fit')
  expect(await rowCounts()).toEqual(before)
})

test('every line keeps its one place through Steps, saves and undo', async () => {
  const { pageId } = await importNew()
  const context = await deedContext(pageId)
  const aside = stepOf(setAside(context, { lines: { first: 12, last: 15 } }, 'advertisement'))
  await correctPage(SYSTEM, pageId, { kind: 'step', revision: 0, step: aside })
  const { step, keep } = await joined(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'step', revision: 1, step })
  await saveText(SYSTEM, keep, await edited(keep, (block, index) => (index > 1 ? { ...block, text: [] } : block)))
  await correctPage(SYSTEM, pageId, { kind: 'undo', revision: 2 })
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
      op: 'cut', block: block?.id ?? '', next: crypto.randomUUID(), source, glue: '',
      text: textAnchor(plainText(block ?? { text: [] }), block ? cutter(block, source) : 0),
    }],
  }
  await correctPage(SYSTEM, pageId, { kind: 'step', revision, step: cut })
  const broken = await textsOf(pageId)
  const { lines, dump: imported } = await workbenchPage(SYSTEM, pageId)
  const step = stepOf(readAgain(await deedContext(pageId), lines, { first: 0, last: 999 }, (run) => read(run, imported?.houseStyle)))
  await correctPage(SYSTEM, pageId, { kind: 'step', revision: revision + 1, step })
  expect(await textsOf(pageId)).toEqual(before)
  await correctPage(SYSTEM, pageId, { kind: 'undo', revision: revision + 2 })
  expect(await textsOf(pageId)).toEqual(broken)
})

test('there is nothing to undo on a page as it was imported', async () => {
  const { pageId } = await importNew()
  expect(await refusal(correctPage(SYSTEM, pageId, { kind: 'undo', revision: 0 }))).toBe('nothing-to-undo')
})

test('a misfiled page moves to another title with its articles, dumps and history', async () => {
  const { pageId, issueId, title } = await importNew()
  const { step, revision } = await joined(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'step', revision, step })
  const other = await foundPaper()
  const moved = await movePage(SYSTEM, pageId, placeOf(other, { page: 4, pageName: '副刊' }))
  expect((await deskIssue(SYSTEM, issueId)).pages).toEqual([])
  const [page] = (await deskIssue(SYSTEM, moved.issueId)).pages
  expect(page).toMatchObject({ id: pageId, number: 4, name: '副刊', articles: [{ headline: '渡口今晨复航' }] })
  await correctPage(SYSTEM, pageId, { kind: 'undo', revision: 1 })
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
  await publishIssue(SYSTEM, issueId)
  const other = await foundPaper()
  expect(await refusal(movePage(SYSTEM, pageId, placeOf(other)))).toBe('page-is-published')
})

test.each(['correct-split', 'move-page'] as const)('lets nobody %s who may only look', async (permission) => {
  const { pageId, title } = await importNew()
  const { step, revision } = await joined(pageId)
  const viewer = person('viewer')
  const deed = permission === 'move-page'
    ? movePage(viewer, pageId, placeOf(title, { page: 9 }))
    : correctPage(viewer, pageId, { kind: 'step', revision, step })
  expect(await refusal(deed)).toBe('not-allowed')
})
