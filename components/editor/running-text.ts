import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Mapping } from '@tiptap/pm/transform'

/** Changes that nobody typed: they are no edit to save, and undo does not take them back. */
export const FROM_SERVER = 'fromServer'

function notTyped(transaction: Transaction): Transaction {
  return transaction.setMeta('addToHistory', false).setMeta(FROM_SERVER, true)
}

/** The nodes of a document that hold text, each with its position, in their order: one for each block. */
export function textNodes(document: Node): readonly { readonly node: Node; readonly pos: number }[] {
  const nodes: { node: Node; pos: number }[] = []
  document.descendants((node, pos) => {
    if (node.isTextblock) nodes.push({ node, pos })
    return !node.isTextblock
  })
  return nodes
}

/**
 * Gives nodes the ids that the server gave their blocks. `sent` is the document as it was sent, `ids` tells the id of
 * some of its text nodes by their index, and `since` maps its positions to the document of now. Text and cursor stay
 * as they are; a node that is gone is left alone.
 */
export function adoptIds(state: EditorState, sent: Node, ids: ReadonlyMap<number, string>, since: Mapping): Transaction {
  const transaction = notTyped(state.tr)
  for (const [index, { node, pos: before }] of textNodes(sent).entries()) {
    const id = ids.get(index)
    const { pos, deleted } = since.mapResult(before, 1)
    if (id === undefined || deleted || id === node.attrs['id']) continue
    const now = transaction.doc.nodeAt(pos)
    if (now?.isTextblock && now.attrs['id'] === node.attrs['id']) transaction.setNodeAttribute(pos, 'id', id)
  }
  return transaction
}

/** Makes the document into another one by replacing only what lies between its first and last difference, so that a cursor elsewhere stays. */
export function becomeDocument(state: EditorState, wanted: Node): Transaction {
  const transaction = notTyped(state.tr)
  const start = state.doc.content.findDiffStart(wanted.content)
  const end = state.doc.content.findDiffEnd(wanted.content)
  if (start === null || end === null) return transaction
  // Where what was put in repeats what stands beside it, the two ends run past the beginning.
  const overlap = Math.max(start - Math.min(end.a, end.b), 0)
  return transaction.replace(start, end.a + overlap, wanted.slice(start, end.b + overlap))
}
