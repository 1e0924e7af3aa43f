import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markToTheRight, type Marking, openMarking, runsOf, spansOf, toggleSelected } from './marking'

const LINES = [{ line: 3, text: '船工说给 长船' }, { line: 5, text: '岸椅了𠮷 人' }, { line: 6, text: '' }, { line: 7, text: 'the left right' }]

/** The text with what is marked in brackets. */
function show(marking: Marking): string {
  return runsOf(marking).map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
}

const start = openMarking(LINES)

describe('marking', () => {
  it('takes what is selected, and gives it back', () => {
    const marked = toggleSelected(start, 3, 6)
    expect(show(marked)).toBe('船工说[给] [长]船\n岸椅了𠮷 人\n\nthe left right')
    expect(spansOf(marked)).toEqual([{ line: 3, from: 3, to: 6 }])
    expect(toggleSelected(marked, 3, 6)).toEqual(start)
  })

  it('takes the line where nothing is selected', () => {
    expect(show(toggleSelected(start, 9, 9))).toBe('船工说给 长船\n[岸椅了𠮷] [人]\n\nthe left right')
    expect(toggleSelected(start, 16, 16)).toEqual(start)
  })

  it('takes what is to the right of a column from a line on', () => {
    const marked = markToTheRight(start, 11)
    expect(show(marked)).toBe('船工说给 长船\n岸椅了[𠮷] [人]\n\nthe[ ][left][ ][right]'.replaceAll('[ ]', ' '))
    expect(spansOf(marked)).toEqual([{ line: 5, from: 3, to: 7 }, { line: 7, from: 4, to: 14 }])
  })
})

it('what is marked and what is not are the whole text, and spans hold what is marked and nothing else but blanks', () => {
  const selections = fc.array(fc.tuple(fc.nat(start.text.length), fc.nat(start.text.length)), { maxLength: 6 })
  fc.assert(fc.property(selections, (pairs) => {
    const marking = pairs.reduce((now, [one, other]) => toggleSelected(now, Math.min(one, other), Math.max(one, other)), start)
    expect(runsOf(marking).map(({ text }) => text).join('')).toBe(start.text)
    const ink = runsOf(marking).filter(({ marked }) => marked).map(({ text }) => text).join('').replaceAll(/\s/gu, '')
    const taken = spansOf(marking).map(({ line, from, to }) => LINES.find((one) => one.line === line)?.text.slice(from, to)).join('')
    expect(taken.replaceAll(/\s/gu, '')).toBe(ink)
  }))
})
