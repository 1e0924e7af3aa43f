import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { NO_SEARCH } from '../../search/wish'
import { joinArticles } from '../../split/deeds/join-articles'
import { joinJump, partJump } from '../../split/deeds/join-jump'
import { setAside } from '../../split/deeds/set-aside'
import { splitArticle } from '../../split/deeds/split-article'
import type { DeedContext, DeedOutcome } from '../../split/script'
import { deskArticle } from '../articles/queries'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { preflightIssue } from '../editions/queries'
import { deskIssue } from '../issues/queries'
import { deskReview } from '../reviews/queries'
import { searchSite } from '../site/search/queries'
import { siteArticle, siteIssue } from '../site/queries'
import { tagArticle } from '../tags/commands'
import { deedContext, foundPaper, placeOf, refusal, stepOf, takeBack, withDesk, publishSigned } from '../testing/desk'
import { correctPage, movePage } from './commands'
import { workbenchPage } from './queries'

withDesk()

const DAY = '2026-06-12'
const testing = (name: string) => readFileSync(path.join(import.meta.dirname, '../testing', name))

/** An issue of two pages: the first article of page 1 goes on in the first of page 2, which is ordinal 3. */
async function jumping() {
  const title = await foundPaper()
  const { pageId: front, issueId } = await importDump(SYSTEM, placeOf(title), testing('jump-first.txt'))
  const { pageId: inside } = await importDump(SYSTEM, placeOf(title, { page: 2, pageName: '民生' }), testing('jump-second.txt'))
  const [first = '', other = ''] = await articlesOn(front)
  const [second = '', last = ''] = await articlesOn(inside)
  return { title, issueId, front, inside, first, other, second, last }
}

async function articlesOn(pageId: string): Promise<string[]> {
  return (await workbenchPage(SYSTEM, pageId)).state.articles.map(({ id }) => id)
}

async function act(pageId: string, deed: (context: DeedContext) => DeedOutcome): Promise<void> {
  const context = await deedContext(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step: stepOf(deed(context)) })
}

async function undo(pageId: string): Promise<void> {
  await takeBack(pageId, 'undo')
}

/** What the desk knows each part to go on from. */
async function continuesOf(pageId: string): Promise<(string | null)[]> {
  return (await workbenchPage(SYSTEM, pageId)).state.articles.map(({ continues }) => continues)
}

/** What pre-flight asks about an article, its sign-off apart. */
async function codesAbout(issueId: string, article: string): Promise<string[]> {
  const codes = (await preflightIssue(SYSTEM, issueId)).filter((finding) => finding.article?.id === article).map(({ code }) => code)
  return codes.filter((code) => code !== 'sign-off-missing')
}

test('the second part of an article is joined to the first and parted again, and undo and redo follow', async () => {
  const { inside, first, second } = await jumping()
  await act(inside, (context) => joinJump(context, second, first))
  expect(await continuesOf(inside)).toEqual([first, null])
  await undo(inside)
  expect(await continuesOf(inside)).toEqual([null, null])
  await takeBack(inside, 'redo')
  expect(await continuesOf(inside)).toEqual([first, null])
  await act(inside, (context) => partJump(context, second))
  expect(await continuesOf(inside)).toEqual([null, null])
})

test('the desk names the other part on either side, and knows of other pages what each can be joined with', async () => {
  const { front, inside, first, other, second, last } = await jumping()
  expect((await workbenchPage(SYSTEM, inside)).elsewhere).toMatchObject({
    number: 2,
    others: [
      { id: first, page: { id: front, number: 1 }, headline: '渡口今晨复航', jumps: ['（下转第2版）'], continues: null },
      { id: other, jumps: [] },
    ],
  })
  await act(inside, (context) => joinJump(context, second, first))
  expect((await workbenchPage(SYSTEM, front)).elsewhere.others).toMatchObject([{ id: second, continues: first }, { id: last, continues: null }])
  expect((await deskArticle(SYSTEM, first)).parts).toMatchObject({ before: null, after: { id: second, page: 2 } })
  expect((await deskArticle(SYSTEM, second)).parts).toMatchObject({ before: { id: first, page: 1 }, after: null })
  await act(front, (context) => joinArticles(context, other, first))
  expect((await workbenchPage(SYSTEM, inside)).elsewhere.heirs).toEqual({ [first]: other })
})

