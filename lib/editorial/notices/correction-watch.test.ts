import { describe, expect, it } from 'vitest'
import { correctionFindings, equivalentPage, isEquivalentPlace, outlook, readsAsCorrection, type WatchedCorrection, type WatchingIssue } from './correction-watch'

const page = (number: number, name = '') => ({ number, name })
const correction = (change: Partial<WatchedCorrection> = {}): WatchedCorrection => ({
  id: 'n', day: '2026-06-13', at: Date.parse('2026-06-13T10:00:00+08:00'), original: { id: 'o', headline: '渡口今晨复航', day: '2026-06-12', page: page(2) }, printed: null, ...change,
})
const issue = (day: string, ...heads: readonly string[]): WatchingIssue => ({
  day, shownAt: null, pages: [1, 2, 3].map((number) => ({
    id: `p${number}`, number, name: '', articles: number === 3 ? heads.map((head, at) => ({ id: `a${at}`, headline: head, heads: [head] })) : [],
  })),
})
const found = (watching: WatchingIssue, ...corrections: WatchedCorrection[]) =>
  correctionFindings(watching, corrections).map(({ code, page: at, article }) => `${code} ${at?.number} ${article?.id}`)

describe('the watch over corrections', () => {
  it('says that one is due in the next issue, at the place of the original, and in every later one until it is printed', () => {
    expect(found(issue('2026-06-13'), correction())).toEqual(['correction-due 2 o'])
    expect(found(issue('2026-06-20'), correction())).toEqual(['correction-due 2 o'])
  })

  it('asks nothing of the issue of the original, of one before the correction was issued, or of one that has its like printed', () => {
    expect(found(issue('2026-06-12'), correction())).toEqual([])
    expect(found(issue('2026-06-13'), correction({ day: '2026-06-14' }))).toEqual([])
    const printed = { id: 'elsewhere', day: '2026-06-13', page: page(1) }
    expect(found(issue('2026-06-14'), correction({ printed }))).toEqual([])
  })

  it('asks nothing of an issue that was out when the correction was issued, and goes on asking one that missed it', () => {
    expect(found({ ...issue('2026-06-13'), shownAt: Date.parse('2026-06-13T06:00:00+08:00') }, correction())).toEqual([])
    expect(found({ ...issue('2026-06-14'), shownAt: Date.parse('2026-06-13T09:59:00+08:00') }, correction())).toEqual([])
    expect(found({ ...issue('2026-06-14'), shownAt: Date.parse('2026-06-14T06:00:00+08:00') }, correction())).toEqual(['correction-due 2 o'])
  })

  it('tells of one that is printed at a lesser place, and of one that corrects nothing', () => {
    const printed = { id: 'a0', day: '2026-06-13', page: page(3) }
    expect(found(issue('2026-06-13', '更正'), correction({ printed }))).toEqual(['correction-misplaced 3 a0'])
    expect(found(issue('2026-06-13', '更正', '桥头夜市开张'))).toEqual(['correction-loose 3 a0'])
  })

  it('holds an article that prints several corrections to the place of each', () => {
    const printed = { id: 'a0', day: '2026-06-13', page: page(3) }
    const atItsPlace = correction({ printed, original: { id: 'q', headline: '', day: '2026-06-12', page: page(3) } })
    expect(found(issue('2026-06-13', '更正'), atItsPlace)).toEqual([])
    expect(found(issue('2026-06-13', '更正'), correction({ printed }), atItsPlace)).toEqual(['correction-misplaced 3 a0'])
  })
})

describe('the outlook of a correction', () => {
  const seen = (...days: readonly (readonly [day: string, out: boolean])[]) => {
    const issues = days.map(([day, out]) => ({ day, shownAt: out ? Date.parse(`${day}T18:00:00+08:00`) : null }))
    const { missed, next } = outlook(correction(), issues)
    return [missed.map(({ day }) => day.slice(-2)), next?.day.slice(-2) ?? null]
  }

  it('is the next issue, once one that can still print it has been begun', () => {
    expect(seen(['2026-06-12', true])).toEqual([[], null])
    expect(seen(['2026-06-12', true], ['2026-06-14', false], ['2026-06-15', false])).toEqual([[], '14'])
  })

  it('tells what missed it, and never leads back to an issue before those', () => {
    expect(seen(['2026-06-12', true], ['2026-06-13', true], ['2026-06-14', true])).toEqual([['13', '14'], null])
    expect(seen(['2026-06-13', false], ['2026-06-14', true], ['2026-06-15', false])).toEqual([['14'], '15'])
  })
})

describe('an equivalent place', () => {
  it.each([
    [page(2), page(2), true], [page(2), page(1), true], [page(2), page(3), false],
    [page(2, '要闻'), page(5, '要闻'), true], [page(2), null, false], [null, page(9), true],
  ])('of %o: %o is %s', (original, place, is) => {
    expect(isEquivalentPlace(original, place)).toBe(is)
  })

  it('is found by name, then by number, then before it', () => {
    const pages = [page(1, '要闻'), page(2, '社会'), page(4, '副刊')]
    expect(equivalentPage(page(3, '社会'), pages)?.number).toBe(2)
    expect(equivalentPage(page(4), pages)?.number).toBe(4)
    expect(equivalentPage(page(3), pages)?.number).toBe(2)
    expect(equivalentPage(null, pages)?.number).toBe(1)
    expect(equivalentPage(page(3), [])).toBe(null)
  })

  it('is one by its own measure wherever one can be had', () => {
    for (const number of [1, 2, 3, 4, 9]) expect(isEquivalentPlace(page(number), equivalentPage(page(number), [page(1), page(2), page(4)]))).toBe(true)
  })
})

it.each([
  ['更正', true], ['更 正：', true], ['Correction', true], ['更正启事', true], ['更正后的时刻表', false], ['纠正偏差', false], ['Corrected times', false],
  ['Corrections and clarifications', true], ['Correction: the ferry', true], ['Corrections officer retires', false],
])(
  '%s reads as a correction: %s', (head, is) => expect(readsAsCorrection([head])).toBe(is),
)
