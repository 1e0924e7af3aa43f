import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../../editorial/actor'
import { db } from '../../db'
import { createTag } from '../../tags/commands'
import { foundPaper, refusal, withDesk } from '../../testing/desk'
import { printArticles } from '../../testing/printed-articles'
import { siteTag } from './queries'

withDesk()

/** A paper whose articles, so many on each of these days, are all under one tag. */
async function printedUnderATag(days: readonly string[], each: number) {
  const title = await foundPaper()
  const articles = await printArticles(title, days.flatMap((day) => Array.from({ length: each }, (_, at) => ({ day, headline: `渡口${at}`, text: '江上。' }))))
  const { id, slug } = await createTag(SYSTEM, { vocabulary: 'free', label: `渡口 ${randomUUID()}`, labelEn: null, code: null, parent: null, synonyms: [], sure: true })
  const rows = await db().editionArticle.findMany({ where: { articleId: { in: [...articles] } }, select: { editionId: true, articleId: true } })
  await db().editionTag.createMany({ data: rows.map((row) => ({ ...row, tagId: id })) })
  return { title, tag: slug }
}

test('what stands under a tag is read newest first, and year by year', async () => {
  const { title, tag } = await printedUnderATag(['1987-06-12', '2001-01-01', '2001-12-31'], 2)
  const all = await siteTag(title, tag)
  expect([all.years, all.year, all.total]).toEqual([[2001, 1987], null, { count: 6, more: false }])
  expect(all.hits.map(({ date, ordinal }) => `${date}/${ordinal}`)).toEqual([
    '2001-12-31/1', '2001-12-31/2', '2001-01-01/1', '2001-01-01/2', '1987-06-12/1', '1987-06-12/2',
  ])
  const early = await siteTag(title, tag, { year: 1987 })
  expect([early.years, early.total.count, early.hits.map(({ date }) => date)]).toEqual([[2001, 1987], 2, ['1987-06-12', '1987-06-12']])
})

test('a year without any, and a screen behind the last, are not found', async () => {
  const { title, tag } = await printedUnderATag(['1987-06-12'], 21)
  expect((await siteTag(title, tag, { screen: 1 })).hits).toHaveLength(1)
  expect(await refusal(siteTag(title, tag, { screen: 2 }))).toBe('no-such-tag')
  expect(await refusal(siteTag(title, tag, { year: 1988 }))).toBe('no-such-tag')
})

test('more than a thousand are counted no further, and turned no further', async () => {
  const { title, tag } = await printedUnderATag(['1987-06-12', '1988-06-12'], 501)
  expect((await siteTag(title, tag)).total).toEqual({ count: 1_000, more: true })
  expect((await siteTag(title, tag, { screen: 49 })).hits).toHaveLength(20)
  expect(await refusal(siteTag(title, tag, { screen: 50 }))).toBe('no-such-tag')
  expect((await siteTag(title, tag, { year: 1988 })).total).toEqual({ count: 501, more: false })
}, 60_000)
