import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../article/block'
import { applyStep } from './apply'
import { putDown } from './deeds/put-down'
import { setAside } from './deeds/set-aside'
import { carriedBlocks, dropBeside, dropKey, type DropPlace, dropPlaces, fittingDrop, type Load, selectionOf, startPlace } from './drop-places'
import { checkLaw } from './law'
import type { PageState } from './page-state'
import { blocksOf, placesOf } from './places'
import type { DeedContext, DeedOutcome } from './script'
import { arbitraryPage, type DrawnPage } from './testing/arbitrary-page'
import { counter, linesOf, pageOf, rows, show } from './testing/page-notation'
import { printedCutter } from './testing/printed-cutter'

const PAGE = `
  A: h1@0 "题" / b1@1 "甲|乙|丙" / b2@4 "丁"
  B: h2@5 "another" / b3@6 "戊"
  C: h3@7 "末" / b4@8 "己"
  aside advertisement: a1@9 "卖船" / a2@10 "卖网"
`

function drop(load: Load, place: DropPlace): string {
  const page = pageOf(PAGE)
  const lines = linesOf(PAGE)
  const outcome = put({ page, cutter: printedCutter(lines), newId: counter() }, load, place)
  if (!outcome.ok) return outcome.why.kind
  const applied = applyStep(page, outcome.step)
  return applied.ok ? `${outcome.step.deed}\n${show(applied.page, lines)}` : applied.why.kind
}

function put(context: DeedContext, load: Load, place: DropPlace): DeedOutcome {
  return place.kind === 'aside' ? setAside(context, selectionOf(context.page, load), 'noise') : putDown(context, load, place)
}
function lines(first: number, last = first): Load {
  return { lines: { first, last } }
}
function inside(article: string, after: string | null): DropPlace {
  return { kind: 'inside', article, after }
}

describe('the places of a page', () => {
  test('are before, between and after all its blocks and articles, and what is set aside', () => {
    expect(dropPlaces(pageOf(PAGE), lines(2)).map(dropKey)).toEqual([
      'gap ', 'inside A ', 'inside A h1', 'inside A b1', 'inside A b2', 'gap A', 'inside B ', 'inside B h2', 'inside B b3', 'gap B',
      'inside C ', 'inside C h3', 'inside C b4', 'gap C', 'aside',
    ])
  })

  test('are not listed behind what is carried itself', () => {
    expect(dropPlaces(pageOf(PAGE), { blocks: ['h2', 'b3'] }).map(dropKey)).toEqual([
      'gap ', 'inside A ', 'inside A h1', 'inside A b1', 'inside A b2', 'gap A', 'inside B ',
      'inside C ', 'inside C h3', 'inside C b4', 'gap C', 'aside',
    ])
  })

  test('for an article are between articles, and aside', () => {
    expect(dropPlaces(pageOf(PAGE), { article: 'B' }).map(dropKey)).toEqual(['gap ', 'gap A', 'gap C', 'aside'])
  })

  test('beside a block that a pointer means are before and behind it', () => {
    expect(dropBeside(pageOf(PAGE), lines(2), 'b3', 'before')).toEqual(inside('B', 'h2'))
    expect(dropBeside(pageOf(PAGE), lines(2), 'b3', 'after')).toEqual(inside('B', 'b3'))
    expect(dropBeside(pageOf(PAGE), { blocks: ['b1'] }, 'b1', 'after')).toEqual(inside('A', 'h1'))
    expect(dropBeside(pageOf(PAGE), { article: 'A' }, 'b3', 'after')).toEqual({ kind: 'gap', after: 'B' })
    expect(dropBeside(pageOf(PAGE), lines(2), 'a1', 'after')).toEqual({ kind: 'aside' })
  })

  test('of an article by its number are where the dump has the text', () => {
    expect(fittingDrop(pageOf(PAGE), lines(2), 'B')).toEqual(inside('B', 'h2'))
    expect(fittingDrop(pageOf(PAGE), lines(8), 'A')).toEqual(inside('A', 'b2'))
    expect(fittingDrop(pageOf(PAGE), { article: 'C' }, 'A')).toEqual({ kind: 'gap', after: null })
  })
})

