import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { NO_SEARCH } from '../../search/wish'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { showEdition } from '../editions/commands'
import { preflightIssue } from '../editions/queries'
import { siteTag } from '../site/hits/queries'
import { searchSite } from '../site/search/queries'
import { siteCorrections } from '../site/notices/queries'
import { latestIssues, siteArticle, siteIssue } from '../site/queries'
import { tagArticle } from '../tags/commands'
import { importNew, person, placeOf, publishSigned, refusal, TWO_STORIES, withDesk } from '../testing/desk'
import { issueNotice, liftNotice, linkCorrection, writeCorrection } from './commands'
import { deskCorrections } from './queries'

withDesk()

const DAY = '2026-06-12'
const CHIEF = person('chief-editor')

/** A published issue whose first article has a tag. */
async function published() {
  const paper = await importNew()
  const articles = await db().article.findMany({ where: { pageId: paper.pageId }, orderBy: { ordinal: 'asc' }, select: { id: true } })
  const [first, second] = articles.map(({ id }) => id)
  if (!first || !second) throw new RangeError('two stories are needed')
  const tag = await tagArticle(SYSTEM, first, { label: `渡口${paper.title}` })
  await publishSigned(paper.issueId)
  return { ...paper, first, second, tag: tag.slug }
}

/** The next issue of a paper that has a notice, as if the notice had been issued on the day of the first. */
async function nextIssue(title: string, notice: string) {
  await db().notice.update({ where: { id: notice }, data: { at: new Date(`${DAY}T12:00:00+08:00`) } })
  return importDump(SYSTEM, placeOf(title, { date: '2026-06-13' }), TWO_STORIES)
}

/** All of what the public can get at, as one text. */
async function publicText(title: string, tag: string): Promise<string> {
  const asked = await Promise.all([
    latestIssues(title), siteIssue(title, DAY), siteIssue(title, DAY, 1), siteArticle(title, DAY, 1, 2), siteArticle(title, DAY, 1, 1),
    siteTag(title, tag).catch(() => null), searchSite({ ...NO_SEARCH, q: '渡口', title }), siteCorrections(title),
  ])
  return JSON.stringify(asked)
}

test('a withdrawn article leaves its address with a notice, and nothing of its text anywhere', async () => {
  const { title, issueId, first, tag } = await published()
  expect(await publicText(title, tag)).toContain('渡口今晨复航')
  await issueNotice(CHIEF, { kind: 'withdrawal', article: first, text: '因事实有误，本文撤稿。' })
  const shown = await publicText(title, tag)
  expect(shown).toContain('因事实有误，本文撤稿。')
  expect(shown).not.toContain('渡口今晨复航')
  expect(shown).not.toContain('二十三名乘客')
  expect(await siteArticle(title, DAY, 1, 1)).toMatchObject({ kind: 'withdrawn', text: '因事实有误，本文撤稿。' })
  expect(await refusal(siteTag(title, tag))).toBe('no-such-tag')

  // Publishing again and rolling back change nothing of it.
  await publishSigned(issueId)
  expect(await publicText(title, tag)).not.toContain('二十三名乘客')
  await showEdition(SYSTEM, { issue: issueId, edition: 1 })
  expect(await publicText(title, tag)).not.toContain('二十三名乘客')
})

test('a withdrawal is lifted, and the article is there as before', async () => {
  const { title, first, tag } = await published()
  const before = await publicText(title, tag)
  const { id } = await issueNotice(CHIEF, { kind: 'withdrawal', article: first, text: '暂撤。' })
  expect(await refusal(issueNotice(CHIEF, { kind: 'withdrawal', article: first, text: '再撤。' }))).toBe('withdrawn-already')
  await liftNotice(CHIEF, { notice: id })
  await liftNotice(CHIEF, { notice: id })
  expect(await publicText(title, tag)).toBe(before)
})

test('only what readers have seen can have a notice, and only chief editors give one', async () => {
  const { pageId } = await importNew()
  const { id } = await db().article.findFirstOrThrow({ where: { pageId }, select: { id: true } })
  const notice = { kind: 'correction', article: id, text: '应为二十四名。' } as const
  expect(await refusal(issueNotice(CHIEF, notice))).toBe('not-published')
  expect(await refusal(issueNotice(person('editor'), notice))).toBe('not-allowed')
})

