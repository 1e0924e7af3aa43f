import { mergeAttributes, Node, type NodeConfig } from '@tiptap/core'
import { parsePicture } from '@/lib/article/document'
import { NODE_OF } from './document'
import type { FigureSlots } from './pictures/figure-slots'
import { figureView } from './pictures/figure-view'

/**
 * The id of its block on a node. Both parts of a broken paragraph keep it, and so does a pasted copy: the server
 * settles which of them is the block.
 */
const BLOCK_ID = {
  id: {
    default: null,
    keepOnSplit: true,
    parseHTML: (element: HTMLElement) => element.getAttribute('data-block'),
    renderHTML: ({ id }: Record<string, unknown>) => (typeof id === 'string' ? { 'data-block': id } : {}),
  },
}

/** What every node that holds the text of one block has. Line breaks in its text are text. */
const TEXT_NODE = {
  group: 'block',
  content: 'text*',
  whitespace: 'pre',
  addAttributes: () => BLOCK_ID,
} as const satisfies Partial<NodeConfig>

/** A paragraph of the body. */
const Paragraph = Node.create({
  ...TEXT_NODE,
  name: NODE_OF.body,
  priority: 1000,
  parseHTML: () => [{ tag: 'p' }, { tag: 'div' }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes), 0],
})

/** A heading inside the body. */
const Crosshead = Node.create({
  ...TEXT_NODE,
  name: NODE_OF.crosshead,
  defining: true,
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}` })),
  renderHTML: ({ HTMLAttributes }) => ['h2', mergeAttributes(HTMLAttributes), 0],
})

/**
 * An item of a list. It is a block among blocks, as in the article: neighbours make one list, and no list holds
 * another one.
 */
const Bullet = Node.create({
  ...TEXT_NODE,
  name: NODE_OF.bullet,
  defining: true,
  parseHTML: () => [{ tag: 'p[data-role="bullet"]', priority: 60 }, { tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes, { 'data-role': 'bullet' }), 0],
})

const Numbered = Node.create({
  ...TEXT_NODE,
  name: NODE_OF.numbered,
  defining: true,
  parseHTML: () => [{ tag: 'p[data-role="numbered"]', priority: 60 }, { tag: 'ol > li', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes, { 'data-role': 'numbered' }), 0],
})

const PullQuote = Node.create({
  ...TEXT_NODE,
  name: NODE_OF['pull-quote'],
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', mergeAttributes(HTMLAttributes), 0],
})

const EditorsNote = Node.create({
  ...TEXT_NODE,
  name: NODE_OF['editors-note'],
  defining: true,
  parseHTML: () => [{ tag: 'p[data-role="editors-note"]', priority: 60 }, { tag: 'aside' }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes, { 'data-role': 'editors-note' }), 0],
})

/** A figure: its picture, and its words, caption and credit, which are two blocks of the article. It moves as one. */
const Figure = Node.create<{ slots: FigureSlots | null }>({
  addOptions: () => ({ slots: null }),
  addNodeView() {
    const { slots } = this.options
    return slots && figureView(slots)
  },
  name: 'figure',
  group: 'block',
  content: 'caption credit',
  isolating: true,
  draggable: true,
  parseHTML: () => [{ tag: 'figure' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes), 0],
})

/** What the parts of a figure are called on the screen, and the rooms of their pictures; null where nothing is drawn. */
export interface FigureNames {
  readonly slots: FigureSlots | null
  readonly caption: string
  readonly credit: string
}

/** The words of a figure. `name` is shown beside them. */
const FIGURE_TEXT = { ...TEXT_NODE, group: '', defining: true, isolating: true, addOptions: () => ({ name: '' }) } as const

/** The picture of a caption, which a copy takes along. What is pasted from elsewhere and is none is left out. */
const PICTURE = {
  picture: {
    default: null,
    keepOnSplit: false,
    parseHTML: (element: HTMLElement) => parsePicture(jsonIn(element.getAttribute('data-picture'))),
    renderHTML: ({ picture }: Record<string, unknown>) => (picture === null ? {} : { 'data-picture': JSON.stringify(picture) }),
  },
}

function jsonIn(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

const Caption = Node.create<{ name: string }>({
  ...FIGURE_TEXT,
  addAttributes: () => ({ ...BLOCK_ID, ...PICTURE }),
  name: NODE_OF.caption,
  parseHTML: () => [{ tag: 'figcaption' }],
  renderHTML({ HTMLAttributes }) {
    return ['figcaption', mergeAttributes(HTMLAttributes, { 'data-name': this.options.name }), 0]
  },
})

const Credit = Node.create<{ name: string }>({
  ...FIGURE_TEXT,
  name: NODE_OF.credit,
  parseHTML: () => [{ tag: 'p[data-role="credit"]', priority: 60 }],
  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes(HTMLAttributes, { 'data-role': 'credit', 'data-name': this.options.name }), 0]
  },
})

/** The nodes of the running text. */
export function textNodeTypes({ caption, credit, slots }: FigureNames) {
  return [
    Paragraph, Crosshead, Bullet, Numbered, PullQuote, EditorsNote, Figure.configure({ slots }),
    Caption.configure({ name: caption }), Credit.configure({ name: credit }),
  ]
}
