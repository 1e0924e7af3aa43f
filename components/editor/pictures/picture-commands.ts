import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { PictureUse } from '@/lib/article/picture'
import { NODE_OF } from '../document'

/** A picture on its way into an article, with the words with which its use begins. */
export interface NewPicture {
  readonly use: PictureUse
  readonly words: string
}

function isFigure(node: Node | null): node is Node {
  return node?.type.name === 'figure'
}

/** The figure in which a place of the document lies, by its own position; null outside of one. */
export function figureAt({ doc }: EditorState, place: number): number | null {
  const at = doc.resolve(place)
  if (at.depth > 0 && isFigure(at.node(1))) return at.before(1)
  return isFigure(at.nodeAfter) ? at.pos : null
}

/** Whether the figure at a position waits for its picture. */
export function isWaiting({ doc }: EditorState, position: number): boolean {
  const figure = doc.nodeAt(position)
  return isFigure(figure) && figure.firstChild?.attrs['picture'] === null
}

/**
 * Gives a figure its picture, or another one, or takes it out; a caption without words begins with those of the photo. One thing to undo.
 * Null where no figure stands there.
 */
export function setPicture(state: EditorState, position: number, picture: NewPicture | null): Transaction | null {
  const figure = state.doc.nodeAt(position)
  const caption = figure?.firstChild
  if (!isFigure(figure) || !caption) return null
  const transaction = closeHistory(state.tr).setNodeAttribute(position + 1, 'picture', picture?.use ?? null)
  return picture && picture.words !== '' && caption.content.size === 0 ? transaction.insertText(picture.words, position + 2) : transaction
}

/** Puts a figure with its picture at the border between two blocks, or in the place of an empty paragraph there that is no block yet. */
export function insertPicture(state: EditorState, position: number, { use, words }: NewPicture): Transaction {
  const { schema, doc } = state
  const caption = schema.nodes[NODE_OF.caption]?.create({ picture: use }, words === '' ? Fragment.empty : schema.text(words))
  const credit = schema.nodes[NODE_OF.credit]?.create()
  const figure = caption && credit && schema.nodes['figure']?.create(null, [caption, credit])
  if (!figure) throw new RangeError('the schema knows no figure')
  const before = doc.resolve(position).nodeBefore
  const isEmpty = before?.type.name === NODE_OF.body && before.content.size === 0 && before.attrs['id'] === null
  return closeHistory(state.tr).replaceWith(isEmpty ? position - before.nodeSize : position, position, figure)
}

/** The border behind the block in which a place lies. */
export function borderBehind({ doc }: EditorState, place: number): number {
  const at = doc.resolve(place)
  return at.depth === 0 ? at.pos : at.after(1)
}

/** The figure of a caption by the id of its block; null where none is there, or it has its picture. */
export function waitingFigure(state: EditorState, block: string): number | null {
  let found: number | null = null
  state.doc.forEach((node, position) => {
    if (isFigure(node) && node.firstChild?.attrs['id'] === block && isWaiting(state, position)) found = position
  })
  return found
}
