import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { type BlockText, type Passage, passageOf, type TextPoint } from '@/lib/editorial/comments/passage'
import type { ArticleText } from '../article-texts'

/** The texts of an article as comments see them. */
export function blockTexts(texts: readonly ArticleText[]): readonly BlockText[] {
  return texts.map(({ block, text }) => ({ id: block, text }))
}

/** About the article as a whole. */
export const WHOLE: Passage = { block: null, quote: '', leading: '' }

/** The passage that is marked in a field or in the running text: some words, or the block in which the cursor stands. */
export function chosenPassage(texts: readonly ArticleText[], place: HTMLTextAreaElement | Editor): Passage {
  const [begin, end] = place instanceof HTMLTextAreaElement ? inField(texts, place) : inRunningText(texts, place)
  return begin && end ? passageOf(blockTexts(texts), begin, end) : WHOLE
}

type Ends = readonly [] | readonly [TextPoint, TextPoint]

function inField(texts: readonly ArticleText[], { dataset, selectionStart, selectionEnd }: HTMLTextAreaElement): Ends {
  const index = texts.findIndex(({ place }) => place.kind === 'field' && place.field.key === dataset['field'])
  return index < 0 ? [] : [{ index, at: selectionStart }, { index, at: selectionEnd }]
}

/**
 * What is marked in the running text as the browser shows it. The editor learns of a selection by an event that comes after the
 * key that made it, so that a key pressed right behind that one would find the selection of before.
 */
function markedIn({ view, state: { selection } }: Editor): { readonly from: number; readonly to: number } {
  const shown = view.dom.ownerDocument.getSelection()
  if (!(selection instanceof TextSelection) || !view.hasFocus() || !shown?.anchorNode || !shown.focusNode) return selection
  if (!view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return selection
  const ends = [view.posAtDOM(shown.anchorNode, shown.anchorOffset), view.posAtDOM(shown.focusNode, shown.focusOffset)]
  return { from: Math.min(...ends), to: Math.max(...ends) }
}

/** A selection that begins or ends between two texts begins with the later and ends with the earlier one. */
function inRunningText(texts: readonly ArticleText[], editor: Editor): Ends {
  const { from, to } = markedIn(editor)
  const starts = texts.map(({ place }) => (place.kind === 'running' ? place.start : null))
  const endOf = (start: number, index: number) => start + (texts[index]?.text.length ?? 0)
  const first = starts.findIndex((start, index) => start !== null && endOf(start, index) >= from)
  const last = starts.findLastIndex((start) => start !== null && start <= to)
  const [firstStart, lastStart] = [starts[first], starts[last]]
  if (firstStart == null || lastStart == null || last < first) return []
  const begin = { index: first, at: Math.max(from - firstStart, 0) }
  const end = { index: last, at: Math.min(to, endOf(lastStart, last)) - lastStart }
  return [begin, end]
}
