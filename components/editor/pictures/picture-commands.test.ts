import { getSchema } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { inlines, plainText } from '@/lib/article/block'
import { fromDocument, toDocument } from '../document'
import { EXTENSIONS } from '../extensions'
import { backspace } from '../writing-commands'
import { borderBehind, figureAt, insertPicture, isWaiting, type NewPicture, setPicture, waitingFigure } from './picture-commands'

const schema = getSchema(EXTENSIONS)
const PHOTO: NewPicture = {
  use: { photo: '00000000-0000-4000-8000-000000000001', alt: '三只船', crop: { x: 0, y: 0, width: 0.5, height: 1 }, focus: null }, words: '船。',
}

/** A paragraph, a caption that waits, and an empty paragraph that is no block yet. */
const STATE = EditorState.create({
  doc: Node.fromJSON(schema, toDocument([
    { id: 'b1', role: 'body', text: inlines('甲') }, { id: 'p1', role: 'caption', text: inlines('图') }, { id: null, role: 'body', text: [] },
  ])),
  plugins: [history()],
})
const FIGURE = 3

function shown({ doc }: EditorState): string {
  return fromDocument(doc.toJSON()).filter(({ role, text, picture }) => role !== 'credit' && (text.length > 0 || picture))
    .map((block) => `${block.id ?? '-'} ${plainText(block)}${block.picture ? ` (${block.picture.alt})` : ''}`).join(' / ')
}

function after(transaction: Transaction | null): EditorState {
  if (transaction === null) throw new RangeError('nothing was done')
  return STATE.apply(transaction)
}

test('a figure that waits gets its picture and keeps its words, and both go with one undo', () => {
  const joined = after(setPicture(STATE, FIGURE, PHOTO))
  expect(shown(joined)).toBe('b1 甲 / p1 图 (三只船)')
  const wordless = after(STATE.tr.delete(FIGURE + 2, FIGURE + 3))
  expect(shown(wordless.apply(setPicture(wordless, FIGURE, PHOTO) ?? wordless.tr))).toBe('b1 甲 / p1 船。 (三只船)')
  let back = joined
  undo(joined, (transaction) => { back = joined.apply(transaction) })
  expect(shown(back)).toBe(shown(STATE))
  expect(shown(joined.apply(setPicture(joined, FIGURE, null) ?? joined.tr))).toBe('b1 甲 / p1 图')
})

test('a new picture is a figure of its own, in the place of an empty paragraph that is no block yet', () => {
  expect(shown(after(insertPicture(STATE, 0, PHOTO)))).toBe('- 船。 (三只船) / b1 甲 / p1 图')
  const atEnd = after(insertPicture(STATE, STATE.doc.content.size, PHOTO))
  expect(shown(atEnd)).toBe('b1 甲 / p1 图 / - 船。 (三只船)')
  expect(atEnd.doc.childCount).toBe(3)
})

test('places of the text know their figure, and whether it waits', () => {
  expect([figureAt(STATE, 1), figureAt(STATE, FIGURE), figureAt(STATE, FIGURE + 2)]).toEqual([null, FIGURE, FIGURE])
  expect(isWaiting(STATE, FIGURE)).toBe(true)
  expect([waitingFigure(STATE, 'p1'), waitingFigure(STATE, 'b1')]).toEqual([FIGURE, null])
  expect(waitingFigure(after(setPicture(STATE, FIGURE, PHOTO)), 'p1')).toBeNull()
  expect(borderBehind(STATE, 1)).toBe(FIGURE)
  expect(setPicture(STATE, 0, PHOTO)).toBeNull()
})

test('Backspace in an empty caption takes no picture away unseen, but chooses its figure', () => {
  const pictured = after(setPicture(STATE, FIGURE, PHOTO))
  const bare = pictured.apply(pictured.tr.delete(FIGURE + 2, FIGURE + 3))
  const there = bare.apply(bare.tr.setSelection(TextSelection.create(bare.doc, FIGURE + 2)))
  let now = there
  expect(backspace(there, (transaction) => { now = there.apply(transaction) })).toBe(true)
  expect(shown(now)).toBe('b1 甲 / p1  (三只船)')
  expect(now.selection.from).toBe(FIGURE)
})
