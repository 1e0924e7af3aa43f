import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { plainText } from '../../article/block'
import { type Actor, type Role, SYSTEM } from '../../editorial/actor'
import { inOrder } from '../../editorial/comments/in-order'
import { passageOf } from '../../editorial/comments/passage'
import { saveText } from '../articles/commands'
import { deskArticle } from '../articles/queries'
import { db, sql } from '../db'
import { deskNotices } from '../desk-notices/queries'
import { openComments } from '../editions/page-facts'
import { addPerson, disablePerson } from '../people/commands'
import { edited, importNew, person, refusal, withDesk } from '../testing/desk'
import { answerComment, resolveComment, writeComment } from './commands'
import { deskComments, mentionable } from './queries'
import type { NewAnswer, NewComment } from './schema'

withDesk()

/** Somebody with an account. */
async function colleague(role: Role = 'editor'): Promise<Actor & { readonly id: string }> {
  const mark = randomUUID().slice(0, 8)
  const { id } = await addPerson(SYSTEM, { name: `林 ${mark}`, email: `${mark}@galley.example`, role, password: randomUUID() })
  return { id, name: `林 ${mark}`, role, titles: {} }
}

async function newArticle(): Promise<string> {
  const { pageId } = await importNew()
  const { id } = await db().article.findFirstOrThrow({ where: { pageId, position: 0 }, select: { id: true } })
  return id
}

/** A comment on some words of a block of an article. */
async function about(article: string, block: number, { from = 0, to = 4 } = {}, mentions: readonly string[] = []): Promise<NewComment> {
  const { blocks } = await deskArticle(SYSTEM, article)
  const texts = blocks.map((one) => ({ id: one.id, text: plainText(one) }))
  return { deed: 'write', id: randomUUID(), passage: passageOf(texts, { index: block, at: from }, { index: block, at: to }), text: '请核对', mentions: [...mentions] }
}

function answer(thread: string, text = '已核对', mentions: readonly string[] = []): NewAnswer {
  return { deed: 'answer', id: randomUUID(), thread, text, mentions: [...mentions] }
}

test('a comment is with its article, with who said it, its answers in their order, and whether it is resolved', async () => {
  const article = await newArticle()
  const [lin, wen] = [await colleague(), await colleague()]
  const comment = await about(article, 2)
  await writeComment(lin, article, comment)
  await answerComment(wen, answer(comment.id))
  await answerComment(lin, answer(comment.id, '谢谢'))
  const [thread] = await deskComments(person('viewer'), article)
  expect(thread).toMatchObject({ id: comment.id, ...comment.passage, resolved: null })
  expect(thread?.remarks.map(({ by, text }) => [by, text])).toEqual([[lin.name, '请核对'], [wen.name, '已核对'], [lin.name, '谢谢']])
  expect(await openComments(sql(), [article])).toEqual(new Map([[article, 1]]))

  await resolveComment(wen, comment.id, 'resolved')
  await resolveComment(lin, comment.id, 'resolved')
  expect((await deskComments(lin, article))[0]?.resolved?.by).toBe(wen.name)
  expect(await openComments(sql(), [article])).toEqual(new Map())
  await answerComment(lin, answer(comment.id, '还有一处'))
  expect((await deskComments(lin, article))[0]?.resolved).toBeNull()
  await resolveComment(wen, comment.id, 'resolved')
  await resolveComment(lin, comment.id, 'open')
  expect((await deskComments(lin, article))[0]?.resolved).toBeNull()
  const events = await db().event.findMany({ where: { thingId: article, deed: { contains: 'comment' } }, orderBy: { at: 'asc' } })
  expect(events.map(({ deed }) => deed)).toEqual(
    ['write-comment', 'answer-comment', 'answer-comment', 'resolve-comment', 'answer-comment', 'resolve-comment', 'reopen-comment'])
})

