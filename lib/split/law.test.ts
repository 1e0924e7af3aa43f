import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../article/block'
import { checkLaw, keepsPlaces } from './law'
import type { PageState } from './page-state'
import { arbitraryPage } from './testing/arbitrary-page'
import { act, wishes } from './testing/drawn-steps'
import { linesOf, pageOf } from './testing/page-notation'

const PAGE = `
  A: h1@0 "春到江村" / b1@1 "甲乙|丙丁"
  aside folio: b9@5 "第三版"
`

/** The violations in short: kind, and what is concerned. */
function broken(page: string, lines = PAGE): string[] {
  return checkLaw(pageOf(page), linesOf(lines)).map((violation) =>
    violation.kind === 'same-id'
      ? `same-id ${violation.id}`
      : `${violation.kind} ${violation.span.line}:${violation.span.from}-${violation.span.to}`,
  )
}

describe('the law that nothing is lost', () => {
  test('holds where every line has one place', () => {
    expect(broken(PAGE)).toEqual([])
  })

  test('names a line without a place, whole or in part', () => {
    expect(broken('A: h1@0 "春到江村" / b1@1 "甲乙|丙丁"')).toEqual(['unplaced 5:0-3'])
    expect(broken(PAGE, PAGE.replace('乙|丙丁"', '乙|丙丁 戊"'))).toEqual(['unplaced 2:2-4'])
  })

  test('names text that stands twice, and ids that stand twice', () => {
    expect(broken(`${PAGE}\nB: b2@2 "丙丁"`)).toEqual(['doubled 2:0-2'])
    expect(broken(`${PAGE}\nA: b1 "添"`)).toEqual(['same-id b1', 'same-id A'])
  })

  test('names sources that the dump does not have', () => {
    expect(broken(`${PAGE}\nB: b2@8 "无"`)).toEqual(['outside 8:0-1'])
    expect(broken(PAGE.replace('第三版', '第三版面')).sort()).toEqual(['outside 5:0-4', 'unplaced 5:0-3'])
  })

  test('lets spaces between two spans belong to nobody', () => {
    const spans = [{ dump: 'd', line: 0, from: 0, to: 1 }, { dump: 'd', line: 0, from: 3, to: 4 }]
    const page = pageOf('A: b1@0 "甲乙"')
    const [article] = page.articles
    const blocks = article?.blocks.map((block) => ({ ...block, sources: spans })) ?? []
    expect(checkLaw({ ...page, articles: [{ id: 'A', blocks, continues: null }] }, [{ line: 0, text: '甲\u3000 乙' }])).toEqual([])
  })
})

/** A page with something done to one of its blocks that no Step does. */
function spoilt(page: PageState, at: number, spoil: (block: Block) => readonly Block[]): PageState {
  const all = page.articles.flatMap(({ blocks }) => blocks)
  const target = all[at % Math.max(all.length, 1)]
  const change = (block: Block) => (block === target ? spoil(block) : [block])
  return { ...page, articles: page.articles.map((article) => ({ ...article, blocks: article.blocks.flatMap(change) })) }
}

const SPOILS: readonly ((block: Block) => readonly Block[])[] = [
  () => [],
  (block) => [block, block],
  (block) => [block, { ...block, id: 'twin' }],
  (block) => [{ ...block, sources: block.sources.slice(1) }],
  (block) => [{ ...block, sources: block.sources.map((source) => ({ ...source, to: source.to + 1 })) }],
  (block) => [{ ...block, sources: block.sources.map((source) => ({ ...source, from: source.from + 1 })) }],
  (block) => [{ ...block, sources: block.sources.map((source) => ({ ...source, line: source.line + 1 })) }],
  (block) => [{ ...block, sources: [...block.sources, ...block.sources] }],
]

describe('the law as a Step is held to it, without the dump', () => {
  test('is kept by every Step', () => {
    fc.assert(fc.property(arbitraryPage, wishes, (start, wanted) => {
      act(start, wanted, (_, before, after) => expect(keepsPlaces(before, after)).toBe(true))
    }))
  })

  test('is broken by whatever breaks it with the dump', () => {
    let count = 0
    fc.assert(fc.property(arbitraryPage, wishes, fc.nat(20), fc.constantFrom(...SPOILS), (start, wanted, at, spoil) => {
      const after = spoilt(act(start, wanted), at, spoil)
      if (checkLaw(after, start.lines).length === 0) return
      count += 1
      expect(keepsPlaces(start.page, after)).toBe(false)
    }), { numRuns: 500 })
    expect(count).toBeGreaterThan(100)
  })
})
