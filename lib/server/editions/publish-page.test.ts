import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { NO_SEARCH } from '../../search/wish'
import type { ProofLevel } from '../../editorial/workflow/proof-level'
import { saveText } from '../articles/commands'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { failureOf } from '../errors'
import { numberIssue } from '../issues/commands'
import { deskIssue } from '../issues/queries'
import { workbenchPage } from '../pages/queries'
import { siteTag } from '../site/hits/queries'
import { searchSite } from '../site/search/queries'
import { markLevel } from '../sign-offs/commands'
import { siteArticle, siteIssue } from '../site/queries'
import { tagArticle } from '../tags/commands'
import { DAMAGED_PAGE, edited, importNew, publishSigned, placeOf, refusal, rowCounts, signOff, TWO_STORIES, withDesk } from '../testing/desk'
import { setSettings } from '../titles/commands'
import { publishIssue } from './commands'

withDesk()

const DAY = '2026-06-12'

async function articlesOn(pageId: string): Promise<string[]> {
  return (await workbenchPage(SYSTEM, pageId)).state.articles.map(({ id }) => id)
}

async function retitle(pageId: string, headline: string): Promise<void> {
  const [first = ''] = await articlesOn(pageId)
  await saveText(SYSTEM, first, await edited(first, (block, index) => (index === 0 ? { ...block, text: [{ text: headline }] } : block)))
}

/** An issue of two pages that is published, its first article tagged, and then edited on both. */
async function editedIssue() {
  const { title, issueId, pageId: one } = await importNew()
  const { pageId: two } = await importDump(SYSTEM, placeOf(title, { page: 2, pageName: '副刊' }), TWO_STORIES)
  const [first = ''] = await articlesOn(one)
  const tag = await tagArticle(SYSTEM, first, { label: `渡口 ${title}` })
  await publishSigned(issueId)
  await retitle(one, '一版的新题')
  await retitle(two, '二版的新题')
  return { title, issueId, one, two, tag }
}

test('one page is published as it is now, and all else stays as readers saw it', async () => {
  const { title, issueId, tag } = await editedIssue()
  const before = await siteArticle(title, DAY, 1, 1)
  expect(await publishSigned(issueId, 2)).toMatchObject({ edition: 2, articles: 4 })
  const { pages, articles } = await siteIssue(title, DAY)
  expect(pages).toEqual([{ number: 1, name: '要闻' }, { number: 2, name: '副刊' }])
  expect(articles.map(({ headline }) => headline)).toEqual(['渡口今晨复航', '老街新装十二把木椅', '二版的新题', '老街新装十二把木椅'])
  expect(await siteArticle(title, DAY, 1, 1)).toEqual(expect.objectContaining({
    html: (before as { html: string }).html, tags: [expect.objectContaining({ slug: tag.slug })],
  }))
  expect((await siteTag(title, tag.slug)).hits).toHaveLength(1)
  expect((await searchSite({ ...NO_SEARCH, q: '一版的新题', title }))?.total.count).toBe(0)
  expect((await searchSite({ ...NO_SEARCH, q: '二版的新题', title }))?.total.count).toBe(1)
  expect(await db().edition.findFirst({ where: { issueId, number: 2 }, select: { onlyPage: true, shownAt: true } }))
    .toEqual({ onlyPage: 2, shownAt: expect.any(Date) })
  expect(await deskIssue(SYSTEM, issueId)).toMatchObject({ changedSince: true, live: { number: 2 } })
  // The other page by itself: now readers see all of the issue as it is.
  await publishSigned(issueId, 1)
  expect(await deskIssue(SYSTEM, issueId)).toMatchObject({ changedSince: false, live: { number: 3 } })
})

test('page by page an issue is published as its pages are finished, each under the number that it had first', async () => {
  const { title, issueId } = await importNew()
  await importDump(SYSTEM, placeOf(title, { page: 2 }), TWO_STORIES)
  await publishSigned(issueId, 2)
  expect((await siteIssue(title, DAY)).pages.map(({ number }) => number)).toEqual([2])
  await numberIssue(SYSTEM, { issue: issueId, number: '13' })
  await publishSigned(issueId, 1)
  expect(await siteIssue(title, DAY)).toMatchObject({ number: '12', pages: [{ number: 1 }, { number: 2 }] })
  expect(await deskIssue(SYSTEM, issueId)).toMatchObject({ changedSince: true })
})

test('what is wrong on another page does not stop this one, and what is wrong on this one does', async () => {
  const { title, issueId } = await importNew()
  await importDump(SYSTEM, placeOf(title, { page: 2 }), DAMAGED_PAGE)
  await signOff(issueId)
  const before = await rowCounts()
  expect(await refusal(publishSigned(issueId))).toBe('preflight-failed')
  const failure = await publishSigned(issueId, 2).then(() => null, failureOf)
  expect(failure).toMatchObject({ kind: 'conflict', code: 'preflight-failed' })
  expect(await refusal(publishSigned(issueId, 3))).toBe('no-such-page')
  expect(await rowCounts()).toEqual(before)
  expect(await publishSigned(issueId, 1)).toMatchObject({ edition: 1, articles: 2 })
})

test('what readers are told of the proofreading is a change as the text is; what they are not told is none', async () => {
  const { title, issueId, pageId } = await importNew()
  await setSettings(SYSTEM, { title, revision: 0, settings: { chain: [], unproofed: true, severities: {}, publishOnImport: false } })
  const [article = ''] = await articlesOn(pageId)
  const mark = async (level: ProofLevel) => {
    const { revision } = await db().article.findUniqueOrThrow({ where: { id: article }, select: { revision: true } })
    await markLevel(SYSTEM, { article, revision, level })
    return (await deskIssue(SYSTEM, issueId)).changedSince
  }
  await publishIssue(SYSTEM, issueId)
  expect([await mark('problematic'), await mark('proofread')]).toEqual([false, true])
  await publishIssue(SYSTEM, issueId)
  expect([await mark('validated'), await mark('not-proofread')]).toEqual([false, true])
  await db().editionArticle.updateMany({ where: { articleId: article }, data: { level: null } })
  expect([await mark('problematic'), await mark('proofread')]).toEqual([true, false])
})

test('an article is frozen with the level of proofreading that it has', async () => {
  const { issueId, pageId } = await importNew()
  const [first = '', second = ''] = await articlesOn(pageId)
  await signOff(issueId)
  await db().article.update({ where: { id: first }, data: { level: 'validated' } })
  await db().article.update({ where: { id: second }, data: { level: 'proofread' } })
  await publishIssue(SYSTEM, issueId)
  const frozen = await db().editionArticle.findMany({ where: { edition: { issueId } }, orderBy: { ordinal: 'asc' }, select: { level: true } })
  expect(frozen.map(({ level }) => level)).toEqual(['validated', 'proofread'])
})
