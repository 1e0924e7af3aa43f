import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLOCK_ROLES, inlines, plainText, type Block } from '@/lib/article/block'
import { aBylinesPeople, aPicture, aText } from '@/lib/article/testing/arbitrary-text'
import { withPicture } from '@/lib/article/figure-picture'
import { withPeople } from '@/lib/article/people'
import { pageOf } from '@/lib/split/testing/page-notation'
import { assemble, type FieldBlock, fromDocument, toDocument, toFields, typeField } from './document'
import { EXTENSIONS } from './extensions'

const schema = getSchema(EXTENSIONS)
const blocks = fc.array(fc.record({ role: fc.constantFrom(...BLOCK_ROLES), text: aText, people: aBylinesPeople, picture: aPicture }), { maxLength: 14 })
  .map((list): readonly Block[] => list.map(({ role, text, people, picture }, index) => withPicture(
    withPeople({ id: `b${index}`, role, text, sources: [], madeBy: 'reader' }, role === 'byline' ? people : undefined),
    role === 'caption' ? picture : undefined,
  )))

/** What comes back from the editor, through its schema, when nobody typed. */
function there(article: readonly Block[]) {
  const node = Node.fromJSON(schema, toDocument(article))
  node.check()
  return assemble(article, toFields(article), fromDocument(node.toJSON()))
}

describe('blocks in the editor and back', () => {
  it('are the same to the letter, marks and order included, whatever stands between the paragraphs', () => {
    fc.assert(fc.property(blocks, (article) => {
      expect(there(article)).toEqual(article.map(({ sources: _, madeBy: __, ...sent }) => sent))
    }), { numRuns: 500 })
  })

  it('hold a new figure that has nothing but its picture', () => {
    const picture = { photo: '00000000-0000-4000-8000-000000000001', alt: '', crop: null, focus: null }
    expect(assemble([], [], [{ id: null, role: 'caption', text: [], picture }, { id: null, role: 'credit', text: [] }]))
      .toEqual([{ id: null, role: 'caption', text: [], picture }])
  })

  it('hold a figure where its words stand, as one node with room for the part that it does not have', () => {
    const article = pageOf('A: b1 "甲" / p1 "图" / b2 "乙" / r1 "摄" / p2 "图二" / r2 "摄二"').articles[0]?.blocks ?? []
    const shapes = (toDocument(article).content ?? []).map(({ type, content = [] }) =>
      type === 'figure' ? content.map(({ attrs }) => String(attrs?.['id'])).join('+') : type)
    expect(shapes).toEqual(['paragraph', 'p1+null', 'paragraph', 'null+r1', 'p2+r2'])
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
  it('is that of the text, and a byline stays behind the paragraph that it followed, also where that was broken in two', () => {
    const [first, caption, credit, second] = body
    if (!first || !caption || !credit || !second) throw new RangeError('the fixture has two paragraphs and a figure')
    expect(order(toFields(base), [second, first, caption, credit])).toBe('k1 h1 b2 y1 b1 p1')
    expect(order(toFields(base), [first, caption, second, { ...second, text: [] }])).toBe('k1 h1 b1 p1 b2 b2 y1')
  })

  it('leaves a byline behind the paragraph before, where its own is gone', () => {
    expect(order(toFields(base), body.slice(0, 1))).toBe('k1 h1 b1 y1')
  })

  it('puts a new headline part where it is read, and a new jump line at the end', () => {
    expect(order([...toFields(base), field('deck', '副'), field('label', '栏'), field('jump', '下转')]))
      .toBe('label:栏 k1 h1 deck:副 b1 p1 b2 y1 jump:下转')
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

describe('the people of a byline', () => {
  const people = [{ role: '记者', name: '林舟', affiliation: '' }, { role: '译者', name: '何田', affiliation: '渡口中学' }]
  const fields: readonly FieldBlock[] = [{ key: 'y1', id: 'y1', role: 'byline', text: inlines('本报记者 林 舟'), people }]

  it('are kept while the names that stood in it stand there', () => {
    expect(typeField(fields, 'y1', inlines('特约记者 林舟'))[0]?.people).toBe(people)
  })

  it('are forgotten with such a name, so that they are read anew', () => {
    expect(typeField(fields, 'y1', inlines('本报记者 周禾'))[0]).not.toHaveProperty('people')
  })
})
