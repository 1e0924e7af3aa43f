import type { Simplify } from './simplify'

/**
 * The smallest thing that search knows: one character of a script without word spaces, or one digit (`gram`), or
 * a word of letters (`word`). `start` and `end` are UTF-16 offsets in the text as printed.
 */
export interface Token {
  readonly kind: 'gram' | 'word'
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether a line ended right before it: no phrase runs across. */
  readonly opensLine: boolean
}

const GRAM = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{N}]/u
const LETTER = /[\p{L}\p{M}]/u
/** A character with its combining marks, folded as one so that é is é however it was typed. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu

/**
 * Folds what readers do not tell apart: full and half width, radicals and the characters that look like them (Unicode NFKC),
 * traditional and simplified, upper and lower case.
 */
function fold(cluster: string, simplify: Simplify): string {
  return simplify(cluster.normalize('NFKC')).toLowerCase()
}

/**
 * The tokens of a text in their order. Everything that is neither letter nor digit, such as punctuation and
 * spaces, is passed over, so that a phrase is found however it was punctuated or stretched.
 */
export function tokensOf(text: string, simplify: Simplify): readonly Token[] {
  const tokens: Token[] = []
  let opensLine = false
  let wordGoesOn = false
  for (const match of text.matchAll(CLUSTER)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (match[0].startsWith('\n')) opensLine = tokens.length > 0
    const folded = fold(match[0], simplify)
    let isWord = false
    for (const character of folded) {
      const isGram = GRAM.test(character)
      const last = tokens.at(-1)
      isWord = !isGram && LETTER.test(character)
      if (isWord && wordGoesOn && last?.kind === 'word') {
        tokens[tokens.length - 1] = { ...last, text: last.text + character, end }
      } else if (isGram || isWord) {
        tokens.push({ kind: isGram ? 'gram' : 'word', text: character, start, end, opensLine })
        opensLine = false
      }
      wordGoesOn = isWord
    }
  }
  return tokens
}
