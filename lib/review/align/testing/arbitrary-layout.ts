import fc from 'fast-check'
import { linesOf } from '../../../dump/lines'
import type { Line } from '../../../dump/span'

/** What may not be parted by a line end or a space: Han by character, words of an alphabet whole. */
const unit = fc.constantFrom(
  '两', '岸', '茶', '农', '桥', '头', '镇', '里', '𠮷', '，', '。', '“', '”', '﹃', '⻓', '（', '）', '11', '月', '29', '日', '…', 'River', 'bend', '%',
)

/** A text, in units that a typesetter keeps together. */
export const wordsOf = fc.array(unit, { maxLength: 120 })

/** Numbers that make a text without any row that stands in it twice. */
export const distinctText = fc.uniqueArray(fc.integer({ min: 0x4e00, max: 0x4e00 + 999 }), { minLength: 24, maxLength: 200 })

/** Chance, as a stream of digits. */
interface Chance {
  next(): { readonly value?: number }
}

/** Sets a text: a line ends where chance says 0, and spaces stand where it says 1 to 3. */
export function layAnew(words: readonly string[], chance: Chance): Line[] {
  const between = ['\n', ' ', '\u3000', '  ', '', '', '', '', '\u200b', '']
  return linesOf(words.map((word) => `${word}${between[chance.next().value ?? 9] ?? ''}`).join(''))
}
