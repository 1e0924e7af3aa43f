import { describe, expect, test } from 'vitest'
import { SYSTEM } from '../../../editorial/actor'
import { db } from '../../db'
import { importDump } from '../../dumps/commands'
import { issueNotice, liftNotice } from '../../notices/commands'
import { tagArticle } from '../../tags/commands'
import { importNew, placeOf, publishSigned, refusal, TWO_STORIES, withDesk } from '../../testing/desk'
import { siteArticle } from '../queries'
import { newsAddresses, sitemapFiles, sitemapPart } from '../sitemaps/queries'
import { entryOf, exportedIssue, tagFeed, titleFeed } from './queries'

withDesk()

const DAY = '2026-06-12'
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/** A published issue of two articles, the first of which has a tag. */
async function published(date = DAY) {
  const { title } = await importNew()
  const { issueId } = await importDump(SYSTEM, placeOf(title, { date }), TWO_STORIES)
  const [first, second] = await db().article.findMany({ where: { issueId }, orderBy: { ordinal: 'asc' } })
  if (!first || !second) throw new RangeError('two stories')
  const tag = await tagArticle(SYSTEM, first.id, { label: `渡口 ${title}` })
  await publishSigned(issueId)
  const { slug } = await db().tag.findUniqueOrThrow({ where: { id: tag.id } })
  return { title, issueId, first, second, tag: slug }
}

/** An article of the first page as its own screen and its own forms know it. */
async function entryAt(title: string, ordinal: number) {
  const found = await siteArticle(title, DAY, 1, ordinal)
  if (found.kind !== 'article') throw new RangeError('it stands there')
  return entryOf(found)
}

const withdraw = (article: string) => issueNotice(SYSTEM, { kind: 'withdrawal', article, text: '因事实有误，本文撤稿。' })

describe('what is given away of an issue', () => {
  test('is its live Edition with lasting ids, the times of its day and its Edition, and tags with what they name', async () => {
    const { title, issueId, first, second, tag } = await published()
    const { issue, articles } = await exportedIssue(title, DAY)
    expect(issue).toMatchObject({
      id: issueId, date: DAY, number: '12', edition: 1, published: '2026-06-11T16:00:00Z', title: { slug: title, name: '江村日报', language: 'zh-CN' },
      pages: [{ number: 1, name: '要闻' }],
    })
    expect(issue.changed).toMatch(TIME)
    expect(articles.map(({ id, ordinal, page, language }) => [id, ordinal, page, language])).toEqual([[first.id, 1, 1, 'zh-CN'], [second.id, 2, 1, 'zh-CN']])
    expect(articles.map(({ tags }) => tags)).toEqual([[{ slug: tag, label: `渡口 ${title}`, labelEn: null, kind: 'subject', vocabulary: 'free', code: null }], []])
    for (const article of articles) expect(await entryAt(title, article.ordinal)).toEqual({ issue, article })
  })

  test('has nothing of what was withdrawn, and what was corrected', async () => {
    const { title, first, second } = await published()
    const { id: notice } = await withdraw(first.id)
    await issueNotice(SYSTEM, { kind: 'correction', article: second.id, text: '应为两只。' })
    const { articles } = await exportedIssue(title, DAY)
    expect(articles.map(({ ordinal, corrections }) => [ordinal, corrections.map(({ text }) => text)])).toEqual([[2, ['应为两只。']]])
    expect((await siteArticle(title, DAY, 1, 1)).kind).toBe('withdrawn')
    expect((await entryAt(title, 2)).article).toEqual(articles[0])
    await liftNotice(SYSTEM, { notice })
    expect((await exportedIssue(title, DAY)).articles).toHaveLength(2)
  })

  test.each([['no such day', '2026-06-13'], ['no day', '2026-02-30']])('is nothing where there is %s', async (_, day) => {
    const { title } = await published()
    expect(await refusal(exportedIssue(title, day))).toBe('no-such-issue')
  })

  test('is nothing before it is published', async () => {
    const { title } = await importNew()
    expect(await refusal(exportedIssue(title, DAY))).toBe('no-such-issue')
    expect((await titleFeed(title)).entries).toEqual([])
  })
})