describe('putting down', () => {
  test('moves lines to their place in another article, behind one another', () => {
    expect(drop(lines(2, 4), inside('B', 'b3'))).toBe(rows(`
      move-lines
      A: h1@0 "题" / b1@1 "甲"
      B: h2@5 "another" / b3@6 "戊" / n1!@2,3 "乙丙" / b2!@4 "丁"
      C: h3@7 "末" / b4@8 "己"
      aside advertisement: a1@9 "卖船"
      aside advertisement: a2@10 "卖网"
    `))
  })

  test('puts the first line of a paragraph behind what is left of it', () => {
    expect(drop(lines(1), inside('A', 'b1'))).toContain('A: h1@0 "题" / n1@2,3 "乙丙" / b1!@1 "甲" / b2@4 "丁"')
  })

  test('puts blocks of one article in order', () => {
    expect(drop({ blocks: ['b1', 'b2'] }, inside('A', null))).toContain('order-blocks\nA: b1!@1,2,3 "甲乙丙" / b2!@4 "丁" / h1@0 "题"')
  })

  test('opens an article in a gap, and moves one that is carried whole', () => {
    expect(drop(lines(4), { kind: 'gap', after: 'B' })).toContain('B: h2@5 "another" / b3@6 "戊"\nn1: b2!@4 "丁"\nC:')
    expect(drop({ blocks: ['h2', 'b3'] }, { kind: 'gap', after: null })).toMatch(/^order-articles\nB:.*\nA:/)
    expect(drop({ article: 'A' }, { kind: 'gap', after: 'C' })).toMatch(/^order-articles\nB:.*\nC:.*\nA:/)
  })

  test('takes what was aside back as it was printed', () => {
    expect(drop(lines(9, 10), inside('C', 'h3'))).toMatch(/^take-back\n.*\n.*\nC: h3@7 "末" \/ a1!@9,10 "卖船卖网" \/ b4/)
  })
})

/** A load of a page as a person would take it up: from one line or block to another, or an article. */
const load = fc.record({ sort: fc.constantFrom('lines', 'blocks', 'article'), one: fc.nat(40), other: fc.nat(40) })

function loadOf({ page, lines: { length } }: DrawnPage, { sort, one, other }: { sort: string; one: number; other: number }): Load {
  const blocks = Array.from(blocksOf(page), ({ block }) => block.id)
  const article = page.articles[one % Math.max(page.articles.length, 1)]
  if (sort === 'article' && article !== undefined) return { article: article.id }
  const count = sort === 'blocks' ? blocks.length : length
  const [first = 0, last = 0] = [one % count, other % count].sort((a, b) => a - b)
  return sort === 'blocks' ? { blocks: blocks.slice(first, last + 1) } : { lines: { first, last } }
}

/** The lines of blocks in the order of reading. */
function linesOfBlocks(blocks: readonly Block[]): number[] {
  return blocks.flatMap(({ sources }) => sources.map(({ line }) => line))
}

/** Visits every place of a load with the page after it was put down there, or null where that is nothing to do. */
function everywhere(drawn: DrawnPage, what: Load, visit: (place: DropPlace, after: PageState | null) => void): void {
  for (const place of dropPlaces(drawn.page, what)) {
    const outcome = put({ page: drawn.page, cutter: printedCutter(drawn.lines), newId: counter() }, what, place)
    if (!outcome.ok) {
      expect(outcome.why.kind).toBe('nothing-to-do')
      visit(place, null)
      continue
    }
    const applied = applyStep(drawn.page, outcome.step)
    if (!applied.ok) throw new Error(`refused at ${dropKey(place)}: ${applied.why.kind}`)
    visit(place, applied.page)
  }
}

