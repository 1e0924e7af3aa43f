import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Block, plainText } from '../../article/block'
import { SYSTEM } from '../../editorial/actor'
import { locate } from '../../editorial/comments/locate'
import { passageOf } from '../../editorial/comments/passage'
import { acceptanceOf, printOfDecisions, printOfItems } from '../../review/decisions'
import { joinArticles } from '../../split/deeds/join-articles'
import { moveLines } from '../../split/deeds/move-lines'
import { setAside } from '../../split/deeds/set-aside'
import { splitArticle } from '../../split/deeds/split-article'
import { takeBack as takeBackText } from '../../split/deeds/take-back'
import type { DeedContext, DeedOutcome } from '../../split/script'
import { saveText } from '../articles/commands'
import { deskArticle } from '../articles/queries'
import { sql } from '../db'
import { importDump } from '../dumps/commands'
import { openComments } from '../editions/page-facts'
import { correctPage } from '../pages/commands'
import { workbenchPage } from '../pages/queries'
import { applyReview, decideOn, takeBackReview } from '../reviews/commands'
import { deskReview } from '../reviews/queries'
import { deedContext, edited, importNew, placeOf, stepOf, takeBack, TWO_STORIES, withDesk } from '../testing/desk'
import { restoreVersion } from '../versions/commands'
import { answerComment, writeComment } from './commands'
import { deskComments } from './queries'

withDesk()

const textsOf = (blocks: readonly Block[]) => blocks.map((block) => ({ id: block.id, text: plainText(block) }))

/** Comments on some words of an article: those from `from` on of the block at `index`; without it on the article as a whole. */
async function comment(article: string, at?: { readonly index: number; readonly from: number; readonly to: number }): Promise<string> {
  const { blocks } = await deskArticle(SYSTEM, article)
  const passage = at ? passageOf(textsOf(blocks), { index: at.index, at: at.from }, { index: at.index, at: at.to }) : { block: null, quote: '', leading: '' }
  const id = randomUUID()
  await writeComment(SYSTEM, article, { deed: 'write', id, passage, text: '请核对', mentions: [] })
  await answerComment(SYSTEM, { deed: 'answer', id: randomUUID(), thread: id, text: '好', mentions: [] })
  return id
}

async function make(pageId: string, deed: (context: DeedContext) => DeedOutcome): Promise<void> {
  const context = await deedContext(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step: stepOf(deed(context)) })
}

/** The comments of each article that stands on a page, and whether each finds what it is about there. All have their answer. */
async function commentsOf(pageId: string): Promise<readonly (readonly (readonly [string, string])[])[]> {
  const { state } = await workbenchPage(SYSTEM, pageId)
  return Promise.all(state.articles.map(async ({ id, blocks }) => {
    const threads = await deskComments(SYSTEM, id)
    expect(threads.every(({ remarks }) => remarks.length === 2)).toBe(true)
    expect((await openComments(sql(), [id])).get(id) ?? 0).toBe(threads.length)
    return threads.map((thread) => [thread.id, locate(thread, textsOf(blocks)).kind] as const)
  }))
}

/** A page of two articles with three comments on the first: on its last paragraph, on its second, and on the whole. */
async function commented() {
  const imported = await importNew()
  const { state } = await workbenchPage(SYSTEM, imported.pageId)
  const [first, second] = state.articles
  if (!first || !second) throw new RangeError('the page has fewer articles than this test needs')
  const end = await comment(first.id, { index: first.blocks.length - 1, from: 2, to: 6 })
  const begin = await comment(first.id, { index: 1, from: 0, to: 2 })
  const whole = await comment(first.id)
  return { ...imported, first, second, end, begin, whole }
}

test('a split takes a comment along with its paragraph, and undo and redo do, too', async () => {
  const { pageId, first, end, begin, whole } = await commented()
  const before = await commentsOf(pageId)
  expect(before).toEqual([[[end, 'words'], [begin, 'words'], [whole, 'article']], []])
  await make(pageId, (context) => splitArticle(context, { block: first.blocks.at(-1)?.id ?? '' }))
  const split = await commentsOf(pageId)
  expect(split).toEqual([[[begin, 'words'], [whole, 'article']], [[end, 'words']], []])
  await takeBack(pageId, 'undo')
  expect(await commentsOf(pageId)).toEqual(before)
  await takeBack(pageId, 'redo')
  expect(await commentsOf(pageId)).toEqual(split)
})

