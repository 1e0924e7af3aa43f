import { expect, test } from 'vitest'
import { SYSTEM } from '@/lib/editorial/actor'
import { dateOf } from '@/lib/editorial/dates'
import { db } from '@/lib/server/db'
import { deskIssue, findIssue } from '@/lib/server/issues/queries'
import { siteIssue } from '@/lib/server/site/queries'
import { withPhotoFolder } from '@/lib/server/photos/testing/pictures'
import { listWaiting } from '@/lib/server/photos/waiting/queries'
import { rowCounts, withDesk } from '@/lib/server/testing/desk'
import { loadSamplePaper } from './load-sample-paper'
import { readSamplePaper } from './sample-paper'

withDesk()
withPhotoFolder()

test('the sample paper is published as it is printed, every article with its tags, each picture in its place, and loading it again changes nothing', async () => {
  const { title, issue, articles, continued, pictures, next } = readSamplePaper()
  const missed: string[] = []
  expect(await loadSamplePaper((sentence) => missed.push(sentence))).toMatchObject({ edition: 1, articles: articles.length + continued.length })
  expect(missed).toEqual([])

  const published = await siteIssue(title.slug, issue.date)
  const bare = (text: string) => text.replace(/\s/gu, '')
  expect(published.articles.map(({ headline }) => bare(headline)).sort()).toEqual([...articles, ...continued].map(({ headline }) => bare(headline)).sort())
  const { pages } = await deskIssue(SYSTEM, (await findIssue(SYSTEM, { title: title.slug, date: issue.date })).id)
  expect(pages.flatMap((page) => page.articles.filter(({ tags }) => tags === 0))).toEqual([])

  const shown = await db().editionPhoto.findMany({ where: { article: { edition: { issue: { date: dateOf(issue.date) } } } }, select: { photo: { select: { alt: true } } } })
  expect(shown.map(({ photo }) => photo.alt).sort()).toEqual(pictures.map(({ alt }) => alt).sort())
  expect((await listWaiting(SYSTEM, 0)).captions.filter((caption) => caption.date === issue.date)).toEqual([])

  const open = await deskIssue(SYSTEM, (await findIssue(SYSTEM, { title: title.slug, date: next.date })).id)
  expect(open.findings).toContainEqual(expect.objectContaining({ code: 'headline-damaged' }))
  expect(await db().step.count({ where: { page: { issueId: open.id } } })).toBe(0)

  const before = await rowCounts()
  expect(await loadSamplePaper((sentence) => missed.push(sentence))).toBeNull()
  expect(await rowCounts()).toEqual(before)
}, 120_000)
