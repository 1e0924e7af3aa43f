import { describe, expect, it } from 'vitest'
import { ALWAYS_ERRORS, FINDING_CODES, mayPublish, preflight, type PreflightArticle, type PreflightIssue, type PreflightPage, severityOf } from './preflight'
import { DEFAULT_SETTINGS } from './settings'

const article: PreflightArticle = {
  id: 'a', headline: '渡口今晨复航', damaged: null, laterPart: false, paragraphs: 3, authors: 1, captionsWithoutPicture: 0,
  captionsWithoutCredit: 0, picturesWithoutAlt: 0, tags: 1, looseJumps: 0, state: 'signed-off', level: 'proofread', comments: 0,
}
const page = (number: number, ...articles: PreflightArticle[]): PreflightPage => ({
  id: `p${number}`, number, unplaced: 0, doubts: 0, unlabelledAdvertisement: false, reviews: 0, articles,
})
const check = (issue: PreflightIssue) => preflight(issue, DEFAULT_SETTINGS)
const codes = (...pages: PreflightPage[]) => check({ number: '1', pages }).map(({ code }) => code)

describe('pre-flight', () => {
  it('finds nothing on a page where nothing is missing', () => {
    expect(codes(page(1, article))).toEqual([])
  })

  it.each([
    ['headline-damaged', { headline: null, damaged: '以会' }],
    ['headline-missing', { headline: null }],
    ['sign-off-refused', { state: 'refused' }],
    ['sign-off-missing', { state: 'untouched' }],
    ['sign-off-missing', { state: 'under-way' }],
    ['sign-off-missing', { state: 'reopened' }],
    ['level-problematic', { level: 'problematic' }],
    ['level-not-proofread', { level: 'not-proofread' }],
  ] as const)('stops publication for %s', (code, change) => {
    const findings = check({ number: '1', pages: [page(1, { ...article, ...change })] })
    expect(findings.map((finding) => finding.code)).toEqual([code])
    expect(mayPublish(findings)).toBe(false)
  })

  it.each([
    ['text-missing', { paragraphs: 0 }],
    ['byline-missing', { authors: 0 }],
    ['comment-open', { comments: 1 }],
    ['picture-missing', { captionsWithoutPicture: 1 }],
    ['credit-missing', { captionsWithoutCredit: 2 }],
    ['alt-missing', { picturesWithoutAlt: 1 }],
    ['tags-missing', { tags: 0 }],
    ['jump-loose', { looseJumps: 1 }],
  ] as const)('asks about %s', (code, change) => {
    const findings = check({ number: '1', pages: [page(1, { ...article, ...change })] })
    expect(findings.map((finding) => finding.code)).toEqual([code])
    expect(mayPublish(findings)).toBe(true)
  })

  it('asks of the later part of an article for no headline, author or tag', () => {
    const part = { ...article, laterPart: true, headline: null, damaged: '复', authors: 0, tags: 0 }
    expect(codes(page(1, article), page(2, part))).toEqual([])
    expect(codes(page(1, article), page(2, { ...part, looseJumps: 1, paragraphs: 0 }))).toEqual(['text-missing', 'jump-loose'])
  })

  it('stops an issue in which text of the dump has no place', () => {
    const findings = check({ number: '1', pages: [{ ...page(1, article), unplaced: 1 }] })
    expect(findings.map(({ code }) => code)).toEqual(['text-unplaced'])
    expect(mayPublish(findings)).toBe(false)
  })

  it.each([
    ['review-waiting', { reviews: 2 }],
    ['doubt-open', { doubts: 3 }],
    ['advertisement-unlabelled', { unlabelledAdvertisement: true }],
  ] as const)('asks about a page with %s', (asked, change) => {
    const findings = check({ number: '1', pages: [{ ...page(1, article), ...change }] })
    expect(findings.map(({ code, page: here }) => [code, here?.number])).toEqual([[asked, 1]])
    expect(mayPublish(findings)).toBe(true)
  })

  it('lets a title decide what stops and what is not looked for, but for what can never be published', () => {
    const pages = [page(1, { ...article, tags: 0, authors: 0 })]
    const severities = { 'tags-missing': 'error', 'byline-missing': 'off' } as const
    expect(preflight({ number: '1', pages }, { ...DEFAULT_SETTINGS, severities }).map(({ code, severity }) => [code, severity])).toEqual([['tags-missing', 'error']])
    for (const code of ALWAYS_ERRORS) expect(severityOf(code, { [code]: 'off' })).toBe('error')
  })

  it('lets an archive publish what nobody has looked at, and nothing that somebody found wrong', () => {
    const archive = (change: Partial<PreflightArticle>) =>
      preflight({ number: '1', pages: [page(1, { ...article, ...change })] }, { ...DEFAULT_SETTINGS, unproofed: true }).map(({ code }) => code)
    expect(archive({ state: 'untouched', level: 'not-proofread' })).toEqual([])
    expect(archive({ state: 'untouched', level: 'problematic' })).toEqual(['sign-off-missing', 'level-problematic'])
    expect(archive({ state: 'refused', level: 'not-proofread' })).toEqual(['sign-off-refused'])
    expect(archive({ state: 'untouched', level: 'proofread' })).toEqual(['sign-off-missing'])
  })

  it('says of each sort how grave it is by itself', () => {
    expect(FINDING_CODES.filter((code) => severityOf(code, {}) === 'off')).toEqual([])
  })

  it('names each page that the sequence lacks', () => {
    const findings = check({ number: '1', pages: [page(1, article), page(4, article)] })
    expect(findings.map(({ code, page: gap }) => [code, gap?.number])).toEqual([['page-gap', 2], ['page-gap', 3]])
  })

  it('refuses an issue without an article', () => {
    expect(mayPublish(check({ number: null, pages: [page(1)] }))).toBe(false)
  })

  it('puts errors before warnings', () => {
    expect(codes(page(1, { ...article, tags: 0 }), page(2, { ...article, headline: null }))).toEqual(['headline-missing', 'tags-missing'])
  })
})