test('what is sent twice, also at once, is said and told once', async () => {
  const article = await newArticle()
  const [lin, wen] = [await colleague(), await colleague()]
  const comment = await about(article, 1, {}, [wen.id])
  await Promise.all([1, 2, 3].map(() => writeComment(lin, article, comment)))
  const said = answer(comment.id)
  await Promise.all([1, 2, 3].map(() => answerComment(wen, said)))
  expect((await deskComments(lin, article)).map(({ remarks }) => remarks.length)).toEqual([2])
  expect((await deskNotices(wen)).map(({ kind }) => kind)).toEqual(['mentioned'])
  expect((await deskNotices(lin)).map(({ kind }) => kind)).toEqual(['answered'])
})

test('who is asked by name is told, who took part is told of answers, and nobody of their own words', async () => {
  const article = await newArticle()
  const [lin, wen, zhou] = [await colleague(), await colleague(), await colleague('viewer')]
  const comment = await about(article, 1, {}, [wen.id, lin.id])
  await writeComment(lin, article, comment)
  await answerComment(wen, answer(comment.id, '问周', [zhou.id]))
  await answerComment(lin, answer(comment.id, '问文', [wen.id]))
  const told = async (actor: Actor) => (await deskNotices(actor)).map(({ kind, by, words, comment: thread }) => [kind, by, words, thread]).reverse()
  expect(await told(wen)).toEqual([['mentioned', lin.name, '请核对', comment.id], ['mentioned', lin.name, '问文', comment.id]])
  expect(await told(lin)).toEqual([['answered', wen.name, '问周', comment.id]])
  expect(await told(zhou)).toEqual([['mentioned', wen.name, '问周', comment.id]])
})

test('only people with an open account can be asked by name', async () => {
  const article = await newArticle()
  const [lin, gone] = [await colleague('administrator'), await colleague()]
  await disablePerson(SYSTEM, gone.id)
  expect(await refusal(about(article, 1, {}, [gone.id]).then((comment) => writeComment(lin, article, comment)))).toBe('mention-unknown')
  expect(await refusal(about(article, 1, {}, [randomUUID()]).then((comment) => writeComment(lin, article, comment)))).toBe('mention-unknown')
  expect(await deskComments(lin, article)).toEqual([])
  const names = (await mentionable(lin, article)).map(({ id }) => id)
  expect([names.includes(lin.id), names.includes(gone.id)]).toEqual([true, false])
})

test('who may only look says nothing, and nothing is said about what is not there', async () => {
  const article = await newArticle()
  const comment = await about(article, 1)
  const viewer = person('viewer')
  expect(await refusal(writeComment(viewer, article, comment))).toBe('not-allowed')
  await writeComment(SYSTEM, article, comment)
  expect(await refusal(answerComment(viewer, answer(comment.id)))).toBe('not-allowed')
  expect(await refusal(resolveComment(viewer, comment.id, 'resolved'))).toBe('not-allowed')
  expect(await refusal(mentionable(viewer, article))).toBe('not-allowed')
  const nothing = randomUUID()
  expect(await refusal(writeComment(SYSTEM, nothing, comment))).toBe('no-such-article')
  expect(await refusal(deskComments(SYSTEM, nothing))).toBe('no-such-article')
  expect(await refusal(answerComment(SYSTEM, answer(nothing)))).toBe('no-such-comment')
  const said = answer(comment.id)
  await answerComment(SYSTEM, said)
  expect(await refusal(answerComment(SYSTEM, answer(said.id)))).toBe('no-such-comment')
})

test('a comment on a paragraph that was taken out stays with the article, and says that its passage is gone', async () => {
  const article = await newArticle()
  const [kept, lost] = [await about(article, 2), await about(article, 1, { from: 0, to: 0 })]
  await writeComment(SYSTEM, article, lost)
  await writeComment(SYSTEM, article, kept)
  const save = await edited(article)
  await saveText(SYSTEM, article, { ...save, blocks: save.blocks.filter((_, index) => index !== 1) })
  const { blocks } = await deskArticle(SYSTEM, article)
  const listed = inOrder(await deskComments(SYSTEM, article), blocks.map((block) => ({ id: block.id, text: plainText(block) })))
  expect(listed.map(({ comment, located }) => [comment.id, located.kind])).toEqual([[kept.id, 'words'], [lost.id, 'gone']])
})
