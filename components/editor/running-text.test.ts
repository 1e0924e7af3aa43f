import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inlines } from '@/lib/article/block'
import { toDocument } from './document'
import { EXTENSIONS } from './extensions'
import { adoptIds, becomeDocument } from './running-text'

const schema = getSchema(EXTENSIONS)

/** A document of paragraphs: `b1 甲乙 / b2 丙`. */
function doc(text: string): Node {
  const blocks = text.split(' / ').map((one) => {
    const [id = '', words = ''] = one.split(' ')
    return { id, role: 'body' as const, text: inlines(words) }
  })
  return Node.fromJSON(schema, toDocument(blocks))
}

function show(node: Node): string {
  const rows: string[] = []
  node.forEach((block) => rows.push(`${String(block.attrs['id'])} ${block.textContent}`))
  return rows.join(' / ')
}

describe('ids that come back from the server', () => {
  const sent = doc('b1 甲 / b1 乙')
  const ids = new Map([[0, 'b1'], [1, 'new']])

  it('go to the nodes that were sent, and leave text and cursor alone', () => {
    const state = EditorState.create({ doc: sent, selection: TextSelection.create(sent, 5) })
    const next = state.apply(adoptIds(state, sent, ids, new Mapping()))
    expect(show(next.doc)).toBe('b1 甲 / new 乙')
    expect(next.selection.from).toBe(5)
  })

  it('find their nodes after somebody typed on', () => {
    const state = EditorState.create({ doc: sent })
    const typing = state.tr.insertText('前', 1)
    const typed = state.apply(typing)
    expect(show(typed.apply(adoptIds(typed, sent, ids, typing.mapping)).doc)).toBe('b1 前甲 / new 乙')
  })

  it('go to no node where theirs is gone', () => {
    const state = EditorState.create({ doc: sent })
    const cutting = state.tr.delete(3, 6)
    const cut = state.apply(cutting)
    expect(show(cut.apply(adoptIds(cut, sent, ids, cutting.mapping)).doc)).toBe('b1 甲')
  })
})

describe('a document that somebody else changed', () => {
  it('is taken in without moving a cursor in another paragraph', () => {
    const before = doc('b1 甲 / b2 乙')
    const state = EditorState.create({ doc: before, selection: TextSelection.create(before, 5) })
    const next = state.apply(becomeDocument(state, doc('b1 甲一二三 / b2 乙')))
    expect(show(next.doc)).toBe('b1 甲一二三 / b2 乙')
    expect(next.selection.from).toBe(8)
  })

  it('is exactly the wanted one, whatever it was', () => {
    const paragraphs = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('', '甲', '甲乙', '甲甲', '乙甲甲')), { minLength: 1, maxLength: 5 })
      .map((list) => doc(list.map(([id, words]) => `${id} ${words}`).join(' / ')))
    fc.assert(fc.property(paragraphs, paragraphs, (before, wanted) => {
      const state = EditorState.create({ doc: before })
      expect(show(state.apply(becomeDocument(state, wanted)).doc)).toBe(show(wanted))
    }))
  })
})
