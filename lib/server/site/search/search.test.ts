import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { foldedText } from '../../../search/folded-text'
import { tokensOf } from '../../../search/tokens'
import { NO_SEARCH, searchWish, type SearchWish } from '../../../search/wish'
import { db } from '../../db'
import { simplifier } from '../../han'
import { foundPaper, withDesk } from '../../testing/desk'
import { type PrintedArticle, printArticles } from '../../testing/printed-articles'
import { searchSite } from './queries'

withDesk()

const HAN = [...'江村渡口船开開灯燈后後一二三水']
/** Texts of few characters, so that most phrases stand in some and not in others. */
const text = fc.string({ unit: fc.constantFrom(...HAN, '1', '2', '，', '。', '𠮷', ' ', 'a', 'B', '\n'), minLength: 1, maxLength: 60 })

let random = ''
let texts: readonly string[] = []

beforeAll(async () => {
  random = await foundPaper()
  texts = fc.sample(text, { numRuns: 150, seed: 7 }).map((one) => `头${one}尾`)
  await printArticles(random, texts.map((one) => ({ day: '2026-06-12', headline: '题', text: one })))
}, 60_000)

const search = (q: string, other: Partial<SearchWish> = {}) => searchSite({ ...NO_SEARCH, q, ...other })

/** How many texts a plain reading of them finds, folded and without marks. */
async function readThrough(phrase: string): Promise<number> {
  const simplify = await simplifier()
  const [row] = await db().$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS "count" FROM "LiveArticle" l JOIN "Title" t ON t."id" = l."titleId"
    WHERE t."slug" = ${random} AND l."folded" LIKE ${`%${foldedText(tokensOf(phrase, simplify))}%`}`
  return row.count
}

test('every phrase of one to eight characters is found in just the articles in which a plain reading finds it', async () => {
  const phrase = fc.oneof(
    fc.string({ unit: fc.constantFrom(...HAN, '1', '2', '，', '𠮷'), minLength: 1, maxLength: 3 }),
    fc.tuple(fc.nat(149), fc.nat(50), fc.integer({ min: 1, max: 8 })).map(([which, from, length]) =>
      Array.from((texts[which] ?? '').replaceAll(/[a-zA-Z\s]+/gu, '')).slice(from, from + length).join('')),
  )
  await fc.assert(fc.asyncProperty(phrase, async (asked) => {
    const found = await search(asked, { title: random })
    fc.pre(found !== null)
    expect(found?.total).toEqual({ count: await readThrough(asked), more: false })
  }), { numRuns: 150 })
}, 60_000)

test('any query, and any wish, is answered', async () => {
  const any = fc.string({ unit: 'binary', maxLength: 120 })
  await fc.assert(fc.asyncProperty(any, any, any, any, async (q, from, page, author) => {
    const wish = searchWish(new URLSearchParams({ q: `${q} ' \\ :* & | ! "${q}`, from, page, author, tag: author, title: author }))
    const found = wish.q === '' ? null : await searchSite(wish)
    expect(found === null || found.total.count >= 0).toBe(true)
  }), { numRuns: 100 })
}, 60_000)

const STORY: Omit<PrintedArticle, 'day' | 'headline'> = { text: '码头上的人说，鲟鱼回来了。' }

test('what has it in its headline comes first, each newest first, and the order can be by days alone', async () => {
  const title = await foundPaper()
  await printArticles(title, [
    { day: '1987-06-12', headline: '鲟鱼回来', ...STORY }, { day: '1988-06-12', headline: '江上', ...STORY },
    { day: '1989-06-12', headline: '又见鱘魚', ...STORY }, { day: '1990-06-12', headline: '水位', ...STORY },
  ])
  const years = async (other: Partial<SearchWish> = {}) => (await search('鲟鱼', { title, ...other }))?.hits.map(({ date }) => date.slice(0, 4))
  expect(await years()).toEqual(['1989', '1987', '1990', '1988'])
  expect(await years({ order: 'newest' })).toEqual(['1990', '1989', '1988', '1987'])
  expect(await years({ order: 'oldest' })).toEqual(['1987', '1988', '1989', '1990'])
  expect(await years({ from: '1988', to: '1989-06' })).toEqual(['1989', '1988'])
  const found = await search('鱘魚', { title })
  expect(found?.hits[0]?.marked).toEqual([{ text: '又见', hit: false }, { text: '鱘魚', hit: true }])
  expect(found?.facets.years).toEqual(['1990', '1989', '1988', '1987'].map((year) => ({ year: Number(year), count: 1 })))
})

test('finds are counted by page, author and title, and narrowed by them', async () => {
  const title = await foundPaper()
  await printArticles(title, [
    { day: '1987-06-12', headline: '一', byline: '本报记者 林晚', page: 1, text: '白鹭落在桅杆上。' },
    { day: '1987-06-12', headline: '二', byline: '本报记者 林晚', page: 2, text: '白鹭落在桅杆上。' },
    { day: '1987-06-13', headline: '三', byline: '本报记者 邵长川', page: 2, text: '白鹭飞走了。' },
  ])
  const found = await search('白鹭', { title })
  expect(found?.facets).toMatchObject({
    titles: [{ slug: title, count: 3 }], pages: [{ page: 1, count: 1 }, { page: 2, count: 2 }],
    authors: [{ name: '林晚', count: 2 }, { name: '邵长川', count: 1 }], tags: [],
  })
  expect((await search('白鹭', { title, author: '林晚', page: 2 }))?.total.count).toBe(1)
  expect((await search('白鹭 桅杆', { title }))?.total.count).toBe(2)
})

test('of more than a thousand the first thousand are shown in the same order, found year by year', async () => {
  const title = await foundPaper()
  const days = ['2001-01-01', '2002-01-01', '2004-01-01']
  // Of each day the first two have it in their headlines.
  await printArticles(title, days.flatMap((day) => Array.from({ length: 400 }, (_, at) => ({ day, headline: at < 2 ? `鸬鹚${at}` : `无${at}`, text: '鸬鹚入水。' }))))
  const shown = async (other: Partial<SearchWish> = {}) => {
    const found = await search('鸬鹚', { title, ...other })
    expect(found?.total).toEqual({ count: 1_000, more: true })
    return (found?.hits ?? []).map(({ date, headline }) => `${date.slice(0, 4)} ${headline}`)
  }
  const first = await shown()
  expect(first.slice(0, 7)).toEqual(['2004 鸬鹚0', '2004 鸬鹚1', '2002 鸬鹚0', '2002 鸬鹚1', '2001 鸬鹚0', '2001 鸬鹚1', '2004 无2'])
  expect((await shown({ screen: 20 })).slice(0, 5)).toEqual(['2004 无396', '2004 无397', '2004 无398', '2004 无399', '2002 无2'])
  expect((await shown({ order: 'oldest' })).slice(0, 3)).toEqual(['2001 鸬鹚0', '2001 鸬鹚1', '2001 无2'])
  expect(await shown({ screen: 49 })).toHaveLength(20)
  expect(await shown({ screen: 50 })).toEqual([])
  expect((await search('鸬鹚', { title, from: '2002', to: '2002' }))?.total).toEqual({ count: 400, more: false })
  const many = await search('鸬鹚', { title })
  expect(many?.facets.years.map(({ year, count }) => [year, count])).toEqual([[2004, null], [2003, null], [2002, null], [2001, null]])
}, 60_000)
