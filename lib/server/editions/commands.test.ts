import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { NO_SEARCH } from '../../search/wish'
import { joinArticles } from '../../split/deeds/join-articles'
import { setAside } from '../../split/deeds/set-aside'
import { setRole } from '../../split/deeds/set-role'
import { saveText } from '../articles/commands'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { failureOf } from '../errors'
import { numberIssue } from '../issues/commands'
import { deskIssue } from '../issues/queries'
import { correctPage } from '../pages/commands'
import { workbenchPage } from '../pages/queries'
import { siteTag } from '../site/hits/queries'
import { searchSite } from '../site/search/queries'
import { latestIssues, siteArticle, siteIssue } from '../site/queries'
import { siteTitle } from '../site/titles/queries'
import { tagArticle } from '../tags/commands'
import {
  DAMAGED_PAGE, deedContext, edited, importNew, person, placeOf, refusal, rowCounts, stepOf, TWO_STORIES, withDesk, takeBack, publishSigned, signOff } from '../testing/desk'
import { setSettings } from '../titles/commands'
import { publishIssue, showEdition } from './commands'

withDesk()

const DAY = '2026-06-12'

/** The ids of the articles on a page, in order. */
async function articlesOn(pageId: string): Promise<string[]> {
  return (await workbenchPage(SYSTEM, pageId)).state.articles.map(({ id }) => id)
}

test('publishing shows the issue with its pages, articles, tags and search', async () => {
  const { title, issueId, pageId } = await importNew()
  const [first = ''] = await articlesOn(pageId)
  const tag = await tagArticle(SYSTEM, first, { label: '渡口' })
  expect(await publishSigned(issueId)).toEqual({ edition: 1, articles: 2, path: `/${title}/${DAY}` })

  const { pages, articles } = await siteIssue(title, DAY)
  expect(pages).toEqual([{ number: 1, name: '要闻' }])
  expect(articles.map(({ headline }) => headline)).toEqual(['渡口今晨复航', '老街新装十二把木椅'])
  expect(await siteArticle(title, DAY, 1, 1)).toMatchObject({ kind: 'article', tags: [{ slug: tag.slug }] })
  expect((await siteTag(title, tag.slug)).hits).toHaveLength(1)
  expect((await searchSite({ ...NO_SEARCH, q: '水尺', title }))?.hits).toMatchObject([{ ordinal: 1 }])
})

test('nothing that is not published can be read on the site', async () => {
  const { title, pageId } = await importNew()
  const [first = ''] = await articlesOn(pageId)
  const tag = await tagArticle(SYSTEM, first, { label: `未发 ${title}` })
  expect(await refusal(siteIssue(title, DAY))).toBe('no-such-issue')
  expect(await refusal(siteIssue(title, DAY, 1))).toBe('no-such-issue')
  expect(await refusal(siteArticle(title, DAY, 1, 1))).toBe('no-such-issue')
  expect(await latestIssues(title)).toEqual([])
  expect((await searchSite({ ...NO_SEARCH, q: '水尺', title }))?.hits).toEqual([])
  expect(await refusal(siteTag(title, tag.slug))).toBe('no-such-tag')
  expect(await siteTitle(title)).toMatchObject({ slug: title })
})

test('what was changed after publication stays unseen until the next Edition', async () => {
  const { title, issueId, pageId } = await importNew()
  await publishSigned(issueId)
  const [first = ''] = await articlesOn(pageId)
  await saveText(SYSTEM, first, await edited(first, (block, index) => (index === 0 ? { ...block, text: [{ text: '尚未发布的新题' }] } : block)))
  await importDump(SYSTEM, placeOf(title, { page: 2 }), TWO_STORIES)

  expect((await siteIssue(title, DAY)).articles.map(({ headline }) => headline)).not.toContain('尚未发布的新题')
  expect((await searchSite({ ...NO_SEARCH, q: '尚未发布', title }))?.total.count).toBe(0)
  expect(await refusal(siteIssue(title, DAY, 2))).toBe('no-such-page')
  expect(await refusal(siteArticle(title, DAY, 2, 3))).toBe('no-such-article')
  expect(await deskIssue(SYSTEM, issueId)).toMatchObject({ changedSince: true, live: { number: 1 } })

  expect(await publishSigned(issueId)).toMatchObject({ edition: 2, articles: 4 })
  expect((await siteIssue(title, DAY)).articles[0]?.headline).toBe('尚未发布的新题')
  expect(await deskIssue(SYSTEM, issueId)).toMatchObject({ changedSince: false, live: { number: 2 } })
  expect(await db().editionArticle.count({ where: { edition: { issueId, number: 1 } } })).toBe(2)
})

