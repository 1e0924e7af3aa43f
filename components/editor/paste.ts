import { Node, type Schema, Slice } from '@tiptap/pm/model'
import type { EditorProps, EditorView } from '@tiptap/pm/view'
import { inlines } from '@/lib/article/block'
import { MOST_BLOCKS, MOST_TEXT } from '@/lib/article/document'
import { inlineHtml } from '@/lib/article/to-html'
import { cleanPaste, type PastedNode } from './clean-paste'
import { toDocument } from './document'
import type { BringIn, PicturePlace } from './pictures/bring-in'
import { imageFiles } from './pictures/image-files'
import { borderBehind, figureAt, isWaiting } from './pictures/picture-commands'
import { type PastedBlock, seenText } from './pasted-text'
import { plainPaste } from './plain-paste'
import { textNodes } from './running-text'

/** A page of more characters is not even read: the longest article dressed by Word is a tenth of it. */
const LONGEST_PAGE = 20_000_000

/** The elements by which the editor's schema knows blocks that a paste can bring. */
const ELEMENT_OF = {
  body: ['<p>', '</p>'], crosshead: ['<h2>', '</h2>'],
  bullet: ['<p data-role="bullet">', '</p>'], numbered: ['<p data-role="numbered">', '</p>'],
  'pull-quote': ['<blockquote>', '</blockquote>'], 'editors-note': ['<p data-role="editors-note">', '</p>'],
} as const

function htmlOf(blocks: readonly PastedBlock[]): string {
  return blocks.map(({ role, text }) => ELEMENT_OF[role].join(text.map(inlineHtml).join(''))).join('')
}

/** The nodes of a browser's document as cleaning takes them. */
function* nodesIn(parent: ParentNode): Generator<PastedNode> {
  for (const node of parent.childNodes) {
    if (node instanceof Text) yield node.data
    if (!(node instanceof Element)) continue
    yield {
      name: node.localName,
      attribute: (name) => node.getAttribute(name),
      children: { [Symbol.iterator]: () => nodesIn(node) },
    }
  }
}

/** Whether a page was copied from an editor like this one, and nothing in it has looks of its own. */
function isOurs({ body }: Document): boolean {
  return body.querySelector('[data-pm-slice]') !== null && body.querySelector('[style], [class], [hidden], script, style') === null
}

/** A pasted page as the editor's schema reads it; null where it is more than an article can hold. */
function cleanHtml(html: string): string | null {
  // A parsed document runs no script and loads no picture.
  const page = new DOMParser().parseFromString(html, 'text/html')
  const blocks = cleanPaste(nodesIn(page.body))
  return blocks && (isOurs(page) ? html : htmlOf(blocks))
}

function sliceOf(schema: Schema, blocks: readonly PastedBlock[]): Slice {
  if (blocks.length === 0) return Slice.empty
  const document = Node.fromJSON(schema, toDocument(blocks.map((block) => ({ ...block, id: null }))))
  return Slice.maxOpen(document.content)
}

/** Words of one line go into the text as they are; more are paragraphs. */
function blocksOfPlain(text: string): readonly PastedBlock[] {
  if (/[\r\n\u2028\u2029]/u.test(text)) return plainPaste(text)
  const words = seenText(text).replace(/^\u3000+/u, '')
  return words === '' ? [] : [{ role: 'body', text: inlines(words) }]
}

/** Where a picture goes that is put at a place of the text. */
function placeFor({ state }: EditorView, position: number): PicturePlace {
  const figure = figureAt(state, position)
  if (figure !== null && isWaiting(state, figure)) return { kind: 'figure', position: figure }
  return { kind: 'border', position: borderBehind(state, position) }
}

/** Whether an article's running text would grow over what an article may hold. */
function isTooMuch({ state }: EditorView, slice: Slice): boolean {
  const { doc } = state.tr.replaceSelection(slice)
  return doc.textContent.length > MOST_TEXT || textNodes(doc).length > MOST_BLOCKS
}

/**
 * What the editor does with what comes from outside, by paste or drop: it comes in clean, or, where it is too long for
 * an article, not at all, and `refused` is told. Pictures go where they are put: into a figure that waits for one, else
 * behind the block. Copies of our own bring their ids; the server settles whose they are.
 */
export function pasteProps(refused: () => void, bringIn: BringIn): EditorProps {
  function decide(view: EditorView, slice: Slice): boolean {
    if (slice.size === 0) return true
    if (!isTooMuch(view, slice)) return false
    refused()
    return true
  }
  return {
    transformPastedHTML(html) {
      const clean = cleanHtml(html)
      if (clean === null) refused()
      return clean ?? ''
    },
    clipboardTextParser(text, _context, _plain, view) {
      const blocks = blocksOfPlain(text)
      if (blocks.length <= MOST_BLOCKS) return sliceOf(view.state.schema, blocks)
      refused()
      return Slice.empty
    },
    handlePaste(view, event, slice) {
      const pictures = imageFiles(event.clipboardData)
      if (pictures.length === 0) return decide(view, slice)
      bringIn(view, pictures, placeFor(view, view.state.selection.to))
      return true
    },
    handleDrop: (view, event, slice, moved) => {
      const pictures = moved ? [] : imageFiles(event.dataTransfer)
      if (pictures.length > 0) {
        bringIn(view, pictures, placeFor(view, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.to))
        return true
      }
      if (moved || !decide(view, slice)) return false
      event.preventDefault()
      return true
    },
    handleDOMEvents: {
      paste(_view, event) {
        const words = event.clipboardData?.getData('text/plain') ?? ''
        const page = event.clipboardData?.getData('text/html') ?? ''
        if (words.length <= MOST_TEXT && page.length <= LONGEST_PAGE) return false
        event.preventDefault()
        refused()
        return true
      },
    },
  }
}
