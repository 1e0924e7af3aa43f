import { describe, expect, it } from 'vitest'
import type { Doubt, DoubtKind } from '@/lib/reading/reading'
import { placesOf } from '@/lib/split/places'
import { linesOf, pageOf } from '@/lib/split/testing/page-notation'
import { lineRows } from './line-rows'
import { openDoubts } from '@/lib/split/open-doubts'

/** Each line as `0 A[h1`: `[` where its article shows up first, `|` where the home changes, `.` where a block begins. */
function gutter(text: string): string[] {
  return lineRows(linesOf(text), placesOf(pageOf(text)), []).map((row) => {
    const home = row.place === undefined ? '?' : 'article' in row.place.home ? row.place.home.article : row.place.home.aside
    const mark = row.opensArticle ? '[' : row.changesHome ? '|' : row.opensBlock ? '.' : ' '
    return `${row.line} ${home}${mark}${row.place?.block ?? ''}`
  })
}

describe('the gutter of the lines', () => {
  it('shows where articles and blocks begin, and where an article goes on after another', () => {
    expect(gutter(`
      A: h1@0 "甲" / b1@1 "乙|丙" / b2@6 "庚"
      B: b3@3 "丁" / b4@4 "戊"
      aside folio: n1@5 "己"
    `)).toEqual(['0 A[h1', '1 A.b1', '2 A b1', '3 B[b3', '4 B.b4', '5 folio|n1', '6 A|b2'])
  })
})

function open(kind: DoubtKind, line: number, text: string): boolean {
  const doubts: readonly Doubt[] = [{ kind, line, why: 'any' }]
  return openDoubts(doubts, pageOf(text), placesOf(pageOf(text))).length === 1
}

describe('a doubt', () => {
  it('stands until a person has decided on its block', () => {
    expect(open('role', 1, 'A: b1@1 "甲"')).toBe(true)
    expect(open('role', 1, 'A: b1!@1 "甲"')).toBe(false)
  })

  it('about a damaged headline stands until it is damaged no more', () => {
    expect(open('damaged', 1, 'A: x1!@1 "甲"')).toBe(true)
    expect(open('damaged', 1, 'A: h1@1 "甲"')).toBe(false)
  })

  it('about a missing headline stands until the article has one', () => {
    expect(open('headline', 1, 'A: b1!@1 "甲"')).toBe(true)
    expect(open('headline', 1, 'A: h1@2 "乙" / b1@1 "甲"')).toBe(false)
  })
})
