import type { Editor } from '@tiptap/core'
import type { Reason } from '@/lib/tagging/suggest/reason'
import type { ArticleText } from './article-texts'
import { select } from './show-place'

/** Puts the selection on the words of a reason: where they stood in their block, else where they stand in it now, else anywhere. */
export function showWords(editor: Editor, texts: readonly ArticleText[], { block, from, to, words }: Reason): boolean {
  const own = texts.find((text) => text.block === block)
  if (own?.text.slice(from, to) === words) {
    select(editor, own, { from, to })
    return true
  }
  const other = own?.text.includes(words) === true ? own : texts.find(({ text }) => text.includes(words))
  if (!other) return false
  const at = other.text.indexOf(words)
  select(editor, other, { from: at, to: at + words.length })
  return true
}