test.each([
  ['a tag was put on', (_: string, article: string) => tagArticle(SYSTEM, article, { label: '新标签' })],
  ['an article was set aside', async (pageId: string, article: string) => {
    const context = await deedContext(pageId)
    const blocks = context.page.articles.find(({ id }) => id === article)?.blocks.map(({ id }) => id) ?? []
    const step = stepOf(setAside(context, { blocks }, 'duplicate'))
    await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: 0, step })
  }],
  ['a page was added', async (pageId: string) => {
    const page = await workbenchPage(SYSTEM, pageId)
    await importDump(SYSTEM, placeOf(page.issue.title.slug, { page: 2 }), TWO_STORIES)
  }],
])('the desk knows that since the last Edition %s', async (_, change) => {
  const { issueId, pageId } = await importNew()
  await publishSigned(issueId)
  await change(pageId, (await articlesOn(pageId))[0] ?? '')
  expect(await deskIssue(SYSTEM, issueId)).toMatchObject({ changedSince: true })
})

test('the number of an issue is frozen with it', async () => {
  const { title, issueId } = await importNew()
  await numberIssue(SYSTEM, { issue: issueId, number: '4127' })
  await publishSigned(issueId)
  await numberIssue(SYSTEM, { issue: issueId, number: '4128' })
  expect(await siteIssue(title, DAY)).toMatchObject({ number: '4127' })
  expect(await deskIssue(SYSTEM, issueId)).toMatchObject({ number: '4128', changedSince: true })
})

test('the desk knows that nothing of what is read has changed when a change was taken back', async () => {
  const { issueId, pageId } = await importNew()
  await publishSigned(issueId)
  const context = await deedContext(pageId)
  const [keep = '', retire = ''] = await articlesOn(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: 0, step: stepOf(joinArticles(context, keep, retire)) })
  await takeBack(pageId, 'undo')
  expect(await deskIssue(SYSTEM, issueId)).toMatchObject({ changedSince: false })
})

test('a damaged headline stops publication with its place, until it is repaired', async () => {
  const { pageId, issueId, title } = await importNew(DAMAGED_PAGE)
  const { state } = await workbenchPage(SYSTEM, pageId)
  const broken = state.articles.find(({ blocks }) => blocks.some(({ role }) => role === 'damaged'))
  const block = broken?.blocks.find(({ role }) => role === 'damaged')
  const id = broken?.id ?? ''

  const before = await rowCounts()
  const failure = await publishIssue(SYSTEM, issueId).then(() => null, failureOf)
  expect(failure).toMatchObject({ kind: 'conflict', code: 'preflight-failed' })
  expect((failure?.detail as { findings: unknown[] }).findings).toContainEqual(
    expect.objectContaining({ code: 'headline-damaged', article: expect.objectContaining({ id }) }),
  )
  expect(await rowCounts()).toEqual(before)
  expect(await refusal(siteIssue(title, DAY))).toBe('no-such-issue')

  await saveText(SYSTEM, id, await edited(id, (one) => (one.id === block?.id ? { ...one, text: [{ text: '给街角留一把空椅子' }] } : one)))
  const context = await deedContext(pageId)
  const step = stepOf(setRole(context, { blocks: [block?.id ?? ''] }, 'headline'))
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step })
  const left = (await deskIssue(SYSTEM, issueId)).findings.filter(({ article }) => article?.id === id)
  expect(left.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['sign-off-missing'])
})

