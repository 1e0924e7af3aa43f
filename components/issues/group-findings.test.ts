import { expect, test } from 'vitest'
import { preflight, type PreflightArticle } from '@/lib/editorial/preflight'
import { groupFindings } from './group-findings'

test('findings of one sort stand together, errors first, and none is lost', () => {
  const article = (id: string, change: Partial<PreflightArticle>): PreflightArticle => ({
    id, headline: '题', damaged: null, laterPart: false, looseJumps: 0, paragraphs: 1, authors: 1, captionsWithoutCredit: 0, tags: 1, ...change,
  })
  const articles = [article('a', { tags: 0 }), article('b', { headline: null }), article('c', { tags: 0, authors: 0 })]
  const findings = preflight({ number: null, pages: [{ id: 'p', number: 1, unplaced: 0, reviews: 0, articles }] })
  const groups = groupFindings(findings).map(({ code, places }) => `${code} ${places.map(({ article: at }) => at?.id ?? '').join('')}`)
  expect(groups).toEqual(['headline-missing b', 'issue-number-missing ', 'tags-missing ac', 'byline-missing c'])
})
