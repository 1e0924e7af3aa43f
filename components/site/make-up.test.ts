import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeUp, type Setting } from './make-up'

/** An article of so many lines under a head of four. */
function lines(count: number): Setting {
  return { heightOver: (span) => 4 + count / span, depthOver: (span) => count / span }
}

function spansOf(counts: readonly number[], columns: number): readonly number[] {
  return makeUp(counts.map(lines), columns).places.map(({ span }) => span)
}

const anyPage = fc.array(fc.nat(300), { maxLength: 14 })
const anyColumns = fc.constantFrom(2, 3, 4)

describe('the make-up of a page', () => {
  it.each([
    ['a lone article takes the page', [60], [4]],
    ['equal articles stand side by side', [30, 30], [2, 2]],
    ['a long article takes more columns than a short one', [90, 30], [3, 1]],
    ['a long lead stands over short articles', [400, 20, 20, 20, 20], [4, 1, 1, 1, 1]],
    ['an empty page needs none', [], []],
  ])('%s', (_, counts, spans) => {
    expect(spansOf(counts, 4)).toEqual(spans)
  })

  it('sets briefs one below the other beside a long article', () => {
    const { places, rows } = makeUp([90, 8, 8, 8].map(lines), 4)
    expect(places.map(({ column, span, row, rows: deep }) => [column, span, row, deep])).toEqual([[0, 3, 0, 3], [3, 1, 0, 1], [3, 1, 1, 1], [3, 1, 2, 1]])
    expect(rows).toEqual(['own', 'own', 'rest'])
  })

  it('fills the grid, each of its squares once', () => {
    fc.assert(fc.property(anyPage, anyColumns, (counts, columns) => {
      const { places, rows } = makeUp(counts.map(lines), columns)
      expect(places).toHaveLength(counts.length)
      const squares = places.flatMap(({ column, span, row, rows: deep }) =>
        Array.from({ length: span * deep }, (_, index) => `${column + (index % span)},${row + Math.floor(index / span)}`))
      expect(new Set(squares).size).toBe(squares.length)
      expect(squares).toHaveLength(columns * rows.length)
    }))
  })

  it('covers the page, no article over another', () => {
    fc.assert(fc.property(anyPage, anyColumns, (counts, columns) => {
      const { places, height } = makeUp(counts.map(lines), columns)
      const covered = places.reduce((sum, place) => sum + place.span * place.height, 0)
      expect(covered).toBeCloseTo(columns * height, 6)
      for (const { column, span, top, height: own } of places) {
        const over = places.filter((other) => other.column < column + span && column < other.column + other.span
          && other.top < top + own - 1e-6 && top < other.top + other.height - 1e-6)
        expect(over).toHaveLength(1)
      }
    }))
  })

  it('keeps the articles in their order, down each column', () => {
    fc.assert(fc.property(anyPage, anyColumns, (counts, columns) => {
      const { places } = makeUp(counts.map(lines), columns)
      for (const [index, place] of places.entries()) {
        for (const before of places.slice(0, index)) {
          if (before.column < place.column + place.span && place.column < before.column + before.span) expect(before.row).toBeLessThan(place.row)
        }
      }
    }))
  })

  it('gives the lead half of the page at least, however short it is, and nothing beside it is wider', () => {
    fc.assert(fc.property(fc.array(fc.nat(300), { minLength: 1, maxLength: 10 }), anyColumns, (counts, columns) => {
      const [lead, ...others] = makeUp(counts.map(lines), columns).places
      expect(lead?.span).toBeGreaterThanOrEqual(columns / 2)
      for (const other of others) if (other.row === 0) expect(other.span).toBeLessThanOrEqual(lead?.span ?? 0)
    }))
  })
})
