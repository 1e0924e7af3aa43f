import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainText } from '@/lib/article/block'
import { contentOf } from '@/lib/article/content'
import { toText } from '@/lib/article/to-text'
import { closeDatabase, db } from '@/lib/server/db'
import { siteArticle, siteIssue } from '@/lib/server/site/queries'
import { publishSigned } from '@/lib/server/testing/desk'
import { ensureClient } from '@/scripts/platform/prisma-client.mjs'
import { withDatabase } from '@/prisma/testing/database'
import { fillArchive } from './open-archive'
import { idOf } from './ids'
import { planArchive, sum, TITLES } from './plan'
import { archiveLexicons, drawnArticle } from './drawn-article'

const ARTICLES = 150

describe('the plan of an archive', () => {
  const papers = planArchive(10_000)

  it('has every article once, in issues of pages as a daily has them', () => {
    expect(sum(papers.flatMap(({ pages }) => pages))).toBe(10_000)
    const numbers = papers.flatMap(({ firstArticle, pages }) => Array.from({ length: sum(pages) }, (_, at) => firstArticle + at))
    expect(new Set(numbers).size).toBe(10_000)
    const full = papers.filter(({ pages }) => pages.length >= 8 && pages.length <= 16)
    expect(papers.length - full.length).toBeLessThanOrEqual(TITLES.length)
    expect(new Set(papers.map(({ title, date }) => `${title} ${date}`)).size).toBe(papers.length)
  })

  it('is the newest part of that of a larger one', () => {
    const newest = (articles: number) => planArchive(articles).filter(({ title }) => title === 'archive').slice(-8).map(({ number: _, ...issue }) => issue)
    expect(newest(1_000)).toEqual(newest(10_000))
  })
})

describe('a drawn article', () => {
  const lexicons = archiveLexicons()

  it('is the same one each time, and another one for another number', () => {
    expect(drawnArticle(7, archiveLexicons())).toEqual(drawnArticle(7, lexicons))
    expect(drawnArticle(8, lexicons).headline).not.toBe(drawnArticle(7, lexicons).headline)
  })

  it('has some 600 characters, a headline, two to four tags, and mostly a contributor', () => {
    const drawn = Array.from({ length: 400 }, (_, number) => drawnArticle(number, lexicons))
    const characters = sum(drawn.map(({ blocks }) => sum(blocks.map((block) => plainText(block).length)))) / drawn.length
    expect(characters).toBeGreaterThan(500)
    expect(characters).toBeLessThan(700)
    expect(drawn.every(({ headline, tags }) => headline !== '' && tags.length >= 1 && tags.length <= 4)).toBe(true)
    const contributors = drawn.map(({ blocks }) => contentOf(blocks).authors.length)
    expect(contributors.filter((count) => count > 0).length).toBeGreaterThan(drawn.length / 2)
  })

  it('uses few words often and many words seldom', () => {
    const text = Array.from({ length: 400 }, (_, number) => toText(contentOf(drawnArticle(number, lexicons).blocks))).join('\n')
    const { words } = lexicons.simplified
    const times = (word = '') => text.split(word).length - 1
    expect(times(words[0])).toBeGreaterThan(20 * times(words[2_000]))
    expect(times(words[2_000])).toBeGreaterThan(0)
  })
})

describe('an archive', () => {
  const database = withDatabase()
  const indexes = () => db().$queryRaw<unknown[]>`SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname`
  let migrated: unknown[] = []
  beforeAll(async () => {
    await ensureClient()
    migrated = await indexes()
    await fillArchive(database.url, ARTICLES)
  }, 120_000)
  afterAll(() => closeDatabase())

  it('is read as what was published is read', async () => {
    const [issue] = planArchive(ARTICLES)
    if (!issue) throw new RangeError('the plan is empty')
    const drawn = drawnArticle(issue.firstArticle, archiveLexicons())
    const { articles, pages } = await siteIssue(issue.title, issue.date)
    expect(articles).toHaveLength(sum(issue.pages))
    expect(pages).toHaveLength(issue.pages.length)
    const read = await siteArticle(issue.title, issue.date, 1, 1)
    expect(read).toMatchObject({ kind: 'article', unproofed: false, article: { headline: drawn.headline, content: contentOf(drawn.blocks) } })
    expect(await db().editionArticle.count({ where: { edition: { liveOf: { isNot: null } } } })).toBe(ARTICLES)
  })

  it('is what its desk would publish, to the byte', async () => {
    const issue = idOf('issue', planArchive(ARTICLES)[0]?.index ?? 0)
    const frozen = () => db().$queryRaw`
      SELECT to_jsonb(a) - 'editionId' - 'versionId' AS article FROM "EditionArticle" a JOIN "Issue" i ON i."liveEditionId" = a."editionId"
      WHERE i."id" = ${issue}::uuid ORDER BY a."ordinal"`
    const before = await frozen()
    expect((await publishSigned(issue)).edition).toBe(2)
    expect(await frozen()).toEqual(before)
  })

  it('has all indexes again', async () => {
    expect(await indexes()).toEqual(migrated)
  })
})
