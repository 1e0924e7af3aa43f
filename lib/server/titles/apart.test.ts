import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../../editorial/actor'
import { WHOLE_QUEUE } from '../../editorial/queue/wish'
import { printOfDecisions, printOfItems } from '../../review/decisions'
import { NO_DESK_SEARCH } from '../../search/desk-wish'
import { ownAccount } from '../account/queries'
import { saveText, writeArticle } from '../articles/commands'
import { deskArticle } from '../articles/queries'
import { assign, endAssignment } from '../assignments/commands'
import { assigning, listColleagues } from '../assignments/queries'
import type { Assignable } from '../assignments/schema'
import { answerComment, resolveComment, writeComment } from '../comments/commands'
import { deskComments, mentionable } from '../comments/queries'
import { comparedEditions } from '../comparisons/queries'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { comparedDumps } from '../dumps/queries'
import { pageHistory } from '../history/queries'
import { issueNotice, liftNotice, linkCorrection, writeCorrection } from '../notices/commands'
import { deskArticleNotices, deskCorrections } from '../notices/queries'
import { correctPage, movePage } from '../pages/commands'
import { workbenchPage } from '../pages/queries'
import { endPresence, showPresence } from '../presence/commands'
import { heedSlip, ignoreSlip } from '../proofs/commands'
import { applyReview, decideOn, dropReview, reviewNewReading, takeBackReview } from '../reviews/commands'
import { deskReview } from '../reviews/queries'
import { markLevel, passArticle, passArticles, refuseArticle, takeBackSignOff } from '../sign-offs/commands'
import { deskWorkflow } from '../sign-offs/queries'
import { suggestedTags } from '../tag-suggestions/queries'
import { articlesOfTag, tagRow, tagsAsked, tagSheet } from '../tags/browsing/queries'
import { createTag, tagArticle, tagArticles, tagArticleWith, untagArticle } from '../tags/commands'
import { nearDuplicates } from '../tags/near/queries'
import { findTags, listTags, tagById, tagHistory } from '../tags/queries'
import { anotherFile, colleague, edited, importNew, placeOf, publishSigned, refusal, TWO_STORIES, withDesk } from '../testing/desk'
import { type Deeds, eachIs, everything, personAt, refusals } from '../testing/people-of-titles'
import { captioned } from '../testing/steps'
import { nameVersion, restoreVersion, restoreVersionPart } from '../versions/commands'
import { articleVersions, versionState } from '../versions/queries'

withDesk()

/** One tag on an article of each paper. */
const TAG = '渡口'

/** A paper with one of everything that stands in a title: an issue that readers see, the next one, a Review, a comment, a correction. */
async function foundedPaper() {
  const { title, pageId: page, issueId: issue } = await importNew()
  const [article = '', other = ''] = await articlesOf(page)
  const { id: tag } = await tagArticle(SYSTEM, article, { label: TAG, sure: true })
  await publishSigned(issue)
  const { review } = await importDump(SYSTEM, placeOf(title, { fileName: 'better.txt' }), anotherFile(TWO_STORIES.toString('utf8').replace('渡口', '码头')))
  const next = await importDump(SYSTEM, placeOf(title, { date: '2026-06-13' }), TWO_STORIES)
  const [fresh = ''] = await articlesOf(next.pageId)
  const { id: notice } = await issueNotice(SYSTEM, { kind: 'correction', article, text: '日期有误。' })
  const comment = randomUUID()
  await writeComment(SYSTEM, article, said({ id: comment }))
  const text = await edited(other)
  return { title, page, issue, article, other, tag, review: review ?? '', nextIssue: next.issueId, nextPage: next.pageId, fresh, notice, comment, text, ...(await captioned(page, 5)) }
}

type Paper = Awaited<ReturnType<typeof foundedPaper>>

async function articlesOf(pageId: string): Promise<string[]> {
  return (await db().article.findMany({ where: { pageId }, orderBy: { ordinal: 'asc' }, select: { id: true } })).map(({ id }) => id)
}

function said({ id = randomUUID() }: { readonly id?: string } = {}) {
  return { deed: 'write' as const, id, passage: { block: null, quote: '', leading: '' }, text: '请核对', mentions: [] as string[] }
}

