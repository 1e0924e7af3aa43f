import { describe, expect, it } from 'vitest'
import { mayPublish, preflight, type PreflightArticle, type PreflightPage } from './preflight'

const article: PreflightArticle = {
  id: 'a', headline: '渡口今晨复航', damaged: null, laterPart: false, paragraphs: 3, authors: 1, captionsWithoutCredit: 0, tags: 1, looseJumps: 0,
}
const page = (number: number, ...articles: PreflightArticle[]): PreflightPage => ({ id: `p${number}`, number, unplaced: 0, reviews: 0, articles })
const codes = (...pages: PreflightPage[]) => preflight({ number: '1', pages }).map(({ code }) => code)

describe('pre-flight', () => {
  it('finds nothing on a page where nothing is missing', () => {
    expect(codes(page(1, article))).toEqual([])
  })

  it.each([
    ['headline-damaged', { headline: null, damaged: '以会' }],
    ['headline-missing', { headline: null }],
  ] as const)('stops publication for %s', (code, change) => {
    const findings = preflight({ number: '1', pages: [page(1, { ...article, ...change })] })
    expect(findings.map((finding) => finding.code)).toEqual([code])
    expect(mayPublish(findings)).toBe(false)
  })

  it.each([
    ['text-missing', { paragraphs: 0 }],
    ['byline-missing', { authors: 0 }],
    ['credit-missing', { captionsWithoutCredit: 2 }],
    ['tags-missing', { tags: 0 }],
    ['jump-loose', { looseJumps: 1 }],
  ] as const)('asks about %s', (code, change) => {
    const findings = preflight({ number: '1', pages: [page(1, { ...article, ...change })] })
    expect(findings.map((finding) => finding.code)).toEqual([code])
    expect(mayPublish(findings)).toBe(true)
  })

  it('asks of the later part of an article for no headline, author or tag', () => {
    const part = { ...article, laterPart: true, headline: null, damaged: '复', authors: 0, tags: 0 }
    expect(codes(page(1, article), page(2, part))).toEqual([])
    expect(codes(page(1, article), page(2, { ...part, looseJumps: 1, paragraphs: 0 }))).toEqual(['text-missing', 'jump-loose'])
  })

  it('stops an issue in which text of the dump has no place', () => {
    const findings = preflight({ number: '1', pages: [{ ...page(1, article), unplaced: 1 }] })
    expect(findings.map(({ code }) => code)).toEqual(['text-unplaced'])
    expect(mayPublish(findings)).toBe(false)
  })

  it('asks about a page of which a new dump waits', () => {
    const findings = preflight({ number: '1', pages: [{ ...page(1, article), reviews: 2 }] })
    expect(findings.map(({ code, page: here }) => [code, here?.number])).toEqual([['review-waiting', 1]])
    expect(mayPublish(findings)).toBe(true)
  })

  it('names each page that the sequence lacks', () => {
    const findings = preflight({ number: '1', pages: [page(1, article), page(4, article)] })
    expect(findings.map(({ code, page: gap }) => [code, gap?.number])).toEqual([['page-gap', 2], ['page-gap', 3]])
  })

  it('refuses an issue without an article', () => {
    expect(mayPublish(preflight({ number: null, pages: [page(1)] }))).toBe(false)
  })

  it('puts errors before warnings', () => {
    expect(codes(page(1, { ...article, tags: 0 }), page(2, { ...article, headline: null }))).toEqual(['headline-missing', 'tags-missing'])
  })
})
