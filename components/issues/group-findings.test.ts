import { expect, test } from 'vitest'
import { preflight, type PreflightArticle } from '@/lib/editorial/preflight'
import { DEFAULT_SETTINGS } from '@/lib/editorial/settings'
import { groupFindings } from './group-findings'

test('findings of one sort stand together, errors first, and none is lost', () => {
  const article = (id: string, change: Partial<PreflightArticle>): PreflightArticle => ({
    id, headline: '题', damaged: null, laterPart: false, looseJumps: 0, paragraphs: 1, authors: 1, captionsWithoutPicture: 0,
    captionsWithoutCredit: 0, picturesWithoutAlt: 0, tags: 1, state: 'signed-off', level: 'proofread', comments: 0, ...change,
  })
  const articles = [article('a', { tags: 0 }), article('b', { headline: null }), article('c', { tags: 0, authors: 0 })]
  const page = { id: 'p', number: 1, unplaced: 0, doubts: 0, unlabelledAdvertisement: false, reviews: 0, articles }
  const findings = preflight({ number: null, pages: [page] }, DEFAULT_SETTINGS)
  const groups = groupFindings(findings).map(({ code, places }) => `${code} ${places.map(({ article: at }) => at?.id ?? '').join('')}`)
  expect(groups).toEqual(['headline-missing b', 'issue-number-missing ', 'byline-missing c', 'tags-missing ac'])
})
