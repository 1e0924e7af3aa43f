import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { TextRange } from '@/lib/article/find'
import type { ArticleText } from './article-texts'
import { inputOf } from './rewrite'

/** The bars at the top of the screen cover so much of it, in CSS pixels, and some air below them. */
const COVERED_ABOVE = 130
const AIR_BELOW = 90

function bringIntoView({ top, bottom }: { readonly top: number; readonly bottom: number }): void {
  if (top >= COVERED_ABOVE && bottom <= window.innerHeight - AIR_BELOW) return
  window.scrollBy({ top: top - window.innerHeight / 3 })
}

/** Scrolls a stretch of a text into view, and leaves the focus where it is. */
export function scrollTo(editor: Editor, { place }: ArticleText, { from }: TextRange): void {
  if (place.kind === 'field') {
    const input = inputOf(place.field)
    if (input) bringIntoView(input.getBoundingClientRect())
  } else if (place.start + from <= editor.state.doc.content.size) bringIntoView(editor.view.coordsAtPos(place.start + from))
}

/** Puts focus and selection on a stretch of a text. */
export function select(editor: Editor, text: ArticleText, { from, to }: TextRange): void {
  const { place } = text
  if (place.kind === 'field') {
    const input = inputOf(place.field)
    input?.focus({ preventScroll: true })
    input?.setSelectionRange(from, to)
  } else if (place.start + to <= editor.state.doc.content.size) {
    const { state, view } = editor
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, place.start + from, place.start + to)))
    view.focus()
  }
  scrollTo(editor, text, { from, to })
}
