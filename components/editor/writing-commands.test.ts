import { getSchema } from '@tiptap/core'
import { deleteSelection, joinBackward, joinForward, selectNodeBackward } from '@tiptap/pm/commands'
import { history, redo, undo } from '@tiptap/pm/history'
import { Node } from '@tiptap/pm/model'
import { type Command, EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inlines, plainText, type Block, type BlockRole } from '@/lib/article/block'
import { FLOW_ROLES } from '@/lib/article/flow'
import { type EditedBlock, settle } from '@/lib/article/settle'
import { fromDocument, toDocument } from './document'
import { EXTENSIONS } from './extensions'
import { textNodes } from './running-text'
import { backspace, deleteForward, enter, insertFigure, moveBlocks, setRole, toggleRole } from './writing-commands'

const schema = getSchema(EXTENSIONS)

/** `body b1 甲|乙 / caption p1 图`: blocks in the editor, the cursor at the bar, a selection between two. */
function open(written: string): EditorState {
  const blocks = written.split(' / ').map((one): EditedBlock => {
    const [role = '', id = '', text = ''] = one.split(' ')
    return { id: id === '-' ? null : id, role: role as BlockRole, text: inlines(text) }
  })
  const bare = blocks.map((block) => ({ ...block, text: inlines(plainText(block).replaceAll('|', '')) }))
  const doc = Node.fromJSON(schema, toDocument(bare))
  const nodes = textNodes(doc).filter(({ node }) => node.attrs['id'] !== null || node.textContent !== '' || blocks.some(({ id }) => id === null))
  const ends = blocks.flatMap((block, index) => {
    const start = (nodes[index]?.pos ?? 0) + 1
    return Array.from(plainText(block).matchAll(/\|/g), (bar, count) => start + bar.index - count)
  })
  const [from, to = from] = ends
  const state = EditorState.create({ doc, plugins: [history()] })
  return from === undefined ? state : state.apply(state.tr.setSelection(TextSelection.create(doc, from, to)))
}

/** The same the other way; parts that a figure does not have are left out, unless the cursor stands in them. */
function show({ doc, selection }: EditorState): string {
  const blocks = fromDocument(doc.toJSON())
  return textNodes(doc).flatMap(({ pos }, index): string[] => {
    const block = blocks[index]
    if (!block) return []
    const text = plainText(block)
    const at = selection instanceof TextSelection && selection.empty ? selection.from - pos - 1 : -1
    const here = at >= 0 && at <= text.length
    if (block.id === null && text === '' && !here && (block.role === 'caption' || block.role === 'credit')) return []
    return [`${block.role} ${block.id ?? '-'} ${here ? `${text.slice(0, at)}|${text.slice(at)}` : text}`]
  }).join(' / ')
}

function after(state: EditorState, ...commands: Command[]): EditorState {
  return commands.reduce((now, command) => {
    let next = now
    command(now, (transaction) => { next = now.apply(transaction) })
    next.doc.check()
    return next
  }, state)
}

describe('Enter', () => {
  it.each([
    ['breaks a paragraph; both parts carry its id', 'body b1 甲|乙', 'body b1 甲 / body b1 |乙'],
    ['begins a new paragraph behind one', 'body b1 甲|', 'body b1 甲 / body - |'],
    ['puts an empty paragraph before one, which stays itself', 'body b1 |甲', 'body -  / body b1 |甲'],
    ['goes on with a paragraph after a crosshead', 'crosshead c1 标|', 'crosshead c1 标 / body - |'],
    ['breaks a crosshead', 'crosshead c1 标|题', 'crosshead c1 标 / crosshead c1 |题'],
    ['begins the next item of a list', 'bullet u1 甲|', 'bullet u1 甲 / bullet - |'],
    ['breaks an item', 'numbered n1 甲|乙', 'numbered n1 甲 / numbered n1 |乙'],
    ['leaves a list from an empty item', 'bullet u1 甲 / bullet u2 |', 'bullet u1 甲 / body u2 |'],
    ['goes on with a paragraph after a quote', 'pull-quote q1 语|', 'pull-quote q1 语 / body - |'],
    ['goes on with a note', 'editors-note e1 按|', 'editors-note e1 按 / editors-note - |'],
    ['goes from a caption to the credit, whether there is one or not', 'caption p1 图|说', 'caption p1 图说 / credit - |'],
    ['goes from a credit behind the figure', 'caption p1 图 / credit r1 摄| / body b1 甲', 'caption p1 图 / credit r1 摄 / body - | / body b1 甲'],
  ])('%s', (_, before, expected) => expect(show(after(open(before), enter))).toBe(expected))

  it('goes on behind a figure that is chosen', () => {
    const state = open('caption p1 图')
    const chosen = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 0)))
    expect(show(after(chosen, enter))).toBe('caption p1 图 / body - |')
  })
})