test('the Edition freezes the whole, with the tags of both parts, and the second part is no article of its own', async () => {
  const { title, issueId, inside, first, second } = await jumping()
  await act(inside, (context) => joinJump(context, second, first))
  const [one, two] = [await tagArticle(SYSTEM, first, { label: '渡口' }), await tagArticle(SYSTEM, second, { label: '救生衣' })]
  expect(await publishSigned(issueId)).toMatchObject({ articles: 3 })

  const { articles } = await siteIssue(title, DAY)
  expect(articles.map(({ ordinal }) => ordinal)).toEqual([1, 2, 4])
  const whole = await siteArticle(title, DAY, 1, 1)
  if (whole.kind !== 'article') throw new Error('the first part keeps its address')
  expect(whole.article.content).toMatchObject({ headline: '渡口今晨复航', jump: null, authors: ['林晚'] })
  expect(whole.article.content.body).toHaveLength(4)
  expect(whole.html).toContain('又在旁边画了一条小船')
  expect(whole.tags.map(({ slug }) => slug).sort()).toEqual([one.slug, two.slug].sort())
  expect((await searchSite({ ...NO_SEARCH, q: '蓝皮本子翻到', title }))?.hits).toMatchObject([{ page: 1, ordinal: 1 }])
  expect((await siteIssue(title, DAY, 2)).continued).toMatchObject([{ page: 1, ordinal: 1, headline: '渡口今晨复航' }])
  expect((await siteIssue(title, DAY, 1)).continued).toEqual([])
  expect(await deskIssue(SYSTEM, issueId)).toMatchObject({ changedSince: false })
  const frozen = await db().version.findMany({ where: { publishedPart: { some: {} }, articleId: second } })
  expect(frozen).toHaveLength(1)
})

test('the address of the second part leads to the first, and so does that of an article that was joined into it', async () => {
  const { title, issueId, inside, first, second } = await jumping()
  await act(inside, (context) => joinJump(context, second, first))
  const last = (await articlesOn(inside))[1] ?? ''
  await act(inside, (context) => joinArticles(context, second, last))
  await publishSigned(issueId)
  expect(await siteArticle(title, DAY, 2, 3)).toEqual({ kind: 'moved', page: 1, ordinal: 1 })
  expect(await siteArticle(title, DAY, 2, 4)).toEqual({ kind: 'moved', page: 1, ordinal: 1 })
})

test('a Review knows that readers see an article of its page that is a later part of one', async () => {
  const { title, issueId, inside, first, second, last } = await jumping()
  await act(inside, (context) => joinJump(context, second, first))
  await publishSigned(issueId)
  const other = Buffer.concat([testing('jump-second.txt'), Buffer.from('\n又有一行。\n')])
  const { review } = await importDump(SYSTEM, placeOf(title, { page: 2 }), other)
  expect((await deskReview(SYSTEM, review ?? '')).published).toEqual([second, last])
})

test('what is published leads on as it was published, whatever the desk does since', async () => {
  const { title, issueId, inside, first, second } = await jumping()
  await act(inside, (context) => joinJump(context, second, first))
  await publishSigned(issueId)
  await act(inside, (context) => partJump(context, second))
  expect(await siteArticle(title, DAY, 2, 3)).toEqual({ kind: 'moved', page: 1, ordinal: 1 })
  expect(await deskIssue(SYSTEM, issueId)).toMatchObject({ changedSince: true })
})

test('pre-flight asks for the other half of a jump line, and of a second part for no headline', async () => {
  const { issueId, inside, first, second } = await jumping()
  expect(await codesAbout(issueId, first)).toContain('jump-loose')
  expect(await codesAbout(issueId, second)).toEqual(expect.arrayContaining(['headline-missing', 'jump-loose']))
  await act(inside, (context) => joinJump(context, second, first))
  expect(await codesAbout(issueId, first)).not.toContain('jump-loose')
  expect(await codesAbout(issueId, second)).toEqual([])
})

