import type { Measure } from './break-chinese'

/** A letter of a newspaper face is a little less than half an em wide. */
const LETTER = 0.48
const INDENT = 1
/** A line that would lie this much under its measure is worth a hyphen. In em. */
const LOOSE = 1
/** House rule: no word under seven letters is parted; three letters stay before a hyphen and three go over. */
const LEAST_WORD = 7
const LEAST_PART = 3
/** Two letters that open a syllable or make one sound are not parted: li-brary, to-gether, be-tween. */
const TOGETHER = /^([cgpstw]h|ck|tw|[bcdfgkpt][lr])$/u

/**
 * Sets an English paragraph in a column, with hyphens at the ends of loose lines; `measure` in em. An extractor does
 * not see the indent of the first line.
 */
export function breakEnglish(text: string, measure: Measure): string[] {
  const lines: string[] = []
  const words = text.split(' ')
  let line = ''
  while (words.length > 0) {
    const word = words.shift() ?? ''
    const letters = Math.floor((measure(lines.length) - (lines.length === 0 ? INDENT : 0)) / LETTER)
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || longer.length <= letters) {
      line = longer
      continue
    }
    const left = letters - line.length - 1
    const part = left * LETTER > LOOSE ? firstPart(word, left) : null
    lines.push(part === null ? line : `${line} ${part.printed}`)
    words.unshift(part === null ? word : word.slice(part.length))
    line = ''
  }
  return line === '' ? lines : [...lines, line]
}

interface WordPart {
  /** How many letters of the word it takes. */
  readonly length: number
  /** As it stands at the end of the line, with its hyphen. */
  readonly printed: string
}

/** The longest first part that fits: up to the word's own hyphen (hand-|painted), or between consonants (num-|ber). */
function firstPart(word: string, letters: number): WordPart | null {
  const own = word.lastIndexOf('-', letters - 1) + 1
  if (own > 0) return { length: own, printed: word.slice(0, own) }
  const stem = word.replace(/[.,]$/u, '')
  if (!/^[a-z]+$/u.test(stem) || stem.length < LEAST_WORD) return null
  for (let at = Math.min(letters - 1, stem.length - LEAST_PART); at >= LEAST_PART; at--) {
    if (mayPart(stem, at)) return { length: at, printed: `${word.slice(0, at)}-` }
  }
  return null
}

function mayPart(word: string, at: number): boolean {
  const first = word.slice(0, at)
  const rest = word.slice(at)
  const betweenConsonants = /[aeiou][b-df-hj-np-tv-xz]$/u.test(first) && /^[b-df-hj-np-tv-xz][aeiouy]/u.test(rest)
  const takesFromStem = /^.ing$/u.test(rest)
  return betweenConsonants && !takesFromStem && !TOGETHER.test(word.slice(at - 1, at + 1))
}
