import { locateIn, type ReadTexts } from './locate'
import type { Passage } from './passage'

/**
 * A passage as it reads where characters of its article were masked, each in its place: so it is found again, and remembers of what was
 * masked not even a part. Null where the words are there no more.
 *
 * @param after the texts of `before` read as one, each unit masked or the same; RangeError for texts of another length
 */
export function maskedPassage(passage: Passage, before: ReadTexts, after: string): Passage | null {
  if (after.length !== before.text.length) throw new RangeError('masked texts are as long as they were')
  const found = locateIn(passage, before)
  if (found.kind !== 'words') return null
  const { quote, leading } = passage
  const [{ index, from }] = found.stretches
  const at = (before.starts[index] ?? 0) + from
  const stands = before.text.slice(0, at).endsWith(leading)
  return { ...passage, quote: after.slice(at, at + quote.length), leading: stands ? after.slice(at - leading.length, at) : leading }
}