/** A paper of which nothing was ever there. */
function nowhere(paper: Paper): Paper {
  const never = randomUUID
  return {
    ...paper, title: 'nowhere', page: never(), issue: never(), article: never(), other: never(), review: never(), nextIssue: never(), nextPage: never(),
    fresh: never(), notice: never(), comment: never(),
  }
}

async function revisionOf(id: string): Promise<number> {
  return (await db().article.findUnique({ where: { id }, select: { revision: true } }))?.revision ?? 1
}

async function asRead(article: string) {
  return { article, revision: await revisionOf(article) }
}

/** What somebody who looks at a Review now has seen. */
async function seenOfReview(id: string) {
  if (!(await db().review.findUnique({ where: { id } }))) return { revision: 0, shown: '', decided: '' }
  const { page: { revision }, review: { items }, decisions } = await deskReview(SYSTEM, id)
  return { revision, shown: printOfItems(items), decided: printOfDecisions(items, decisions) }
}

async function signOffOf(articleId: string): Promise<string> {
  return (await db().signOff.findFirst({ where: { articleId, withdrawnAt: null }, select: { id: true } }))?.id ?? randomUUID()
}

async function seenOfAssignment(articleId: string) {
  const row = await db().assignment.findFirst({ where: { articleId }, select: { id: true, doneAt: true } })
  return row && { id: row.id, done: row.doneAt !== null }
}

const thing = (id: string): Assignable => ({ kind: 'article', id })
const bulk = (of: Parameters<typeof tagArticles>[1]['of']) => ({ of, tags: [{ label: TAG, sure: true }], deed: 'add' as const })

const QUERIES: Deeds<Paper> = {
  workbenchPage: (actor, { page }) => workbenchPage(actor, page),
  comparedDumps: (actor, { page }) => comparedDumps(actor, page, {}),
  pageHistory: (actor, { page }) => pageHistory(actor, page, null),
  showPresence: (actor, { page }) => showPresence(actor, page, { tab: randomUUID(), line: 1 }),
  deskArticle: (actor, { article }) => deskArticle(actor, article),
  articleVersions: (actor, { article }) => articleVersions(actor, article),
  versionState: (actor, { article }) => versionState(actor, article, 1),
  deskReview: (actor, { review }) => deskReview(actor, review),
  deskComments: (actor, { article }) => deskComments(actor, article),
  deskWorkflow: (actor, { article }) => deskWorkflow(actor, article),
  deskArticleNotices: (actor, { article }) => deskArticleNotices(actor, article),
  comparedEditions: (actor, { issue }) => comparedEditions(actor, issue, { from: 1, to: 1 }),
}

