import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLOCK_ROLES, inlines, plainText, type Block, type Inline, type Mark } from '@/lib/article/block'
import { normalInlines } from '@/lib/article/inlines'
import { pageOf } from '@/lib/split/testing/page-notation'
import { assemble, type FieldBlock, fromDocument, toDocument, toFields, typeField } from './document'
import { EXTENSIONS } from './extensions'

const mark = fc.constantFrom<Mark>({ type: 'bold' }, { type: 'italic' }, { type: 'link', href: 'https://calamus.example/' })
const run = fc.record({ text: fc.string({ minLength: 1, unit: 'grapheme' }), marks: fc.uniqueArray(mark, { selector: ({ type }) => type }) })
const text = fc.array(run, { maxLength: 4 }).map((runs): readonly Inline[] => normalInlines(runs))
const blocks = fc.array(fc.record({ role: fc.constantFrom(...BLOCK_ROLES), text }), { maxLength: 12 })
  .map((list): readonly Block[] => list.map((one, index) => ({ ...one, id: `b${index}`, sources: [], madeBy: 'reader' })))

/** What comes back from the editor when nobody typed. */
function there(article: readonly Block[]) {
  return assemble(article, toFields(article), fromDocument(toDocument(article)))
}

describe('blocks in the editor and back', () => {
  it('are the same, in the same order, whatever stands between the paragraphs', () => {
    fc.assert(fc.property(blocks, (article) => {
      expect(there(article)).toEqual(article.map(({ id, role, text: runs }) => ({ id, role, text: runs })))
    }))
  })

  it('are a document that the schema of the editor accepts, and that comes back from it to the letter', () => {
    const schema = getSchema(EXTENSIONS)
    fc.assert(fc.property(blocks, (article) => {
      const node = Node.fromJSON(schema, toDocument(article))
      node.check()
      const words = fromDocument(node.toJSON()).filter(({ id }) => id !== null).map(plainText)
      expect(words).toEqual(article.filter(({ role }) => role === 'body' || role === 'crosshead').map(plainText))
    }))
  })
})

const base = pageOf('A: k1 "引" / h1 "题" / b1 "甲" / p1 "图" / b2 "乙" / y1 "署"').articles[0]?.blocks ?? []
const body = fromDocument(toDocument(base))

function order(fields: readonly FieldBlock[], paragraphs = body): string {
  return assemble(base, fields, paragraphs).map(({ id, role, text: runs }) => id ?? `${role}:${plainText({ text: runs })}`).join(' ')
}

function field(role: FieldBlock['role'], words: string): FieldBlock {
  return { key: role, id: null, role, text: inlines(words) }
}

describe('the order of blocks after editing', () => {
  it('keeps a caption behind the paragraph that it followed, also where that was broken in two', () => {
    const [first, second] = body
    if (!first || !second) throw new RangeError('the fixture has two paragraphs')
    expect(order(toFields(base), [second, first])).toBe('k1 h1 b2 y1 b1 p1')
    expect(order(toFields(base), [first, { ...first, text: [] }, second])).toBe('k1 h1 b1 b1 p1 b2 y1')
  })

  it('leaves it behind the paragraph before, where its own is gone', () => {
    expect(order(toFields(base), body.slice(1))).toBe('k1 h1 p1 b2 y1')
  })

  it('puts a new headline part where it is read, and a new caption at the end', () => {
    expect(order([...toFields(base), field('deck', '副'), field('label', '栏'), field('caption', '新图')]))
      .toBe('label:栏 k1 h1 deck:副 b1 p1 b2 y1 caption:新图')
  })

  it('makes no block of a field that was never filled', () => {
    expect(order([...toFields(base), field('deck', '')])).toBe('k1 h1 b1 p1 b2 y1')
  })
})

describe('a damaged headline in its field', () => {
  const damaged = toFields(pageOf('A: x1@1 "渡" / x2@4 "船" / d1@5 "副" / b1@6 "文"').articles[0]?.blocks ?? [])

  it('becomes the headline when somebody types, and what else survived of it is emptied', () => {
    const typed = typeField(damaged, 'x1', inlines('末班渡船'))
    expect(typed.map(({ id, role, text: runs }) => `${id} ${role} ${plainText({ text: runs })}`))
      .toEqual(['x1 headline 末班渡船', 'x2 headline ', 'd1 deck 副'])
  })

  it('stays damaged while somebody types elsewhere', () => {
    expect(typeField(damaged, 'd1', inlines('新')).map(({ role }) => role)).toEqual(['damaged', 'damaged', 'deck'])
  })
})