test('the part that is split keeps its first part, the part that closes loses it, and undo brings it back', async () => {
  const { inside, first, second, last } = await jumping()
  await act(inside, (context) => joinJump(context, second, first))
  await act(inside, (context) => splitArticle(context, { line: 5 }))
  expect(await continuesOf(inside)).toEqual([first, null, null])
  await undo(inside)
  await act(inside, (context) => joinArticles(context, last, second))
  expect(await continuesOf(inside)).toEqual([null])
  await undo(inside)
  expect(await articlesOn(inside)).toEqual([second, last])
  expect(await continuesOf(inside)).toEqual([first, null])
})

test('a second part goes on from the article into which the first was joined, and from the first again after undo', async () => {
  const { title, issueId, front, inside, first, other, second } = await jumping()
  await act(inside, (context) => joinJump(context, second, first))
  await act(front, (context) => joinArticles(context, other, first))
  await publishSigned(issueId)
  expect(await siteArticle(title, DAY, 2, 3)).toEqual({ kind: 'moved', page: 1, ordinal: 2 })
  await undo(front)
  await publishSigned(issueId)
  expect(await siteArticle(title, DAY, 2, 3)).toEqual({ kind: 'moved', page: 1, ordinal: 1 })
})

test('a second part is an article of its own while the first is set aside', async () => {
  const { issueId, front, inside, first, second } = await jumping()
  await act(inside, (context) => joinJump(context, second, first))
  await act(front, (context) => {
    const blocks = context.page.articles.find(({ id }) => id === first)?.blocks.map(({ id }) => id) ?? []
    return setAside(context, { blocks }, 'duplicate')
  })
  expect(await codesAbout(issueId, second)).toContain('headline-missing')
  await undo(front)
  expect(await codesAbout(issueId, second)).toEqual([])
})

test('parts over three pages make one article, and can neither lead in a circle nor part in two', async () => {
  const { title, issueId, front, inside, first, other, second, last } = await jumping()
  const { pageId: third } = await importDump(SYSTEM, placeOf(title, { page: 3 }), testing('jump-second.txt'))
  const [end = '', more = ''] = await articlesOn(third)
  await act(inside, (context) => joinJump(context, second, first))
  await act(third, (context) => joinJump(context, end, second))
  expect(await refusal(act(third, (context) => joinJump(context, more, second)))).toBe('part-continued-twice')
  expect(await refusal(act(front, (context) => joinJump(context, first, end)))).toBe('parts-in-a-circle')
  expect(await refusal(act(inside, (context) => joinJump(context, last, crypto.randomUUID())))).toBe('no-such-part')
  await act(front, (context) => joinJump(context, other, end))
  expect(await refusal(act(front, (context) => joinArticles(context, other, first)))).toBe('parts-in-a-circle')
  await undo(front)
  await publishSigned(issueId)
  const whole = await siteArticle(title, DAY, 1, 1)
  expect(whole.kind === 'article' && whole.article.content.body).toHaveLength(6)
  expect(await siteArticle(title, DAY, 3, 5)).toEqual({ kind: 'moved', page: 1, ordinal: 1 })
})

test('of two parts that are joined at once into a circle one is refused', async () => {
  const { front, inside, first, second } = await jumping()
  const outcomes = await Promise.all([
    refusal(act(inside, (context) => joinJump(context, second, first))),
    refusal(act(front, (context) => joinJump(context, first, second))),
  ])
  expect(outcomes.sort()).toEqual([null, 'parts-in-a-circle'].sort())
})

test('a page with a part does not leave the issue of its other part, and may take another number', async () => {
  const { title, front, inside, first, second } = await jumping()
  await act(inside, (context) => joinJump(context, second, first))
  expect(await refusal(movePage(SYSTEM, inside, placeOf(title, { page: 2, date: '2026-06-13' })))).toBe('page-is-joined')
  expect(await refusal(movePage(SYSTEM, front, placeOf(title, { page: 1, date: '2026-06-13' })))).toBe('page-is-joined')
  expect(await refusal(movePage(SYSTEM, inside, placeOf(title, { page: 5 })))).toBe(null)
})
