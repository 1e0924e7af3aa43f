import { type Extensions, mergeAttributes, Node } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { isSafeLink } from '@/lib/article/safe-link'

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

/** A paragraph of the body. Line breaks in its text are text. */
const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'text*',
  whitespace: 'pre',
  addAttributes: () => BLOCK_ID,
  parseHTML: () => [{ tag: 'p' }, { tag: 'div' }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes), 0],
})

/** A heading inside the body. */
const Crosshead = Node.create({
  name: 'crosshead',
  group: 'block',
  content: 'text*',
  whitespace: 'pre',
  defining: true,
  addAttributes: () => BLOCK_ID,
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}` })),
  renderHTML: ({ HTMLAttributes }) => ['h2', mergeAttributes(HTMLAttributes), 0],
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-1': () => this.editor.commands.toggleNode('crosshead', 'paragraph'),
      'Mod-Alt-0': () => this.editor.commands.setNode('paragraph'),
    }
  },
})

/** What the running text of an article is made of: paragraphs, crossheads, bold, italic, and links to ordinary addresses. */
export const EXTENSIONS: Extensions = [
  StarterKit.configure({
    paragraph: false, heading: false, blockquote: false, bulletList: false, orderedList: false, listItem: false,
    listKeymap: false, code: false, codeBlock: false, hardBreak: false, horizontalRule: false, strike: false,
    underline: false, trailingNode: false,
    link: { openOnClick: false, autolink: false, protocols: ['http', 'https', 'mailto'], isAllowedUri: (href) => isSafeLink(href) },
  }),
  Paragraph,
  Crosshead,
]
