import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Transaction } from '@tiptap/pm/state'
import { plainText, type Inline } from '@/lib/article/block'
import { replaceInlines, type TextEdit } from '@/lib/article/find'
import { type ArticleText, readTexts } from './article-texts'
import type { FieldBlock } from './document'
import type { Draft } from './draft'

/** Edits of one text of the article, in order and apart from each other. */
export interface TextEdits {
  readonly text: ArticleText
  readonly edits: readonly TextEdit[]
}

/** What rewriting needs: the article, and how a field is written to. */
export interface Rewriter {
  readonly editor: Editor
  readonly draft: Draft
  readonly onType: (field: FieldBlock, text: readonly Inline[]) => void
}

/** Edits of the running text by positions, in order. What comes in carries the marks of the first character that it replaces. */
export function editRunningText(transaction: Transaction, edits: readonly TextEdit[]): Transaction {
  return edits.reduceRight((done, { from, to, text }) => {
    if (text === '') return done.delete(from, to)
    const marks = done.doc.resolve(from).nodeAfter?.marks ?? []
    return done.replaceWith(from, to, done.doc.type.schema.text(text, marks))
  }, transaction)
}

/** The input of a field on the screen. */
export function inputOf(field: Pick<FieldBlock, 'key'>): HTMLTextAreaElement | null {
  return document.querySelector(`textarea[data-field="${CSS.escape(field.key)}"]`)
}

/**
 * Writes into a field as if it were typed, so that the browser's own undo takes it back. Where the field has marks,
 * which an input cannot hold, or the browser refuses, its text is set.
 */
function editField({ onType }: Rewriter, field: FieldBlock, edits: readonly TextEdit[]): void {
  const input = inputOf(field)
  const isPlain = field.text.every(({ marks = [] }) => marks.length === 0)
  if (!input || !isPlain || input.value !== plainText(field)) return onType(field, replaceInlines(field.text, edits))
  input.focus({ preventScroll: true })
  const isTyped = edits.toReversed().every(({ from, to, text }) => {
    input.setSelectionRange(from, to)
    return document.execCommand(text === '' ? 'delete' : 'insertText', false, text)
  })
  if (!isTyped) onType(field, replaceInlines(field.text, edits))
}

/**
 * Rewrites texts of the article. All that is changed in the running text is one step of its undo. A text that is no
 * longer as it was when the edits were made is left alone; gives the number of edits that were done.
 */
export function rewrite(rewriter: Rewriter, wanted: readonly TextEdits[]): number {
  const { editor, draft } = rewriter
  if (editor.isDestroyed || editor.view.composing) return 0
  const now = new Map(readTexts(draft.fields(), editor.state.doc).texts.map((text) => [text.id, text]))
  const fresh = wanted.flatMap(({ text, edits }) => {
    const there = now.get(text.id)
    return there?.text === text.text && edits.length > 0 ? [{ place: there.place, edits }] : []
  })
  const running = fresh.flatMap(({ place, edits }) => place.kind === 'field' ? [] : edits.map((edit) => (
    { ...edit, from: place.start + edit.from, to: place.start + edit.to })))
  if (running.length > 0) {
    editor.view.dispatch(closeHistory(editRunningText(editor.state.tr, running)))
    // What is typed next is a step of its own, too.
    editor.view.dispatch(closeHistory(editor.state.tr))
  }
  for (const { place, edits } of fresh) if (place.kind === 'field') editField(rewriter, place.field, edits)
  return fresh.reduce((sum, { edits }) => sum + edits.length, 0)
}
