import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { plainText, type BlockRole } from '@/lib/article/block'
import type { PictureUse } from '@/lib/article/picture'
import { type FieldBlock, NODE_OF, pictureOf } from './document'
import type { Draft } from './draft'
import { headFields, tailFields } from './field-list'

/** Where a text of the article is written: in a field, or in the running text from a position on. */
export type TextPlace =
  | { readonly kind: 'field'; readonly field: FieldBlock }
  | { readonly kind: 'running'; readonly start: number }

/** A text of the article as it stood when it was read. */
export interface ArticleText {
  readonly id: string
  /** The id of its block; null until the server has given one. */
  readonly block: string | null
  readonly role: BlockRole
  readonly text: string
  readonly place: TextPlace
  /** The picture that its figure shows; of a caption only. */
  readonly picture?: PictureUse
}

/** All texts of an article in the order in which they stand on the screen, and the document whose positions they name. */
export interface ArticleTexts {
  readonly texts: readonly ArticleText[]
  readonly doc: Node | null
}

const ROLE_OF: ReadonlyMap<string, BlockRole> = new Map(
  Object.entries(NODE_OF).map(([role, node]) => [node, role as BlockRole]),
)

function ofField(field: FieldBlock): ArticleText {
  return { id: `field-${field.key}`, block: field.id, role: field.role, text: plainText(field), place: { kind: 'field', field } }
}

/** The textblocks of the running text, however deep they lie. A node that is no text stands for one character. */
function ofRunningText(doc: Node): readonly ArticleText[] {
  const texts: ArticleText[] = []
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    const block: unknown = node.attrs['id']
    const picture = pictureOf(node.attrs)
    texts.push({
      id: `text-${texts.length}`, block: typeof block === 'string' ? block : null, role: ROLE_OF.get(node.type.name) ?? 'body',
      text: node.textBetween(0, node.content.size, undefined, '\ufffc'), place: { kind: 'running', start: at + 1 },
      ...(picture === null ? {} : { picture }),
    })
    return false
  })
  return texts
}

/** Reads the texts of an article from its fields and its running text. */
export function readTexts(fields: readonly FieldBlock[], doc: Node | null): ArticleTexts {
  return { texts: [...headFields(fields).map(ofField), ...(doc ? ofRunningText(doc) : []), ...tailFields(fields).map(ofField)], doc }
}

/** How long after the last key the texts are read again, in milliseconds: what looks at them stays out of the way of typing. */
const AFTER_KEY = 400

/** The texts of an article for those who look at them: read a moment after typing rests, and never in the middle of a composed word. */
export interface TextReader {
  readonly snapshot: () => ArticleTexts
  readonly subscribe: (listener: () => void) => () => void
  /** Follows an editor and its draft until the returned function is called. */
  readonly follow: (editor: Editor) => () => void
  /** Reads at once, after a change that the screen made itself. */
  readonly refresh: () => void
}

/** Opens the reading of an article's texts. */
export function openTextReader(draft: Draft): TextReader {
  let snapshot: ArticleTexts = { texts: [], doc: null }
  let editor: Editor | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  function refresh(): void {
    clearTimeout(timer)
    if (!editor || editor.isDestroyed) return
    if (editor.view.composing) return later()
    snapshot = readTexts(draft.fields(), editor.state.doc)
    for (const listener of listeners) listener()
  }
  function later(): void {
    clearTimeout(timer)
    timer = setTimeout(refresh, AFTER_KEY)
  }
  return {
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    follow(next) {
      editor = next
      next.on('update', later)
      const leave = draft.subscribe(later)
      later()
      return () => {
        clearTimeout(timer)
        next.off('update', later)
        leave()
        editor = null
      }
    },
    refresh,
  }
}