/** What a viewer may not do. In an order in which an editor can do all of it, one after the other. */
const DEEDS: Deeds<Paper> = {
  mentionable: (actor, { article }) => mentionable(actor, article),
  assigningArticle: (actor, { article }) => assigning(actor, thing(article)),
  assigningReview: (actor, { review }) => assigning(actor, { kind: 'review', id: review }),
  suggestedTags: (actor, { article }) => suggestedTags(actor, article),
  correctPage: (actor, { page, step, revision }) => correctPage(actor, page, { kind: 'step', key: randomUUID(), step, revision }),
  decideOn: (actor, { review }) => decideOn(actor, review, {}),
  applyReview: async (actor, { review }) => applyReview(actor, review, await seenOfReview(review)),
  takeBackReview: (actor, { review }) => takeBackReview(actor, review),
  dropReview: (actor, { review }) => dropReview(actor, review),
  reviewNewReading: (actor, { page }) => reviewNewReading(actor, page),
  importDump: (actor, { title }) => importDump(actor, placeOf(title, { page: 9 }), TWO_STORIES),
  movePage: (actor, { title, nextPage }) => movePage(actor, nextPage, placeOf(title, { date: '2026-06-13', page: 7 })),
  saveText: (actor, { other, text }) => saveText(actor, other, { ...text, version: randomUUID() }),
  writeArticle: (actor, { page }) => writeArticle(actor, { page, headline: '新闻' }),
  nameVersion: (actor, { other }) => nameVersion(actor, { article: other, version: 1, name: '初稿' }),
  restoreVersion: async (actor, { other }) => restoreVersion(actor, { ...(await asRead(other)), version: 1 }),
  restoreVersionPart: async (actor, { other }) =>
    restoreVersionPart(actor, { ...(await asRead(other)), version: 1, part: { old: [], now: [], place: false } }),
  ignoreSlip: (actor, { article }) => ignoreSlip(actor, article, 'slip'),
  heedSlip: (actor, { article }) => heedSlip(actor, article, 'slip'),
  writeComment: (actor, { article }) => writeComment(actor, article, said()),
  answerComment: (actor, { comment }) => answerComment(actor, { ...said(), deed: 'answer', thread: comment }),
  resolveComment: (actor, { comment }) => resolveComment(actor, comment, 'resolved'),
  passArticles: async (actor, { fresh }) => passArticles(actor, { articles: [await asRead(fresh)] }),
  markLevel: async (actor, { fresh }) => markLevel(actor, { ...(await asRead(fresh)), level: 'problematic' }),
  assign: async (actor, { article }) =>
    assign(actor, { thing: thing(article), seen: await seenOfAssignment(article), assignee: actor.id ?? '', note: '', due: null }),
  endAssignment: async (actor, { article }) => endAssignment(actor, { thing: thing(article), seen: await seenOfAssignment(article), end: 'done' }),
  tagArticle: (actor, { article }) => tagArticle(actor, article, { label: '复航', sure: true }),
  tagArticleWith: (actor, { article }) => tagArticleWith(actor, article, [{ label: '班船', sure: true }]),
  untagArticle: (actor, { article, tag }) => untagArticle(actor, article, tag),
  tagNamed: (actor, { article, fresh }) => tagArticles(actor, bulk({ articles: [article, fresh] })),
  tagOfPage: (actor, { page }) => tagArticles(actor, bulk({ page })),
  tagOfIssue: (actor, { issue }) => tagArticles(actor, bulk({ issue })),
  writeCorrection: (actor, { notice, nextIssue }) => writeCorrection(actor, { notice, issue: nextIssue }),
  linkCorrection: (actor, { notice, fresh }) => linkCorrection(actor, { notice, article: fresh }),
}

/** What those alone may do who answer for a paper. */
const CHIEFS_DEEDS: Deeds<Paper> = {
  takeBackSignOff: async (actor, { other }) => takeBackSignOff(actor, { article: other, signOff: await signOffOf(other) }),
  passArticle: async (actor, { other }) => passArticle(actor, await asRead(other)),
  refuseArticle: async (actor, { article }) => refuseArticle(actor, { ...(await asRead(article)), reason: '不实' }),
  liftNotice: (actor, { notice }) => liftNotice(actor, { notice }),
  issueNotice: (actor, { article }) => issueNotice(actor, { kind: 'withdrawal', article, text: '撤稿。' }),
}

test('whoever is at one title learns of another one what one learns of nothing, and writes nothing there', async () => {
  const [own, foreign] = [await foundedPaper(), await foundedPaper()]
  const editor = await personAt(own.title, 'editor')
  const before = await everything()
  const all = { ...QUERIES, ...DEEDS, ...CHIEFS_DEEDS }
  const codes = await refusals(all, editor, foreign)
  expect(codes).toEqual(await refusals(all, editor, nowhere(foreign)))
  expect(Object.entries(codes).filter(([, code]) => code === null || !code.startsWith('no-such-'))).toEqual([])
  expect(await everything()).toEqual(before)
})

test('a viewer of a title sees all of it, and is told of each deed that it is not allowed', async () => {
  const paper = await foundedPaper()
  const viewer = await personAt(paper.title, 'viewer')
  expect(await refusals(QUERIES, viewer, paper)).toEqual(eachIs(QUERIES, null))
  const before = await everything()
  const deeds = { ...DEEDS, ...CHIEFS_DEEDS }
  expect(await refusals(deeds, viewer, paper)).toEqual(eachIs(deeds, 'not-allowed'))
  expect(await everything()).toEqual(before)
})

