import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inlines, type Inline } from '@/lib/article/block'
import { findIn, replaceInlines } from '@/lib/article/find'
import { normalInlines } from '@/lib/article/inlines'
import { readTexts } from './article-texts'
import { fromDocument, toDocument } from './document'
import { EXTENSIONS } from './extensions'
import { editRunningText } from './rewrite'
import { openTextLayer, type TextLayer } from './text-layer'

const schema = getSchema(EXTENSIONS)

function docOf(...texts: readonly (readonly Inline[])[]): Node {
  return Node.fromJSON(schema, toDocument(texts.map((text, index) => ({ id: `b${index}`, role: 'body' as const, text }))))
}

/** A state that takes transactions as a view does. */
function stateWith(layer: TextLayer, doc: Node) {
  let state = EditorState.create({ doc, plugins: [layer.plugin] })
  const view = { get state() { return state }, dispatch(transaction: Transaction) { state = state.apply(transaction) } }
  return { view: view as unknown as EditorView, now: () => state }
}

describe('marks over the running text', () => {
  const doc = docOf(inlines('江边的的渡口'), inlines('渡船，，停了'))
  const slips = [{ key: 'first', from: 3, to: 5, attributes: {} }, { key: 'second', from: 11, to: 13, attributes: {} }]

  it('move along with the words while somebody types before them, and change no text', () => {
    const layer = openTextLayer('slips')
    const { view, now } = stateWith(layer, doc)
    layer.show(view, slips)
    expect(now().doc.eq(doc)).toBe(true)
    view.dispatch(now().tr.insertText('昨天', 1))
    expect(layer.placeOf(now(), 'first')).toEqual({ from: 5, to: 7 })
    expect(layer.placeOf(now(), 'second')).toEqual({ from: 13, to: 15 })
  })

  it('go with their words, and when others are shown', () => {
    const layer = openTextLayer('slips')
    const { view, now } = stateWith(layer, doc)
    layer.show(view, slips)
    view.dispatch(now().tr.delete(2, 6))
    expect(layer.placeOf(now(), 'first')).toBeNull()
    layer.show(view, [])
    expect(layer.placeOf(now(), 'second')).toBeNull()
  })

  it('of two layers do not know of each other', () => {
    const [layer, other] = [openTextLayer('slips'), openTextLayer('hits')]
    const { view, now } = stateWith(layer, doc)
    layer.show(view, slips)
    other.show(view, [])
    expect(layer.placeOf(now(), 'first')).toEqual({ from: 3, to: 5 })
  })
})

it('the texts of an article are its fields and every block of its running text, captions within figures too', () => {
  const document = toDocument([
    { id: 'b', role: 'body', text: inlines('江水涨了。') }, { id: 'c', role: 'caption', text: inlines('渡口。') }, { id: 'q', role: 'pull-quote', text: inlines('桥还在。') },
  ])
  const field = { key: 'h', id: 'h', role: 'headline' as const, text: inlines('渡口停航') }
  const { texts, doc } = readTexts([field], Node.fromJSON(schema, document))
  const filled = texts.filter(({ text }) => text !== '')
  expect(filled.map(({ role, text }) => [role, text])).toEqual([
    ['headline', '渡口停航'], ['body', '江水涨了。'], ['caption', '渡口。'], ['pull-quote', '桥还在。'],
  ])
  for (const { place, text } of filled) {
    if (place.kind === 'running') expect(doc?.textBetween(place.start, place.start + text.length)).toBe(text)
  }
})

it('replacing in the running text is replacing in its blocks: the same text with the same marks and ids', () => {
  const marks = fc.constantFrom<Inline['marks']>(undefined, [{ type: 'bold' }], [{ type: 'bold' }, { type: 'italic' }])
  const text = fc.array(fc.record({ text: fc.constantFrom('江', '村江', 'a', '，'), marks }), { minLength: 1, maxLength: 6 }).map(normalInlines)
  fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '河', '河流'), (blocks, put) => {
    const doc = docOf(...blocks)
    const { texts } = readTexts([], doc)
    const edits = texts.flatMap(({ place, text: words }) => findIn(words, '江', { matchCase: true, matchWidth: true }).map(({ from, to }) => (
      { from: from + (place.kind === 'running' ? place.start : 0), to: to + (place.kind === 'running' ? place.start : 0), text: put })))
    const after = EditorState.create({ doc }).apply(editRunningText(EditorState.create({ doc }).tr, edits)).doc
    const wanted = blocks.map((runs, index) => ({
      id: `b${index}`,
      text: replaceInlines(runs, findIn(runs.map((run) => run.text).join(''), '江', { matchCase: true, matchWidth: true }).map((range) => ({ ...range, text: put }))),
    }))
    expect(fromDocument(after.toJSON()).map(({ id, text: runs }) => ({ id, text: runs }))).toEqual(wanted)
  }))
})