describe('Backspace at the beginning', () => {
  it.each([
    ['makes an item a paragraph', 'bullet u1 甲 / bullet u2 |乙', 'bullet u1 甲 / body u2 |乙'],
    ['makes a quote a paragraph', 'pull-quote q1 |语', 'body q1 |语'],
    ['goes from a credit back to its caption', 'caption p1 图 / credit r1 |摄', 'caption p1 图| / credit r1 摄'],
    ['takes away a figure without words', 'body b1 甲 / caption - | / body b2 乙', 'body b1 甲| / body b2 乙'],
    ['leaves a paragraph where such a figure was all', 'caption - |', 'body - |'],
  ])('%s', (_, before, expected) => expect(show(after(open(before), backspace))).toBe(expected))

  it('chooses a figure that has words, before it can be taken away', () => {
    const state = after(open('body b1 甲 / caption p1 |图'), backspace)
    expect(state.selection).toBeInstanceOf(NodeSelection)
    expect(show(after(state, deleteSelection))).toMatch(/^body b1 甲/)
  })

  it('is nobody’s in a paragraph and inside a text', () => {
    expect(backspace(open('body b1 甲 / body b2 |乙'))).toBe(false)
    expect(backspace(open('bullet u1 甲|乙'))).toBe(false)
  })

  it('joins a paragraph to the one before, whose id stays; to an empty one it brings its own', () => {
    expect(show(after(open('body b1 甲 / body b2 |乙'), joinBackward))).toBe('body b1 甲|乙')
    expect(show(after(open('body b1  / crosshead c1 |乙'), joinBackward))).toBe('crosshead c1 |乙')
  })

  it('chooses a figure before a paragraph, and joins nothing to its words', () => {
    const state = after(open('caption p1 图 / credit r1 摄 / body b1 |甲'), (now, dispatch) => joinBackward(now, dispatch) || selectNodeBackward(now, dispatch))
    expect(show(state).replaceAll('|', '')).toBe('caption p1 图 / credit r1 摄 / body b1 甲')
  })
})

describe('Delete at the end', () => {
  it('goes from a caption to the credit, and stops at the end of a figure', () => {
    expect(show(after(open('caption p1 图| / credit r1 摄'), deleteForward))).toBe('caption p1 图 / credit r1 |摄')
    const state = open('caption p1 图 / credit r1 摄| / body b1 甲')
    expect(deleteForward(state)).toBe(true)
    expect(show(after(state, deleteForward))).toBe(show(state))
    expect(show(after(open('body b1 甲| / body b2 乙'), joinForward))).toBe('body b1 甲|乙')
  })
})

describe('what a block is', () => {
  it('changes for all that are chosen, each keeping its id, and goes back', () => {
    const state = open('body b1 甲|一 / crosshead c1 乙 / body b2 丙|二')
    const listed = after(state, toggleRole('numbered'))
    expect(show(listed)).toBe('numbered b1 甲一 / numbered c1 乙 / numbered b2 丙二')
    expect(show(after(listed, toggleRole('numbered')))).toBe('body b1 甲一 / body c1 乙 / body b2 丙二')
  })

  it('does not change for the words of a figure', () => {
    const state = open('body b1 甲|一 / caption p1 图 / body b2 丙|二')
    expect(show(after(state, setRole('bullet')))).toBe('bullet b1 甲一 / caption p1 图 / bullet b2 丙二')
    expect(setRole('bullet')(open('caption p1 图|'))).toBe(false)
  })
})

