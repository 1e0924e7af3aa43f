import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { showEdition } from '../editions/commands'
import { issueNotice, liftNotice } from '../notices/commands'
import { tagArticle } from '../tags/commands'
import { renameTag } from '../tags/keeping/commands'
import { importNew, placeOf, publishSigned, refusal, TWO_STORIES, withDesk } from '../testing/desk'
import { dropOldImpressions, keepImpression } from './commands'
import { keptImpression, stampsOf } from './queries'
import type { ScreenAsked } from './schema'

withDesk()

const DAY = '2026-06-12'
const BUILD = 'this'
const MADE = { etag: '"a"', html: 'page', madeAt: new Date() }

async function published() {
  const paper = await importNew()
  const first = await db().article.findFirstOrThrow({ where: { issueId: paper.issueId, ordinal: 1 } })
  const tag = await tagArticle(SYSTEM, first.id, { label: `渡口 ${paper.title}` })
  await publishSigned(paper.issueId)
  return { ...paper, first: first.id, tag: tag.id }
}

function article(title: string): ScreenAsked {
  return { address: `/${title}/${DAY}/1/1`, language: null, title, day: DAY, manyIssues: false }
}
function calendar(title: string): ScreenAsked {
  return { address: `/${title}`, language: null, title, day: null, manyIssues: true }
}

async function keep(asked: ScreenAsked): Promise<void> {
  await keepImpression(asked, await stampsOf(asked), BUILD, MADE)
}
async function isKept(asked: ScreenAsked): Promise<boolean> {
  return (await keptImpression(asked, BUILD, null)) !== null
}

/** Which of an article's screen and a list of its title are still good after something that changed. */
async function goodAfter(title: string, change: () => Promise<unknown>): Promise<string> {
  await keep(article(title))
  await keep(calendar(title))
  await change()
  return [await isKept(article(title)) ? 'article' : '', await isKept(calendar(title)) ? 'list' : ''].join(' ').trim()
}

test('a screen that was kept is sent again, to whoever has it already without its text, and to no other build', async () => {
  const { title } = await published()
  const asked = article(title)
  await keep(asked)
  expect(await keptImpression(asked, BUILD, null)).toMatchObject({ etag: '"a"', html: 'page' })
  expect(await keptImpression(asked, BUILD, '"a"')).toMatchObject({ etag: '"a"', html: null })
  expect(await keptImpression(asked, 'another', null)).toBeNull()
  expect(await keptImpression({ ...asked, language: 'en' }, BUILD, null)).toBeNull()
})

test('readers who ask at the same moment are each given what they asked for, in one statement or several', async () => {
  const { title } = await published()
  await keep(article(title))
  await keepImpression(calendar(title), await stampsOf(calendar(title)), BUILD, { ...MADE, etag: '"b"', html: 'list' })
  const kinds = [
    { asked: article(title), given: ['"a"', 'page'] }, { asked: calendar(title), given: ['"b"', null] }, { asked: article('nowhere'), given: null },
  ]
  const readers = Array.from({ length: 84 }, () => kinds).flat()
  const answers = await Promise.all(readers.map(({ asked }) => keptImpression(asked, BUILD, '"b"')))
  expect(answers.map((one) => one && [one.etag, one.html])).toEqual(readers.map(({ given }) => given))
})

test('what changes nothing that readers see leaves every screen as it is', async () => {
  const { title, issueId, first } = await published()
  expect(await goodAfter(title, () => tagArticle(SYSTEM, first, { label: '还没有发布的标签' }))).toBe('article list')
  expect(await goodAfter(title, () => importDump(SYSTEM, placeOf(title, { page: 2 }), TWO_STORIES))).toBe('article list')
  expect(await goodAfter(title, () => showEdition(SYSTEM, { issue: issueId, edition: 1 }))).toBe('article list')
})

test('an issue that is published, again or as it was before, makes its screens anew, and the lists of its title', async () => {
  const { title, issueId } = await published()
  expect(await goodAfter(title, () => publishSigned(issueId))).toBe('')
  expect(await goodAfter(title, () => showEdition(SYSTEM, { issue: issueId, edition: 1 }))).toBe('')
})

test('another issue of the title makes only its lists anew', async () => {
  const { title } = await published()
  const next = await importDump(SYSTEM, placeOf(title, { date: '2026-06-13' }), TWO_STORIES)
  expect(await goodAfter(title, () => publishSigned(next.issueId))).toBe('article')
})

test('a withdrawal and its end are seen on every screen of the title at once', async () => {
  const { title, first } = await published()
  expect(await goodAfter(title, () => issueNotice(SYSTEM, { kind: 'withdrawal', article: first, text: '因事实有误，本文撤稿。' }))).toBe('')
  const notice = await db().notice.findFirstOrThrow({ where: { articleId: first } })
  expect(await goodAfter(title, () => liftNotice(SYSTEM, { notice: notice.id }))).toBe('')
})

test('another name of a tag that readers see, or of a title, is seen everywhere', async () => {
  const { title, tag } = await published()
  const { revision } = await db().tag.findUniqueOrThrow({ where: { id: tag } })
  expect(await goodAfter(title, () => renameTag(SYSTEM, { tag, revision, label: `码头 ${title}`, labelEn: null }))).toBe('')
  expect(await goodAfter(title, () => db().title.update({ where: { slug: title }, data: { name: '另一个名字' } }))).toBe('')
})

test('what changed while a screen was made leaves it out of date', async () => {
  const { title, issueId } = await published()
  const asked = article(title)
  const stamps = await stampsOf(asked)
  await publishSigned(issueId)
  await keepImpression(asked, stamps, BUILD, MADE)
  expect(await isKept(asked)).toBe(false)
})

test('a screen of yesterday is made anew, and its old one taken away', async () => {
  const { title } = await published()
  const asked = article(title)
  await keepImpression(asked, await stampsOf(asked), BUILD, { ...MADE, madeAt: new Date(Date.now() - 25 * 60 * 60 * 1000) })
  expect(await isKept(asked)).toBe(false)
  expect(await dropOldImpressions()).toBeGreaterThan(0)
})

test('a title that is not there has no stamps', async () => {
  expect(await refusal(stampsOf(calendar('no-such-paper')))).toBe('no-such-title')
})
