import { plainText } from '@/lib/article/block'
import { Random } from '../reader/variations/random'
import { SEED } from './archive/plan'
import { archiveLexicons, drawnArticle } from './archive/drawn-article'

/** A query as somebody could type it. */
export interface Query {
  readonly text: string
  /** Two characters that are one word of the lexicon. */
  readonly word: boolean
}

const WORDS = 18
const CHARACTERS = 8
const STRETCHES = 28
const NOWHERE = 6

/** As many characters as are asked for. */
const LONGEST = 8

/** Han characters and digits, with marks between them at most. */
const STRETCH = /^[\p{Script=Han}\p{N}](?:[\p{Script=Han}\p{N}，、]*[\p{Script=Han}\p{N}])?$/u

/**
 * Sixty queries of one to eight characters: words of all frequencies, single characters, stretches of texts across words and marks, and
 * what stands nowhere.
 */
export function drawQueries(): readonly Query[] {
  const random = new Random(SEED + 9)
  const lexicons = archiveLexicons()
  const { words } = lexicons.simplified
  const texts = Array.from({ length: STRETCHES + CHARACTERS }, () =>
    drawnArticle(random.whole(0, 900), lexicons).blocks.filter(({ role }) => role === 'body').map((block) => plainText(block)).join(''))
  const stretch = (text: string, length: number): string => {
    const all = [...text].map((_, at) => [...text].slice(at, at + length).join('')).filter((part) => STRETCH.test(part) && part.length === length)
    return all[random.whole(0, all.length - 1)] ?? ''
  }
  const drawn = [
    // Evenly over the lexicon on a scale of its frequencies: the first, some early ones, many late ones.
    ...Array.from({ length: WORDS }, (_, at) => ({ text: words[Math.floor((words.length - 1) ** ((at + 1) / WORDS))] ?? '', word: true })),
    ...texts.slice(0, CHARACTERS).map((text) => ({ text: stretch(text, 1), word: false })),
    ...texts.slice(CHARACTERS).map((text, at) => ({ text: stretch(text, 2 + (at % (LONGEST - 1))), word: false })),
    ...Array.from({ length: NOWHERE }, (_, at) => ({
      text: Array.from({ length: 2 + at }, () => words[random.whole(2_000, words.length - 1)]?.charAt(0)).join(''), word: false,
    })),
  ]
  return drawn
}
