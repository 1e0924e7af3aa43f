import { Fragment, type Node, type NodeType, type ResolvedPos, type Schema } from '@tiptap/pm/model'
import { type Command, type EditorState, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import { isFigureRole, type FlowRole } from '@/lib/article/flow'
import { NODE_OF, roleOfNode } from './document'

/*
 * What the keys of writing do to the running text. Every command keeps the rule of ids: a block's id goes with its
 * text, both parts of a paragraph broken in its middle carry it, and a block that begins empty has none.
 */

/** Where a cursor stands: its text node and the node of the document that holds it. Null without a cursor in text. */
interface Cursor {
  readonly at: ResolvedPos
  readonly role: ReturnType<typeof roleOfNode>
  /** The positions before and after the node of the document: a figure's for its words. */
  readonly before: number
  readonly after: number
}

function cursorOf({ selection }: EditorState): Cursor | null {
  if (!(selection instanceof TextSelection) || selection.$cursor === null) return null
  const at = selection.$cursor
  return at.depth === 0 ? null : { at, role: roleOfNode(at.parent.type.name), before: at.before(1), after: at.after(1) }
}

function typeOf(schema: Schema, role: FlowRole | 'caption' | 'credit'): NodeType {
  const type = schema.nodes[NODE_OF[role]]
  if (type === undefined) throw new RangeError(`the schema knows no ${role}`)
  return type
}

/** What follows a block when somebody goes on behind it: another item, another paragraph of a note, else a paragraph. */
const FOLLOWED_BY: Readonly<Record<FlowRole, FlowRole>> = {
  body: 'body', crosshead: 'body', bullet: 'bullet', numbered: 'numbered', 'pull-quote': 'body', 'editors-note': 'editors-note',
}
/** What Backspace at its beginning makes a paragraph again, instead of joining it with the block before. */
const UNMADE: readonly FlowRole[] = ['bullet', 'numbered', 'pull-quote', 'editors-note']

/** Puts an empty paragraph behind a node of the document and goes there. */
function goOnBehind(position: number): Command {
  return (state, dispatch) => {
    const transaction = state.tr.insert(position, typeOf(state.schema, 'body').create())
    dispatch?.(transaction.setSelection(TextSelection.create(transaction.doc, position + 1)).scrollIntoView())
    return true
  }
}

/**
 * Enter. From a caption it goes to the credit, from a credit behind the figure; in an empty item or note it makes a
 * paragraph; at the beginning of a block it puts an empty one before, so that the block stays itself.
 */
export const enter: Command = (state, dispatch) => {
  if (state.selection instanceof NodeSelection && state.selection.node.type.name === 'figure') {
    return goOnBehind(state.selection.to)(state, dispatch)
  }
  const cursor = cursorOf(state)
  if (cursor === null || cursor.role === undefined) return false
  const { at, role, before, after } = cursor
  if (role === 'caption') {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, after - 2)).scrollIntoView())
    return true
  }
  if (role === 'credit') return goOnBehind(after)(state, dispatch)
  const [atStart, atEnd] = [at.parentOffset === 0, at.parentOffset === at.parent.content.size]
  if (atStart && atEnd && role !== 'body') return setRole('body')(state, dispatch)
  const next = typeOf(state.schema, FOLLOWED_BY[role])
  if (atStart && !atEnd) {
    dispatch?.(state.tr.insert(before, next.create()).scrollIntoView())
    return true
  }
  const part = atEnd ? { type: next, attrs: { id: null } } : { type: at.parent.type, attrs: at.parent.attrs }
  dispatch?.(state.tr.split(at.pos, 1, [part]).scrollIntoView())
  return true
}

/** Backspace at the beginning of a block that is made of a paragraph, or of a figure's words. Elsewhere it is nobody's. */
export const backspace: Command = (state, dispatch) => {
  const cursor = cursorOf(state)
  if (cursor === null || cursor.at.parentOffset > 0 || cursor.role === undefined) return false
  const { at, role, before, after } = cursor
  if (role === 'credit') {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, at.before() - 1)))
    return true
  }
  if (role === 'caption') {
    const figure = state.doc.nodeAt(before)
    if (figure?.textContent === '' && figure.firstChild?.attrs['picture'] === null) return removeFigure(before, after)(state, dispatch)
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, before)))
    return true
  }
  return UNMADE.includes(role) ? setRole('body')(state, dispatch) : false
}

