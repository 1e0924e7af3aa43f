import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MOST_BLOCKS, MOST_TEXT, parseBlocks, parseEdited } from './document'

const BLOCK = { id: 'b1', role: 'body', text: [{ text: '江水' }], sources: [], madeBy: 'reader' }

/** The fault in short. */
function fault(value: unknown): string {
  const parsed = parseBlocks(value)
  return parsed.ok ? 'none' : 'path' in parsed.fault ? parsed.fault.path : parsed.fault.kind
}
function marked(href: string): unknown {
  return [{ ...BLOCK, text: [{ text: '链接', marks: [{ type: 'link', href }] }] }]
}

describe('a document from outside', () => {
  test('is taken as it is when it keeps to the schema', () => {
    const source = { dump: 'd', line: 3, from: 0, to: 8 }
    const marks = [{ type: 'bold' }, { type: 'link', href: 'https://galley.example/a' }]
    const whole = [{ ...BLOCK, sources: [source], text: [{ text: '江\n' }, { text: '水', marks }] }]
    expect(parseBlocks(whole)).toEqual({ ok: true, blocks: whole })
  })

  test.each<[unknown, string]>([
    [null, ''],
    [{}, ''],
    [[{ ...BLOCK, html: '<b>' }], '0'],
    [[{ ...BLOCK, role: 'title' }], '0.role'],
    [[{ ...BLOCK, id: 'b 1' }], '0.id'],
    [[{ ...BLOCK, text: [{ text: '' }] }], '0.text.0.text'],
    [[{ ...BLOCK, text: [{ text: 'a\u0000' }] }], '0.text.0.text'],
    [[{ ...BLOCK, text: [{ text: 'a\ud800' }] }], '0.text.0.text'],
    [[{ ...BLOCK, sources: [{ dump: 'd', line: 1.5, from: 0, to: 1 }] }], '0.sources.0.line'],
    [[{ ...BLOCK, sources: [{ dump: 'd', line: 1, from: 1, to: 1 }] }], '0.sources.0'],
    [[BLOCK, BLOCK], 'same-id'],
    [Array.from({ length: MOST_BLOCKS + 1 }, () => 0), 'too-many-blocks'],
    [[{ ...BLOCK, text: [{ text: '江'.repeat(MOST_TEXT + 1) }] }], 'too-much-text'],
  ])('%# is refused with the place of its fault', (value, place) => {
    expect(fault(value)).toBe(place)
  })

  test.each(['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'data:text/html,x', 'java\nscript:x', '/desk', 'vbscript:x'])(
    'may not link to %j',
    (href) => expect(fault(marked(href))).toBe('0.text.0.marks.0.href'),
  )

  test('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.anything(), (value) => {
      expect(parseBlocks(value).ok).toBe(Array.isArray(value) && value.length === 0)
    }))
  })
})

test('an edited document may carry an id twice, but no sources', () => {
  const edited = { id: 'b1', role: 'body', text: [] }
  expect(parseEdited([edited, edited, { ...edited, id: null }]).ok).toBe(true)
  expect(parseEdited([{ ...edited, sources: [] }]).ok).toBe(false)
})
