import type { Measure } from './break-chinese'

/** A letter of a newspaper face is a little less than half an em wide. */
const LETTER = 0.48
const INDENT = 1
/** A line that would lie this much under its measure is worth a hyphen. In em. */
const LOOSE = 2.5
/** House rule: three letters stay before a hyphen and three go over. */
const LEAST_PART = 3
const LEAST_WORD = 7
/** Two letters that make one sound are not parted. */
const DIGRAPH = /^(th|ch|sh|ph|gh|wh|ck)$/u

/** Sets an English paragraph in a column, with hyphens at the ends of loose lines. The indent of the first line is lost. */
export function breakEnglish(text: string, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (let word of text.split(' ')) {
    for (;;) {
      const room = measure(lines.length) - (lines.length === 0 ? INDENT : 0)
      const longer = line === '' ? word : `${line} ${word}`
      if (longer.length * LETTER <= room) {
        line = longer
        break
      }
      const part = room - line.length * LETTER > LOOSE ? hyphenated(word, room / LETTER - line.length - 2) : null
      lines.push(part === null ? line : line === '' ? `${part}-` : `${line} ${part}-`)
      word = part === null ? word : word.slice(part.length)
      line = ''
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** The longest first part of a plain word that fits into `letters` and ends between two consonants: `num|ber`. */
function hyphenated(word: string, letters: number): string | null {
  if (!/^[a-z]+[.,]?$/u.test(word)) return null
  const stem = word.replace(/[.,]$/u, '')
  if (stem.length < LEAST_WORD) return null
  for (let at = Math.min(Math.floor(letters), stem.length - LEAST_PART); at >= LEAST_PART; at--) {
    const first = word.slice(0, at)
    const consonants = /[aeiou][b-df-hj-np-tv-z]$/u.test(first) && /^[b-df-hj-np-tv-z][aeiou]/u.test(word.slice(at))
    if (consonants && !DIGRAPH.test(word.slice(at - 1, at + 1))) return first
  }
  return null
}
