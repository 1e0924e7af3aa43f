import { expect, test } from 'vitest'
import { SYSTEM } from '@/lib/editorial/actor'
import { db } from '@/lib/server/db'
import { deskIssue, findIssue } from '@/lib/server/issues/queries'
import { siteIssue } from '@/lib/server/site/queries'
import { rowCounts, withDesk } from '@/lib/server/testing/desk'
import { loadSamplePaper } from './load-sample-paper'
import { readSamplePaper } from './sample-paper'

withDesk()

test('the sample paper is published as it is printed, every article with its tags, and loading it again changes nothing', async () => {
  const { title, issue, articles, continued, next } = readSamplePaper()
  const missed: string[] = []
  expect(await loadSamplePaper((sentence) => missed.push(sentence))).toMatchObject({ edition: 1, articles: articles.length + continued.length })
  expect(missed).toEqual([])

  const published = await siteIssue(title.slug, issue.date)
  const bare = (text: string) => text.replace(/\s/gu, '')
  expect(published.articles.map(({ headline }) => bare(headline)).sort()).toEqual([...articles, ...continued].map(({ headline }) => bare(headline)).sort())
  const { pages } = await deskIssue(SYSTEM, (await findIssue(SYSTEM, { title: title.slug, date: issue.date })).id)
  expect(pages.flatMap((page) => page.articles.filter(({ tags }) => tags === 0))).toEqual([])

  const open = await deskIssue(SYSTEM, (await findIssue(SYSTEM, { title: title.slug, date: next.date })).id)
  expect(open.findings).toContainEqual(expect.objectContaining({ code: 'headline-damaged' }))
  expect(await db().step.count({ where: { page: { issueId: open.id } } })).toBe(0)

  const before = await rowCounts()
  expect(await loadSamplePaper((sentence) => missed.push(sentence))).toBeNull()
  expect(await rowCounts()).toEqual(before)
}, 120_000)
