import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { plainText } from '../../article/block'
import { SYSTEM } from '../../editorial/actor'
import type { Step } from '../../split/step'
import { setRole } from '../../split/deeds/set-role'
import { checkLaw } from '../../split/law'
import { saveText } from '../articles/commands'
import { db } from '../db'
import { deedContext, edited, importNew, person, refusal, rowCounts, stepOf, takeBack, withDesk } from '../testing/desk'
import { correctPage } from './commands'
import { workbenchPage } from './queries'
import { captioned, colleague, joined, textsOf } from '../testing/steps'

withDesk()

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