test('a correction stands on its article and in the list, is due in the next issue, and is linked both ways once printed there', async () => {
  const { title, issueId, first } = await published()
  const { id } = await issueNotice(CHIEF, { kind: 'correction', article: first, text: '应为二十四名乘客。' })
  expect(await siteArticle(title, DAY, 1, 1)).toMatchObject({ corrections: [{ text: '应为二十四名乘客。', printedIn: null }] })
  expect(await siteCorrections(title)).toMatchObject({ total: 1, corrections: [{ original: { ordinal: 1 }, printedIn: null }] })
  expect(await refusal(siteCorrections(title, 1))).toBe('no-such-address')

  const next = await nextIssue(title, id)
  const codes = async () => (await preflightIssue(SYSTEM, next.issueId)).map(({ code }) => code).filter((code) => code.startsWith('correction'))
  expect((await preflightIssue(SYSTEM, issueId)).map(({ code }) => code)).not.toContain('correction-due')
  expect(await codes()).toEqual(['correction-due'])
  expect(await deskCorrections(SYSTEM, { title })).toMatchObject([{ dueIn: { day: '2026-06-13' }, missed: [], printed: null }])

  const written = await writeCorrection(person('editor'), { notice: id, issue: next.issueId })
  expect(await codes()).toEqual([])
  expect(await refusal(writeCorrection(person('editor'), { notice: id, issue: next.issueId }))).toBe('correction-printed-already')
  await publishSigned(next.issueId)
  expect(await siteArticle(title, DAY, 1, 1)).toMatchObject({ corrections: [{ printedIn: { date: '2026-06-13', page: 1, ordinal: 3 } }] })
  expect(await siteArticle(title, '2026-06-13', 1, 3)).toMatchObject({ corrects: [{ date: DAY, page: 1, ordinal: 1 }] })

  await linkCorrection(person('editor'), { notice: id, article: null })
  expect(await codes()).toEqual(['correction-due', 'correction-loose'])
  expect(await refusal(linkCorrection(person('editor'), { notice: id, article: first }))).toBe('correction-not-later')
  await linkCorrection(person('editor'), { notice: id, article: written.id })
  expect(await codes()).toEqual([])
})

test('an issue that is out without it has missed a correction; one that was out before it has not', async () => {
  const { title, first } = await published()
  const { issueId: sameDay } = await importDump(SYSTEM, placeOf(title, { date: '2026-06-13' }), TWO_STORIES)
  await publishSigned(sameDay)
  const { id } = await issueNotice(CHIEF, { kind: 'correction', article: first, text: '应为二十四名乘客。' })
  await db().notice.update({ where: { id }, data: { at: new Date('2026-06-13T12:00:00+08:00') } })
  await db().edition.updateMany({ where: { issueId: sameDay }, data: { shownAt: new Date('2026-06-13T06:00:00+08:00') } })
  const listed = async () => (await deskCorrections(SYSTEM, { title })).map(({ missed, dueIn }) => [missed.map(({ day }) => day), dueIn?.day])
  expect(await listed()).toEqual([[[], undefined]])
  expect((await preflightIssue(SYSTEM, sameDay)).map(({ code }) => code)).not.toContain('correction-due')

  const { issueId: next } = await importDump(SYSTEM, placeOf(title, { date: '2026-06-14' }), TWO_STORIES)
  expect(await listed()).toEqual([[[], '2026-06-14']])
  await publishSigned(next)
  expect(await listed()).toEqual([[['2026-06-14'], undefined]])
})

test('the article that printed a correction is told to nobody once it is withdrawn itself', async () => {
  const { title, first } = await published()
  const { id } = await issueNotice(CHIEF, { kind: 'correction', article: first, text: '应为二十四名乘客。' })
  const next = await nextIssue(title, id)
  const written = await writeCorrection(CHIEF, { notice: id, issue: next.issueId })
  await publishSigned(next.issueId)
  expect(await siteCorrections(title)).toMatchObject({ corrections: [{ printedIn: { headline: '更正' } }] })
  await issueNotice(CHIEF, { kind: 'withdrawal', article: written.id, text: '更正有误。' })
  expect(await siteCorrections(title)).toMatchObject({ corrections: [{ printedIn: null }] })
  expect(await siteArticle(title, DAY, 1, 1)).toMatchObject({ corrections: [{ printedIn: null }] })
})