describe('every place of any load', () => {
  test('makes a Step that keeps the law, or none', () => {
    fc.assert(fc.property(arbitraryPage, load, (drawn, wish) => {
      everywhere(drawn, loadOf(drawn, wish), (_, after) => {
        if (after !== null) expect(checkLaw(after, drawn.lines)).toEqual([])
      })
    }), { numRuns: 200 })
  })

  test('has the load right there afterwards, in its order, and leaves all else in its place', () => {
    fc.assert(fc.property(arbitraryPage, load, (drawn, wish) => {
      const what = loadOf(drawn, wish)
      const chosen = linesIn(drawn, what)
      const before = new Map(drawn.page.articles.map(({ id, blocks }) => [id, blocks]))
      const carried = linesOfBlocks(Array.from(blocksOf(drawn.page), ({ block }) => block)).filter((line) => chosen.has(line))
      const stayed = (blocks: readonly Block[] = []) => linesOfBlocks(blocks).filter((line) => !chosen.has(line))
      everywhere(drawn, what, (place, after) => {
        if (after === null) return
        for (const { id, blocks } of after.articles) {
          const left = stayed(before.get(id))
          expect(stayed(blocks)).toEqual(left)
          if (place.kind !== 'inside' || place.article !== id) continue
          const at = (before.get(id) ?? []).findIndex((block) => block.id === place.after) + 1
          const above = stayed(before.get(id)?.slice(0, at)).length
          expect(linesOfBlocks(blocks)).toEqual([...left.slice(0, above), ...carried, ...left.slice(above)])
        }
        if (place.kind !== 'gap' || (place.after !== null && stayed(before.get(place.after)).length === 0)) return
        const opened = after.articles[after.articles.findIndex(({ id }) => id === place.after) + 1]
        expect(linesOfBlocks(opened?.blocks ?? []).sort()).toEqual([...carried].sort())
      })
    }), { numRuns: 200 })
  })

  test('begins with a place where the load stands, which does nothing where that is a row of whole blocks', () => {
    fc.assert(fc.property(arbitraryPage, load, (drawn, wish) => {
      const what = loadOf(drawn, wish)
      const start = startPlace(drawn.page, what)
      const places = dropPlaces(drawn.page, what).map(dropKey)
      expect(places).toContain(dropKey(start))
      if (start.kind === 'aside' || !isRow(drawn.page, what)) return
      const outcome = putDown({ page: drawn.page, cutter: printedCutter(drawn.lines), newId: counter() }, what, start)
      expect(outcome).toEqual({ ok: false, why: { kind: 'nothing-to-do' } })
    }), { numRuns: 300 })
  })

  test('is found beside any block, and by the number of any article', () => {
    fc.assert(fc.property(arbitraryPage, load, (drawn, wish) => {
      const what = loadOf(drawn, wish)
      const listed = new Set(dropPlaces(drawn.page, what).map(dropKey))
      for (const { block } of blocksOf(drawn.page)) {
        for (const side of ['before', 'after'] as const) {
          const place = dropBeside(drawn.page, what, block.id, side)
          expect(place !== null && listed.has(dropKey(place))).toBe(true)
        }
      }
      for (const { id } of drawn.page.articles) {
        const place = fittingDrop(drawn.page, what, id)
        expect(place !== null && listed.has(dropKey(place))).toBe(true)
      }
    }), { numRuns: 200 })
  })
})

/** The lines of the dump that a load takes along. */
function linesIn({ page, lines: all }: DrawnPage, what: Load): ReadonlySet<number> {
  const selection = selectionOf(page, what)
  if ('lines' in selection) {
    return new Set(all.map(({ line }) => line).filter((line) => line >= selection.lines.first && line <= selection.lines.last))
  }
  const places = placesOf(page)
  return new Set([...places].filter(([, at]) => at.some(({ block }) => selection.blocks.includes(block))).map(([line]) => line))
}

/** Whether a load is whole blocks that stand one behind the other in one article. */
function isRow(page: PageState, what: Load): boolean {
  const carried = new Set(carriedBlocks(page, what))
  const selection = selectionOf(page, what)
  const touched = Array.from(blocksOf(page)).filter(({ block }) => {
    return 'blocks' in selection ? carried.has(block.id)
      : block.sources.some(({ line }) => line >= selection.lines.first && line <= selection.lines.last)
  })
  if (touched.some(({ block }) => !carried.has(block.id))) return false
  return page.articles.some(({ blocks }) => {
    const at = blocks.findIndex(({ id }) => carried.has(id))
    return at >= 0 && blocks.slice(at, at + carried.size).every(({ id }) => carried.has(id)) && blocks.length >= at + carried.size
  })
}
