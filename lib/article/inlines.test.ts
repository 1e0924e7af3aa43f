import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Inline, Mark, Source } from './block'
import { cutInlines, joinInlines, normalInlines, withoutGlue } from './inlines'
import { cutSources, joinSources } from './sources'

const BOLD: Mark = { type: 'bold' }
const LINK: Mark = { type: 'link', href: 'https://galley.example/' }
const marks = fc.constantFrom<readonly Mark[] | undefined>(undefined, [BOLD], [LINK], [LINK, BOLD], [{ type: 'italic' }], [BOLD, { type: 'subscript' }])
const runs: fc.Arbitrary<readonly Inline[]> = fc
  .array(fc.record({ text: fc.constantFrom('江', 'a b', ' ', '村', ''), marks }), { maxLength: 6 })
  .map(normalInlines)

function lengthOf(text: readonly Inline[]): number {
  return text.reduce((sum, run) => sum + run.text.length, 0)
}

describe('runs of text', () => {
  test('are the same again when they are cut and joined, with or without the glue at the cut', () => {
    fc.assert(fc.property(runs, fc.nat(20), fc.constantFrom('', ' '), (text, at, glue) => {
      const [first, second] = cutInlines(text, at % (lengthOf(text) + 1))
      const rest = glue === '' ? null : withoutGlue(first, second, glue)
      expect(joinInlines(first, rest ?? second, rest === null ? '' : glue)).toEqual(text)
    }), { numRuns: 1_000 })
  })

  test('come apart again where they were joined, the glue dropped', () => {
    fc.assert(fc.property(runs, runs, fc.constantFrom('', ' '), (first, second, glue) => {
      const [before, after] = cutInlines(joinInlines(first, second, glue), lengthOf(first))
      expect(before).toEqual(first)
      expect(glue === '' ? after : withoutGlue(before, after, glue)).toEqual(second)
    }), { numRuns: 1_000 })
  })

  test('take a glue with the marks that both sides share, so that no link grows', () => {
    expect(joinInlines([{ text: 'a', marks: [LINK, BOLD] }], [{ text: 'b', marks: [BOLD] }], ' ')).toEqual([
      { text: 'a', marks: [LINK, BOLD] }, { text: ' b', marks: [BOLD] },
    ])
  })
})

describe('sources', () => {
  function source(line: number, from: number, to: number): Source {
    return { dump: 'd', line, from, to }
  }

  test('are the same again when they are cut within a line and joined', () => {
    const whole = [source(4, 0, 9), source(2, 0, 5)]
    const parts = cutSources(whole, { dump: 'd', line: 2, offset: 3 })
    expect(parts).toEqual([[source(4, 0, 9), source(2, 0, 3)], [source(2, 3, 5)]])
    expect(parts && joinSources(...parts)).toEqual(whole)
  })

  test('hold a place by the character after it', () => {
    expect(cutSources([source(2, 0, 5)], { dump: 'd', line: 2, offset: 5 })).toBeNull()
    expect(cutSources([source(2, 0, 5)], { dump: 'e', line: 2, offset: 0 })).toBeNull()
    expect(cutSources([source(2, 0, 5)], { dump: 'd', line: 2, offset: 0 })).toEqual([[], [source(2, 0, 5)]])
  })
})
