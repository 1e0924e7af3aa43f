import type { Simplify } from '../search/simplify'

/** Accents of Latin letters, as they stand apart from them in decomposed text. */
const ACCENTS = /[\u0300-\u036f]+/gu

/** What two spellings of one name differ in: spaces, punctuation, and what does not print. */
const UNTOLD = /[\p{P}\p{Z}\p{C}]+/gu

/**
 * A name as names are compared: without case, width, accents, spaces and punctuation, in simplified characters.
 *
 *     「渡 口」 → 渡口      ＣＨÉＮＧ → cheng      臺灣 → 台湾
 */
export function folded(text: string, simplify: Simplify): string {
  return plain(text, simplify).replace(UNTOLD, '')
}

/** The same with its spaces and marks, at which words begin. */
export function plain(text: string, simplify: Simplify): string {
  return simplify(text.normalize('NFKC')).toLowerCase().normalize('NFD').replace(ACCENTS, '').normalize('NFC')
}

/** How many characters a person sees, roughly: code points and not units of UTF-16. */
export function lengthOf(text: string): number {
  return [...text].length
}