describe('a feed', () => {
  test('has the newest first, in the order of the paper, and nothing of what was withdrawn', async () => {
    const { title, first } = await published()
    const { issueId } = await importDump(SYSTEM, placeOf(title, { date: '2026-06-13' }), TWO_STORIES)
    await publishSigned(issueId)
    const places = async () => (await titleFeed(title)).entries.map(({ issue, article }) => `${issue.date}/${article.ordinal}`)
    expect(await places()).toEqual(['2026-06-13/1', '2026-06-13/2', '2026-06-12/1', '2026-06-12/2'])
    await withdraw(first.id)
    expect(await places()).toEqual(['2026-06-13/1', '2026-06-13/2', '2026-06-12/2'])
  })

  test('of a tag has its articles of the title alone, and is none without any', async () => {
    const { title, first, tag } = await published()
    const { title: other } = await published()
    const feed = await tagFeed(title, tag)
    expect([feed.label, feed.entries.map(({ article }) => article.id)]).toEqual([`渡口 ${title}`, [first.id]])
    expect((await tagFeed(title, tag)).id).toBe(feed.id)
    expect(await refusal(tagFeed(other, tag))).toBe('no-such-tag')
    await withdraw(first.id)
    expect(await refusal(tagFeed(title, tag))).toBe('no-such-tag')
  })

  test('of no title is none', async () => {
    expect(await refusal(titleFeed('no-such-paper'))).toBe('no-such-title')
  })
})

describe('a list for crawlers', () => {
  test('is named in the list of lists, and has each issue before its articles', async () => {
    const { title, first } = await published()
    expect((await sitemapFiles()).filter(({ address }) => address.startsWith(`/${title}/`))).toEqual([
      { address: `/${title}/sitemap/2026-1.xml`, changed: expect.stringMatching(TIME) },
    ])
    const addresses = async () => (await sitemapPart(title, 2026, 1)).map(({ address }) => address)
    expect(await addresses()).toEqual([`/${title}/${DAY}`, `/${title}/${DAY}/1/1`, `/${title}/${DAY}/1/2`])
    await withdraw(first.id)
    expect(await addresses()).toEqual([`/${title}/${DAY}`, `/${title}/${DAY}/1/2`])
    for (const [year, part] of [[2026, 2], [2025, 1], [9999, 1]] as const) expect(await refusal(sitemapPart(title, year, part))).toBe('no-such-address')
  })

  test('begins anew before it is too long, and no issue stands in two or in none', async () => {
    const { title, issueId } = await published()
    const { id: titleId } = await db().title.findUniqueOrThrow({ where: { slug: title } })
    await db().issue.update({ where: { id: issueId }, data: { lastOrdinal: 8_999 } })
    await db().$executeRaw`
      WITH days AS (SELECT gen_random_uuid() AS id, gen_random_uuid() AS edition, date '2026-06-12' + n AS day FROM generate_series(1, 30) n),
        issues AS (INSERT INTO "Issue" ("id", "titleId", "date", "lastOrdinal") SELECT id, ${titleId}::uuid, day, 999 FROM days RETURNING 1)
      INSERT INTO "Edition" ("id", "issueId", "number", "shownAt") SELECT edition, id, 1, now() FROM days`
    await db().$executeRaw`UPDATE "Issue" i SET "liveEditionId" = e."id" FROM "Edition" e WHERE e."issueId" = i."id" AND i."titleId" = ${titleId}::uuid`
    const files = (await sitemapFiles()).filter(({ address }) => address.startsWith(`/${title}/`)).map(({ address }) => address)
    expect(files.filter((file) => !file.endsWith('news.xml'))).toEqual([5, 4, 3, 2, 1].map((part) => `/${title}/sitemap/2026-${part}.xml`))
    const days = await Promise.all([1, 2, 3, 4, 5].map(async (part) => (await sitemapPart(title, 2026, part)).map(({ address }) => address).filter((one) => one.split('/').length === 3)))
    expect(days.map((each) => each.length)).toEqual([1, 9, 9, 9, 3])
    expect(new Set(days.flat()).size).toBe(31)
  })

  test('of news has the last two days where the paper is at home', async () => {
    const today = (back: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() - back * 86_400_000)
    const [fresh, stale] = [await published(today(1)), await published(today(2))]
    expect(await newsAddresses(fresh.title)).toMatchObject([
      { address: `/${fresh.title}/${today(1)}/1/1`, paper: '江村日报', language: 'zh-CN', day: today(1), headline: fresh.first.headline }, { day: today(1) },
    ])
    expect(await newsAddresses(stale.title)).toEqual([])
    const news = (await sitemapFiles()).map(({ address }) => address).filter((address) => address.endsWith('/news.xml'))
    expect([fresh.title, stale.title].map((title) => news.includes(`/${title}/sitemap/news.xml`))).toEqual([true, false])
  })
})
