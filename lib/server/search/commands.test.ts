import { expect, test } from 'vitest'
import { NO_SEARCH } from '../../search/wish'
import { db } from '../db'
import { searchSite } from '../site/search/queries'
import { foundPaper, withDesk } from '../testing/desk'
import { printArticles } from '../testing/printed-articles'
import { prepareSearch } from './commands'

withDesk()

test('what was frozen before there were terms, or with older ones, is found after them as what is frozen now', async () => {
  const title = await foundPaper()
  await printArticles(title, Array.from({ length: 130 }, (_, at) => ({ day: '2026-06-12', headline: `渡口${at}`, text: '水位退了。' })))
  const whole = () => db().$queryRaw`SELECT * FROM "LiveArticle" ORDER BY "articleId"`
  const before = await whole()
  await db().$executeRaw`UPDATE "EditionArticle" SET "folded" = '', "headFolded" = '', "terms" = '{}', "headTerms" = '{}', "termsVersion" = 0`
  expect((await searchSite({ ...NO_SEARCH, q: '水位', title }))?.total.count).toBe(0)
  expect(await prepareSearch()).toEqual({ prepared: 130 })
  expect(await whole()).toEqual(before)
  expect(await prepareSearch()).toEqual({ prepared: 0 })
})