test('a Step and a save that run beside a publication are in it whole or not at all', async () => {
  const { title, issueId, pageId } = await importNew()
  await setSettings(SYSTEM, { title, revision: 0, settings: { chain: [], unproofed: true, severities: {}, publishOnImport: false } })
  const [first = '', second = ''] = await articlesOn(pageId)
  const save = await edited(first, (block, index) => (index === 0 ? { ...block, text: [{ text: '同时改的标题' }] } : block))
  const context = await deedContext(pageId)
  const step = stepOf(joinArticles(context, first, second))
  const [published] = await Promise.all([
    publishIssue(SYSTEM, issueId),
    saveText(SYSTEM, first, save),
    correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step }),
  ])
  const { articles } = await siteIssue(title, DAY)
  expect(articles).toHaveLength(published.articles)
})

test('two publications at once make two Editions, the later of which is live', async () => {
  const { issueId } = await importNew()
  await signOff(issueId)
  const both = await Promise.all([publishIssue(SYSTEM, issueId), publishIssue(SYSTEM, issueId)])
  expect(both.map(({ edition }) => edition).sort()).toEqual([1, 2])
  expect(await deskIssue(SYSTEM, issueId)).toMatchObject({ live: { number: 2 } })
})

test('the old address of an article that was joined leads to the new one', async () => {
  const { title, issueId, pageId } = await importNew()
  await publishSigned(issueId)
  const context = await deedContext(pageId)
  const [keep = '', retire = ''] = await articlesOn(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: 0, step: stepOf(joinArticles(context, keep, retire)) })
  await publishSigned(issueId)
  expect(await siteArticle(title, DAY, 1, 2)).toEqual({ kind: 'moved', page: 1, ordinal: 1 })
  expect(await siteArticle(title, DAY, 1, 1)).toMatchObject({ kind: 'article' })
})

test('an article asked for on the wrong page leads to its own', async () => {
  const { title, issueId } = await importNew()
  await publishSigned(issueId)
  expect(await siteArticle(title, DAY, 7, 2)).toEqual({ kind: 'moved', page: 1, ordinal: 2 })
})

test('an editor may not publish, a chief editor may', async () => {
  const { issueId } = await importNew()
  await signOff(issueId)
  expect(await refusal(publishIssue(person('editor'), issueId))).toBe('not-allowed')
  expect(await refusal(publishIssue(person('chief-editor'), issueId))).toBe(null)
})

test('an earlier Edition is shown again whole, and the later one, too', async () => {
  const { title, issueId } = await importNew()
  await publishSigned(issueId)
  await importDump(SYSTEM, placeOf(title, { page: 2 }), TWO_STORIES)
  await publishSigned(issueId)
  const [later, rows] = [await siteIssue(title, DAY), await rowCounts()]
  await showEdition(SYSTEM, { issue: issueId, edition: 1 })
  expect((await siteIssue(title, DAY)).pages).toEqual([{ number: 1, name: '要闻' }])
  expect(await refusal(siteIssue(title, DAY, 2))).not.toBeNull()
  expect(await deskIssue(SYSTEM, issueId)).toMatchObject({ live: { number: 1 }, changedSince: true })
  await showEdition(SYSTEM, { issue: issueId, edition: 2 })
  expect(await siteIssue(title, DAY)).toEqual(later)
  await showEdition(SYSTEM, { issue: issueId, edition: 2 })
  // Two deeds in the log, and nothing else.
  expect(await rowCounts()).toEqual({ ...rows, Event: (rows['Event'] ?? 0) + 2 })
})

test('who may not publish shows no other Edition, and there is none but those that were published', async () => {
  const { issueId } = await importNew()
  await publishSigned(issueId)
  expect(await refusal(showEdition(person('editor'), { issue: issueId, edition: 1 }))).toBe('not-allowed')
  expect(await refusal(showEdition(SYSTEM, { issue: issueId, edition: 2 }))).toBe('no-such-edition')
})
