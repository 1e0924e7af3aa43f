import type { TextEdit } from '../find'
import type { SlipRange } from './slip'

/**
 * What taking a suggestion changes, as edits of the text in order. Where the suggestion is what stands there with
 * something left out, only that goes, so that everything else keeps its marks.
 *
 *     推[ 动 一 →动一]切   two spaces go, and 动一 stays as it was set
 */
export function correctionOf(text: string, { from, to, suggestion }: SlipRange): readonly TextEdit[] {
  if (suggestion === null) return []
  const gone: TextEdit[] = []
  let kept = 0
  for (let at = from; at < to; at++) {
    const last = gone.at(-1)
    if (kept < suggestion.length && text[at] === suggestion[kept]) kept++
    else if (last?.to === at) gone[gone.length - 1] = { ...last, to: at + 1 }
    else gone.push({ from: at, to: at + 1, text: '' })
  }
  return kept === suggestion.length ? gone : [{ from, to, text: suggestion }]
}
