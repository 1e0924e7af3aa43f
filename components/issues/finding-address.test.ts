import { expect, test } from 'vitest'
import { FINDING_CODES, type FindingCode } from '@/lib/editorial/preflight'
import { findingAddress } from './finding-address'

const [PAGE, ARTICLE] = [{ id: 'p', number: 3 }, { id: 'a', headline: '题' }]
const review = { id: 'r', fileName: 'page-3.txt', assignment: null }
const issue = { title: { slug: 'river', name: '河', language: 'zh' }, date: '2026-06-12', pages: [{ id: 'p', reviews: [review] }] }
const WHOLE: readonly FindingCode[] = ['issue-empty', 'issue-number-missing']
const PAGES: readonly FindingCode[] = ['page-empty', 'text-unplaced', 'review-waiting', 'doubt-open', 'advertisement-unlabelled']

/** The address of a finding about what such a finding is about. */
function addressOf(code: FindingCode): string {
  if (code === 'page-gap') return findingAddress(issue, { code, page: { id: '', number: 2 }, article: null })
  if (WHOLE.includes(code)) return findingAddress(issue, { code, page: null, article: null })
  return findingAddress(issue, { code, page: PAGE, article: PAGES.includes(code) ? null : ARTICLE })
}

test('each sort of finding leads to the one screen on which it is mended', () => {
  const screens = FINDING_CODES.map((code) => `${code} ${addressOf(code).replace(/[?].*/, '')}`)
  expect(screens).toEqual([
    'issue-empty /desk/import', 'text-unplaced /desk/pages/p', 'headline-damaged /desk/pages/p', 'headline-missing /desk/pages/p',
    'sign-off-refused /desk/articles/a', 'sign-off-missing /desk/articles/a', 'level-problematic /desk/articles/a',
    'level-not-proofread /desk/articles/a', 'issue-number-missing #issue-number', 'page-gap /desk/import', 'page-empty /desk/pages/p',
    'review-waiting /desk/reviews/r', 'doubt-open /desk/pages/p', 'comment-open /desk/articles/a', 'text-missing /desk/articles/a',
    'byline-missing /desk/articles/a', 'picture-missing /desk/articles/a', 'credit-missing /desk/articles/a', 'alt-missing /desk/articles/a', 'jump-loose /desk/pages/p',
    'correction-due /desk/corrections', 'correction-misplaced /desk/corrections', 'correction-loose /desk/corrections',
    'advertisement-unlabelled /desk/pages/p', 'tags-missing /desk/articles/a',
  ])
})

test('a page that is missing is imported as itself, and a correction is looked for in its own title', () => {
  expect(addressOf('page-gap')).toBe('/desk/import?title=river&date=2026-06-12&page=2')
  expect(addressOf('correction-due')).toBe('/desk/corrections?mend=correction-due&article=a&title=river')
  // One that stood on a page for which this issue has none belongs on no page of it.
  expect(findingAddress(issue, { code: 'correction-due', page: null, article: ARTICLE })).toBe(addressOf('correction-due'))
})