function removeFigure(from: number, to: number): Command {
  return (state, dispatch) => {
    const only = state.doc.childCount === 1
    const transaction = only
      ? state.tr.replaceWith(from, to, typeOf(state.schema, 'body').create())
      : state.tr.delete(from, to)
    dispatch?.(transaction.setSelection(Selection.near(transaction.doc.resolve(from), -1)).scrollIntoView())
    return true
  }
}

/** Delete at the end of a caption goes on to the credit; at the end of a credit it does nothing. */
export const deleteForward: Command = (state, dispatch) => {
  const cursor = cursorOf(state)
  if (cursor === null || cursor.role === undefined || !isFigureRole(cursor.role)) return false
  const { at, role } = cursor
  if (at.parentOffset < at.parent.content.size) return false
  if (role === 'caption') dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, at.after() + 1)))
  return true
}

/** The text blocks that a selection touches, without those of figures. */
function chosenBlocks({ doc, selection }: EditorState): readonly { readonly node: Node; readonly pos: number }[] {
  const blocks: { node: Node; pos: number }[] = []
  doc.nodesBetween(selection.from, selection.to, (node, pos) => {
    if (node.isTextblock) blocks.push({ node, pos })
    return !node.isTextblock && node.type.name !== 'figure'
  })
  return blocks
}

/** Makes the chosen blocks what is asked for. Each stays itself, text and id. */
export function setRole(role: FlowRole): Command {
  return (state, dispatch) => {
    const type = typeOf(state.schema, role)
    const blocks = chosenBlocks(state)
    const transaction = state.tr
    for (const { node, pos } of blocks) transaction.setNodeMarkup(pos, type, node.attrs)
    if (blocks.length > 0) dispatch?.(transaction.scrollIntoView())
    return blocks.length > 0
  }
}

/** The same, and back to paragraphs where all of them are that already. */
export function toggleRole(role: FlowRole): Command {
  return (state, dispatch) => {
    const all = chosenBlocks(state).every(({ node }) => node.type.name === NODE_OF[role])
    return setRole(all ? 'body' : role)(state, dispatch)
  }
}

/** Puts an empty figure behind the block of the cursor, or in the place of an empty one that is no block yet, and goes to its caption. */
export const insertFigure: Command = (state, dispatch) => {
  const { $to } = state.selection
  const after = $to.depth === 0 ? $to.pos : $to.after(1)
  const block = $to.depth === 0 ? null : $to.node(1)
  const empty = block !== null && block.isTextblock && block.content.size === 0 && block.attrs['id'] === null
  const from = empty ? after - block.nodeSize : after
  const figure = state.schema.nodes['figure']?.createAndFill()
  if (!figure) return false
  const transaction = state.tr.replaceWith(from, after, figure)
  dispatch?.(transaction.setSelection(TextSelection.create(transaction.doc, from + 2)).scrollIntoView())
  return true
}

/** Moves the chosen blocks one block up or down; a figure moves whole. What moves is the neighbour, so the cursor stays in its place. */
export function moveBlocks(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection
    const first = $from.index(0)
    const last = state.selection instanceof NodeSelection && $to.depth === 0 ? $to.index(0) - 1 : $to.index(0)
    const neighbour = state.doc.maybeChild(by === -1 ? first - 1 : last + 1)
    if (!neighbour) return false
    const start = $from.posAtIndex(first, 0)
    const end = $from.posAtIndex(last + 1, 0)
    const transaction = by === -1
      ? state.tr.insert(end, Fragment.from(neighbour)).delete(start - neighbour.nodeSize, start)
      : state.tr.delete(end, end + neighbour.nodeSize).insert(start, Fragment.from(neighbour))
    dispatch?.(transaction.scrollIntoView())
    return true
  }
}