test('a split within a paragraph takes a comment along with its words', async () => {
  const { pageId } = await importNew()
  const { state } = await workbenchPage(SYSTEM, pageId)
  const [first] = state.articles
  const index = first?.blocks.findIndex(({ sources }) => sources.length > 2) ?? -1
  const block = first?.blocks[index]
  const line = block?.sources.at(-1)?.line
  if (!first || !block || line === undefined) throw new RangeError('no paragraph goes over three lines')
  const { length } = plainText(block)
  const [head, tail] = [await comment(first.id, { index, from: 0, to: 2 }), await comment(first.id, { index, from: length - 2, to: length })]
  const before = await commentsOf(pageId)
  await make(pageId, (context) => splitArticle(context, { line }))
  const [kept, parted] = await commentsOf(pageId)
  expect([kept, parted]).toEqual([[[head, 'words']], [[tail, 'words']]])
  await takeBack(pageId, 'undo')
  expect(await commentsOf(pageId)).toEqual(before)
})

test('a joined article gives all of its comments to its heir, and undo brings back all that were its own', async () => {
  const { pageId, first, second, end, begin, whole } = await commented()
  const before = await commentsOf(pageId)
  await make(pageId, (context) => joinArticles(context, second.id, first.id))
  const [heirs] = await commentsOf(pageId)
  expect(heirs?.map(([id]) => id)).toEqual([end, begin, whole])
  const since = await comment(second.id)
  await takeBack(pageId, 'undo')
  expect(await commentsOf(pageId)).toEqual([before[0], [[since, 'article']]])
})

test('a paragraph that is moved, set aside and taken back has its comment wherever it comes to', async () => {
  const { pageId, first, second, end } = await commented()
  const moved = first.blocks.at(-1)?.id ?? ''
  await make(pageId, (context) => moveLines(context, { blocks: [moved] }, { article: second.id, after: second.blocks.at(-1)?.id ?? null }))
  const [, there] = await commentsOf(pageId)
  expect(there).toEqual([[end, 'words']])
  await make(pageId, (context) => setAside(context, { blocks: [moved] }, 'noise'))
  expect((await commentsOf(pageId))[1]).toEqual([[end, 'gone']])
  await make(pageId, (context) => takeBackText(context, { blocks: [moved] }, { article: first.id, after: first.blocks[0]?.id ?? null }))
  const [back] = await commentsOf(pageId)
  expect(back).toContainEqual([end, 'words'])
})

test('words that are typed over and restored are found again', async () => {
  const { pageId, first, end } = await commented()
  const before = await commentsOf(pageId)
  const save = await edited(first.id)
  await saveText(SYSTEM, first.id, { ...save, blocks: save.blocks.slice(0, -1) })
  const [without] = await commentsOf(pageId)
  expect(without).toContainEqual([end, 'gone'])
  const { revision } = await deskArticle(SYSTEM, first.id)
  await restoreVersion(SYSTEM, { article: first.id, revision, version: save.revision })
  expect(await commentsOf(pageId)).toEqual(before)
})

test('a Review that is applied, and taken back, leaves each comment with its words', async () => {
  const { pageId, title, first } = await commented()
  const before = await commentsOf(pageId)
  const line = plainText(first.blocks[1] ?? { text: [] }).slice(8, 12)
  const better = TWO_STORIES.toString('utf8').replace(line, `${line.slice(0, 2)}改${line.slice(2)}`)
  const { review } = await importDump(SYSTEM, placeOf(title, { fileName: 'better.txt' }), new TextEncoder().encode(better))
  if (review === null) throw new RangeError('no Review was opened')
  const { review: { items } } = await deskReview(SYSTEM, review)
  await decideOn(SYSTEM, review, { decisions: items.map(acceptanceOf) })
  const { page: { revision }, decisions } = await deskReview(SYSTEM, review)
  await applyReview(SYSTEM, review, { revision, shown: printOfItems(items), decided: printOfDecisions(items, decisions) })
  expect(await commentsOf(pageId)).toEqual(before)
  await takeBackReview(SYSTEM, review)
  expect(await commentsOf(pageId)).toEqual(before)
})

test('a comment that comes after its paragraph went elsewhere goes there, and one on an article that is no more is refused', async () => {
  const { pageId, first, second } = await commented()
  const { blocks } = await deskArticle(SYSTEM, first.id)
  const late = { deed: 'write', id: randomUUID(), passage: passageOf(textsOf(blocks), { index: 2, at: 0 }, { index: 2, at: 3 }), text: '晚到', mentions: [] } as const
  await make(pageId, (context) => joinArticles(context, second.id, first.id))
  await writeComment(SYSTEM, first.id, { ...late, mentions: [] })
  expect((await deskComments(SYSTEM, second.id)).map(({ id }) => id)).toContain(late.id)
  await expect(writeComment(SYSTEM, first.id, { ...late, id: randomUUID(), mentions: [], passage: { block: null, quote: '', leading: '' } }))
    .rejects.toMatchObject({ code: 'article-closed', values: { into: second.id } })
})