describe('a figure', () => {
  it('comes behind the paragraph of the cursor, or in the place of an empty one', () => {
    expect(show(after(open('body b1 甲| / body b2 乙'), insertFigure))).toBe('body b1 甲 / caption - | / body b2 乙')
    expect(show(after(open('body b1 甲 / body - |'), insertFigure))).toBe('body b1 甲 / caption - |')
  })

  it('moves whole among the paragraphs, the cursor in its place', () => {
    const state = open('body b1 甲 / caption p1 图| / credit r1 摄 / bullet u1 乙')
    expect(show(after(state, moveBlocks(-1)))).toBe('caption p1 图| / credit r1 摄 / body b1 甲 / bullet u1 乙')
    expect(show(after(state, moveBlocks(1)))).toBe('body b1 甲 / bullet u1 乙 / caption p1 图| / credit r1 摄')
    expect(moveBlocks(1)(after(state, moveBlocks(1)))).toBe(false)
    const chosen = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 3)))
    expect(show(after(chosen, moveBlocks(1)))).toBe('body b1 甲 / bullet u1 乙 / caption p1 图 / credit r1 摄')
    expect(show(after(chosen, moveBlocks(-1)))).toBe('caption p1 图 / credit r1 摄 / body b1 甲 / bullet u1 乙')
  })

  it('lets a paragraph move over it', () => {
    expect(show(after(open('caption p1 图 / credit r1 摄 / body b1 甲|'), moveBlocks(-1)))).toBe('body b1 甲| / caption p1 图 / credit r1 摄')
  })
})

const KEYS: Readonly<Record<string, Command>> = {
  enter,
  backspace: (state, dispatch) => backspace(state, dispatch) || joinBackward(state, dispatch) || selectNodeBackward(state, dispatch),
  delete: (state, dispatch) => deleteForward(state, dispatch) || deleteSelection(state, dispatch) || joinForward(state, dispatch),
  up: moveBlocks(-1),
  down: moveBlocks(1),
  figure: insertFigure,
  undo,
  redo,
  ...Object.fromEntries(FLOW_ROLES.map((role) => [role, toggleRole(role)])),
}

describe('any keys in any order', () => {
  const start = 'body b1 甲乙丙 / crosshead c1 题 / bullet u1 一二 / numbered n1 三 / caption p1 图说 / credit r1 摄 / pull-quote q1 语 / editors-note e1 按'
  const stroke = fc.record({ key: fc.constantFrom(...Object.keys(KEYS)), at: fc.nat(40), to: fc.option(fc.nat(40), { freq: 4 }) })

  /** A stroke at a place of the document, or over a stretch of it. */
  function strike(state: EditorState, { key, at, to }: { key: string; at: number; to: number | null }): EditorState {
    const place = (position: number) => state.doc.resolve(Math.min(position, state.doc.content.size))
    const placed = state.apply(state.tr.setSelection(TextSelection.between(place(at), place(to ?? at))))
    return after(placed, KEYS[key] ?? enter)
  }

  it('leave a document of the schema, and every source in one block of it', () => {
    fc.assert(fc.property(fc.array(stroke, { maxLength: 12 }), (strokes) => {
      const first = open(start)
      const before = fromDocument(first.doc.toJSON()).map(({ id, role, text }, line): Block => ({
        id: id ?? '', role, text, sources: [{ dump: 'd', line, from: 0, to: 3 }], madeBy: 'reader',
      }))
      const typed = fromDocument(strokes.reduce(strike, first).doc.toJSON()).filter(({ id, text }) => id !== null || text.length > 0)
      let count = 0
      const settled = settle(before, typed, { newId: () => `new${(count += 1)}` })
      const lines = (list: readonly Block[]) => list.flatMap(({ sources }) => sources.map(({ line }) => line)).sort((a, b) => a - b)
      expect(lines(settled)).toEqual(lines(before))
    }), { numRuns: 500 })
  })

  it('are taken back one by one to the letter, ids included', () => {
    const typing = stroke.filter(({ key }) => key !== 'undo' && key !== 'redo')
    fc.assert(fc.property(fc.array(typing, { maxLength: 8 }), (strokes) => {
      const first = open(start)
      let state = strokes.reduce(strike, first)
      while (undo(state)) state = after(state, undo)
      expect(state.doc.toJSON()).toEqual(first.doc.toJSON())
    }), { numRuns: 300 })
  })

  it('keep every block whose text is left with its id', () => {
    const moving = stroke.filter(({ key }) => ['up', 'down', ...FLOW_ROLES].includes(key))
    fc.assert(fc.property(fc.array(moving, { maxLength: 10 }), (strokes) => {
      const words = (state: EditorState) => fromDocument(state.doc.toJSON()).map(({ id, text }) => `${id} ${plainText({ text })}`).sort()
      const first = open(start)
      expect(words(strokes.reduce(strike, first))).toEqual(words(first))
    }), { numRuns: 300 })
  })
})