test('an editor of a title does there what an editor of all does anywhere, and a chief editor the rest', async () => {
  const [one, other] = [await foundedPaper(), await foundedPaper()]
  const there = await personAt(one.title, 'editor')
  const everywhere = await colleague('editor')
  const deeds = { ...QUERIES, ...DEEDS }
  expect(await refusals(deeds, there, one)).toEqual(eachIs(deeds, null))
  expect(await refusals(deeds, everywhere, other)).toEqual(eachIs(deeds, null))
  expect(await refusals(CHIEFS_DEEDS, there, one)).toEqual(await refusals(CHIEFS_DEEDS, everywhere, other))
  expect(await refusals(CHIEFS_DEEDS, await personAt(one.title, 'chief-editor'), one)).toEqual(eachIs(CHIEFS_DEEDS, null))
})

test('a deed on two things is done where both are open to the person', async () => {
  const [own, foreign] = [await foundedPaper(), await foundedPaper()]
  const editor = await personAt(own.title, 'editor')
  const before = await everything()
  expect(await refusal(movePage(editor, own.nextPage, placeOf(foreign.title, { page: 5 })))).toBe('no-such-title')
  expect(await refusal(movePage(editor, foreign.nextPage, placeOf(own.title, { page: 5 })))).toBe('no-such-page')
  expect(await refusal(writeCorrection(editor, { notice: own.notice, issue: foreign.nextIssue }))).toBe('no-such-issue')
  expect(await refusal(writeCorrection(editor, { notice: foreign.notice, issue: own.nextIssue }))).toBe('no-such-notice')
  expect(await refusal(linkCorrection(editor, { notice: own.notice, article: foreign.fresh }))).toBe('correction-not-later')
  expect(await refusal(tagArticles(editor, bulk({ articles: [own.article, foreign.article] })))).toBe('no-such-article')
  expect(await refusal(passArticles(editor, { articles: [await asRead(own.fresh), await asRead(foreign.fresh)] }))).toBe('no-such-article')
  expect(await everything()).toEqual(before)
})

test('lists, and what is done to all of a list, hold what stands at the titles of the person', async () => {
  const [own, foreign] = [await foundedPaper(), await foundedPaper()]
  const editor = await personAt(own.title, 'editor')
  expect((await articlesOfTag(editor, own.tag, 0)).map(({ id }) => id)).toEqual([own.article])
  const seen = (await articlesOfTag(SYSTEM, own.tag, 0)).map(({ id }) => id)
  expect(seen).toContain(foreign.article)
  for (const row of [await tagRow(editor, own.tag), await tagSheet(editor, own.tag), (await tagsAsked(editor, { q: TAG, vocabulary: null, show: 'all', screen: 0 })).rows[0]]) {
    expect(row).toMatchObject({ articles: 1 })
  }
  expect((await deskCorrections(editor)).map(({ id }) => id)).toEqual([own.notice])
  expect(await deskCorrections(editor, { title: foreign.title })).toEqual([])
  expect((await deskCorrections(SYSTEM, { title: foreign.title })).map(({ id }) => id)).toEqual([foreign.notice])

  await tagArticles(editor, bulk({ desk: { ...NO_DESK_SEARCH, q: '渡口' } }))
  await tagArticles(editor, bulk({ search: '渡口' }))
  expect(await refusal(tagArticles(editor, bulk({ desk: { ...NO_DESK_SEARCH, q: '渡口', title: foreign.title } })))).toBe('no-articles-meant')
  expect(await refusal(tagArticles(editor, bulk({ search: '渡口', title: foreign.title })))).toBe('no-articles-meant')
  expect(await refusal(tagArticles(editor, bulk({ queue: { ...WHOLE_QUEUE, title: foreign.title } })))).toBe('no-articles-meant')
  const tagged = await db().articleTag.findMany({ where: { byId: editor.id }, select: { article: { select: { issue: { select: { title: { select: { slug: true } } } } } } } })
  expect(tagged.length).toBeGreaterThan(0)
  expect(new Set(tagged.map(({ article }) => article.issue.title.slug))).toEqual(new Set([own.title]))
})

