import { beforeAll, expect, it } from 'vitest'
import { SYSTEM } from '../../../editorial/actor'
import { db } from '../../db'
import { importDump } from '../../dumps/commands'
import { publishIssue } from '../../editions/commands'
import { NotFound } from '../../errors'
import { foundPaper, placeOf, TWO_STORIES, withDesk } from '../../testing/desk'
import { statementsOf } from '../../testing/statements'
import { relatedTo } from '../related/queries'
import { siteContributor, siteContributors, siteSeriesList, siteTags } from './queries'

withDesk()

const DAYS = ['2026-06-10', '2026-06-11', '2026-06-12', '2026-06-13']
let paper = ''
/** The first article of each day. */
const firsts: string[] = []

/** On each first article the series; on those of the first and the last day a rare tag; on all a common one. */
beforeAll(async () => {
  paper = await foundPaper()
  await db().title.update({ where: { slug: paper }, data: { settings: { unproofed: true } } })
  const vocabulary = async (kind: 'series' | 'subject') => db().vocabulary.create({ data: { slug: `${paper}-${kind}`, name: kind, kind, free: true } })
  const [series, free] = [await vocabulary('series'), await vocabulary('subject')]
  const tag = async (label: string, vocabularyId: string) => (await db().tag.create({ data: { label, slug: `${paper}-${label}`, vocabularyId } })).id
  const [ferry, rare, common] = [await tag('渡口', series.id), await tag('白鹭', free.id), await tag('江边', free.id)]
  for (const [index, date] of DAYS.entries()) {
    const { issueId } = await importDump(SYSTEM, placeOf(paper, { date }), TWO_STORIES)
    const [first, second] = await db().article.findMany({ where: { issueId }, orderBy: { ordinal: 'asc' } })
    if (!first || !second) throw new RangeError('two stories')
    firsts.push(first.id)
    const tags = [[first.id, ferry], [first.id, common], [second.id, common], ...(index % 3 === 0 ? [[first.id, rare]] : [])]
    await db().articleTag.createMany({ data: tags.map(([articleId = '', tagId = '']) => ({ articleId, tagId })) })
    await publishIssue(SYSTEM, issueId)
  }
}, 60_000)

it('an article knows the parts of its series before and after it, in the order of print', async () => {
  const { series: [series] } = await relatedTo(firsts[1] ?? '')
  expect(series?.before.map(({ date }) => date)).toEqual(['2026-06-10'])
  expect(series?.after.map(({ date }) => date)).toEqual(['2026-06-12', '2026-06-13'])
})

it('what shares the rarer tag comes first, then the newest, and never the article itself', async () => {
  const { related } = await relatedTo(firsts[0] ?? '')
  expect(related[0]).toMatchObject({ date: '2026-06-13', ordinal: 1 })
  expect(related.slice(1).map(({ date }) => date)).toEqual(related.slice(1).map(({ date }) => date).toSorted().toReversed())
  expect(related.some(({ date, ordinal }) => date === '2026-06-10' && ordinal === 1)).toBe(false)
  expect(await statementsOf(() => relatedTo(firsts[0] ?? ''))).toBe(1)
})

it('a title lists its tags by kind, the most used first, and its series by their newest part', async () => {
  const { tags } = await siteTags(paper)
  expect(tags.map(({ label, kind, used }) => [label, kind, used])).toEqual(expect.arrayContaining([['江边', 'subject', 8], ['白鹭', 'subject', 2], ['渡口', 'series', 4]]))
  const { series } = await siteSeriesList(paper)
  expect(series).toMatchObject([{ label: '渡口', parts: 4, newest: { date: '2026-06-13' } }])
})

it('a title knows who writes for it, and what', async () => {
  const { contributors } = await siteContributors(paper)
  expect(contributors.length).toBeGreaterThan(0)
  const [{ name, used } = { name: '', used: 0 }] = contributors
  const { hits, total } = await siteContributor(paper, name)
  expect(total).toBe(used)
  expect(hits.map(({ date }) => date)).toEqual(hits.map(({ date }) => date).toSorted().toReversed())
  await expect(siteContributor(paper, 'nobody')).rejects.toBeInstanceOf(NotFound)
})
