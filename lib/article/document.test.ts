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
    const marks = [{ type: 'link', href: 'https://galley.example/a' }, { type: 'bold' }, { type: 'subscript' }]
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
    [[{ ...BLOCK, text: [{ text: 'a', marks: [{ type: 'bold' }, { type: 'bold' }] }] }], '0.text.0.marks'],
    [[{ ...BLOCK, text: [{ text: 'a', marks: [{ type: 'superscript' }, { type: 'subscript' }] }] }], '0.text.0.marks'],
    [[{ ...BLOCK, text: [{ text: 'a', marks: [{ type: 'underline' }] }] }], '0.text.0.marks.0.type'],
    [[{ ...BLOCK, people: '林舟' }], '0.people'],
    [[{ ...BLOCK, people: [{ role: '', name: '', affiliation: '' }] }], '0.people.0.name'],
    [[{ ...BLOCK, people: [{ role: '', name: '林舟', affiliation: '', id: 'p1' }] }], '0.people.0'],
    [[{ ...BLOCK, people: [{ role: 'a\u0000', name: '林舟', affiliation: '' }] }], '0.people.0.role'],
    [Array.from({ length: 600 }, (_, id) => ({ ...BLOCK, id: `b${id}`, people: [{ role: '者'.repeat(200), name: '林'.repeat(200), affiliation: '' }] })), 'too-much-text'],
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

test('an edited byline may say whom it names, and nothing else may', () => {
  const people = [{ role: '记者', name: '林舟', affiliation: '江村日报' }]
  expect(parseEdited([{ id: 'y1', role: 'byline', text: [], people }])).toEqual({ ok: true, blocks: [{ id: 'y1', role: 'byline', text: [], people }] })
  expect(parseEdited([{ id: 'b1', role: 'body', text: [], people }]).ok).toBe(false)
})

test('marks come back in the order in which they stand', () => {
  const parsed = parseBlocks([{ ...BLOCK, text: [{ text: '江', marks: [{ type: 'italic' }, { type: 'bold' }] }] }])
  expect(parsed.ok && parsed.blocks[0]?.text).toEqual([{ text: '江', marks: [{ type: 'bold' }, { type: 'italic' }] }])
})

describe('whoever reads the reason', () => {
  const faultOf = (text: unknown) => {
    const parsed = parseEdited([{ id: null, role: 'body', text }])
    return parsed.ok ? null : parsed.fault.kind
  }

  test.each<[string, unknown, string]>([
    ['a link that runs a script', [{ text: '链接', marks: [{ type: 'link', href: 'javascript:alert(1)' }] }], 'unsafe-link'],
    ['a control character', [{ text: '江\u0007水' }], 'not-plain-text'],
    ['half a character', [{ text: '江\udc00' }], 'not-plain-text'],
    ['a mark that stands twice', [{ text: '江', marks: [{ type: 'bold' }, { type: 'bold' }] }], 'not-an-article'],
    ['a key of every object', JSON.parse('[{"text":"江","__proto__":{"role":"headline"}}]'), 'not-an-article'],
    ['more runs than there may be characters', Array.from({ length: MOST_TEXT + 1 }, () => ({})), 'too-much-text'],
    ['lists in lists without end', JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)), 'not-an-article'],
  ])('learns of %s what it is', (_, text, kind) => expect(faultOf(text)).toBe(kind))
})

test('an article of the longest text and the most blocks is read, and neither one more', () => {
  const of = (blocks: number, length: number) =>
    Array.from({ length: blocks }, () => ({ id: null, role: 'body', text: [{ text: '江'.repeat(length) }] }))
  expect(parseEdited(of(MOST_BLOCKS, MOST_TEXT / MOST_BLOCKS)).ok).toBe(true)
  expect(parseEdited(of(1, MOST_TEXT)).ok).toBe(true)
  expect(parseEdited(of(MOST_BLOCKS + 1, 1))).toMatchObject({ fault: { kind: 'too-many-blocks' } })
  expect(parseEdited(of(2, MOST_TEXT / 2 + 1))).toMatchObject({ fault: { kind: 'too-much-text' } })
})