test('nobody is given work, asked by name or told anything who is not at the title', async () => {
  const [own, foreign] = [await foundedPaper(), await foundedPaper()]
  const [lin, zhou, wen] = [await personAt(own.title, 'editor'), await personAt(own.title, 'viewer'), await personAt(foreign.title, 'editor')]
  const ids = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id)
  const among = (people: readonly { readonly id: string }[]) => [lin, zhou, wen].map(({ id }) => ids(people).includes(id ?? ''))
  const { colleagues } = await assigning(lin, thing(own.article))
  expect(among(colleagues)).toEqual([true, false, false])
  expect(among(await listColleagues(lin))).toEqual([true, false, false])
  expect(among(await listColleagues(SYSTEM))).toEqual([true, false, true])
  expect(among(await mentionable(lin, own.article))).toEqual([true, true, false])

  const given = (assignee: Actor) => assign(SYSTEM, { thing: thing(own.article), seen: null, assignee: assignee.id ?? '', note: '', due: null })
  expect([await refusal(given(zhou)), await refusal(given(wen))]).toEqual(['no-such-colleague', 'no-such-colleague'])
  const asking = ({ id }: Actor) => writeComment(SYSTEM, own.article, { ...said(), mentions: [id ?? ''] })
  expect([await refusal(asking(zhou)), await refusal(asking(wen))]).toEqual([null, 'mention-unknown'])

  // Whoever took part and has left the title since is told no more of it; whoever stays is.
  const luo = await personAt(own.title, 'editor')
  const { id } = said()
  await writeComment(lin, own.article, said({ id }))
  await answerComment(luo, { ...said(), deed: 'answer', thread: id })
  await saveText(lin, own.fresh, await edited(own.fresh, (block, index) => (index === 0 ? { ...block, text: [{ text: '渡口停航', marks: [] }] } : block)))
  await assign(SYSTEM, { thing: thing(own.fresh), seen: null, assignee: luo.id ?? '', note: '', due: null })
  await db().titleRole.deleteMany({ where: { userId: lin.id ?? '' } })
  await answerComment(SYSTEM, { ...said(), deed: 'answer', thread: id })
  await refuseArticle(SYSTEM, { ...(await asRead(own.fresh)), reason: '不实' })
  expect(await told(lin)).toEqual(['answered'])
  expect(await told(luo)).toEqual(['answered', 'assigned', 'refused'])
})

/** Of what kinds somebody was told something. */
async function told({ id }: Actor): Promise<string[]> {
  return (await db().deskNotice.findMany({ where: { userId: id ?? '' }, select: { kind: true } })).map(({ kind }) => kind).sort()
}

test('what belongs to no title is open to everybody who works at one, and to nobody else', async () => {
  const { title, page, tag } = await foundedPaper()
  const [editor, viewer] = [await personAt(title, 'editor'), await personAt(title, 'viewer')]
  const nobody: Actor = { ...editor, titles: {} }
  const reading: Readonly<Record<string, (actor: Actor) => Promise<unknown>>> = {
    ownAccount, findTags: (actor) => findTags(actor, TAG), tagById: (actor) => tagById(actor, tag), tagHistory: (actor) => tagHistory(actor, tag),
    nearDuplicates: (actor) => nearDuplicates(actor, TAG), endPresence: (actor) => endPresence(actor, page, randomUUID()),
  }
  for (const [name, query] of Object.entries(reading)) {
    expect([name, await refusal(query(editor)), await refusal(query(viewer)), await refusal(query(nobody))]).toEqual([name, null, null, 'not-allowed'])
  }
  const making = (actor: Actor) => createTag(actor, { vocabulary: 'free', label: randomUUID(), labelEn: null, code: null, parent: null, synonyms: [], sure: true })
  expect([await refusal(making(editor)), await refusal(making(viewer)), await refusal(making(nobody))]).toEqual([null, 'not-allowed', 'not-allowed'])
  // How much all titles use each tag is for those who see all titles.
  expect(await refusal(listTags(editor))).toBe('not-allowed')
})
