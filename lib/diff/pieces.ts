/** What counts as one piece: a character with its combining marks, or for alphabetic text and numbers a word. */
export type Grain = 'character' | 'word'

/** A base character with what combines with it, joined emoji, skin tones and flags included; a lone mark stands for itself. */
const CHARACTER = /\p{RI}\p{RI}|\P{M}(?:[\p{M}\p{EMod}]|\u200d\P{M})*|\p{M}/gu

const LETTER = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Nd}]\\p{M}*'
/** Han is written without spaces, so each character stands for itself; a word is letters and digits: don't, 3.5, 1,200. */
const WORD = new RegExp(`(?:${LETTER})+(?:(?:['’]|(?<=\\p{Nd})[.,](?=\\p{Nd}))(?:${LETTER})+)*|${CHARACTER.source}`, 'gu')

/** A text cut into pieces that can be compared as numbers: equal pieces of both texts have one number. */
export interface Pieces {
  readonly count: number
  readonly ids: Int32Array
  /** Where each piece begins, in UTF-16 units, and the end of the text. */
  readonly starts: Int32Array
}

/** Cuts texts into pieces; what one call numbered, the next one knows. */
export type PieceCutter = (text: string) => Pieces

/** A cutter whose texts can be compared with each other. */
export function pieceCutter(grain: Grain): PieceCutter {
  const numbers = new Map<string, number>()
  return function cut(text) {
    const found = text.match(grain === 'word' ? WORD : CHARACTER) ?? []
    const ids = new Int32Array(found.length)
    const starts = new Int32Array(found.length + 1)
    let start = 0
    for (const [at, piece] of found.entries()) {
      let number = numbers.get(piece)
      if (number === undefined) numbers.set(piece, (number = numbers.size))
      ids[at] = number
      starts[at] = start
      start += piece.length
    }
    starts[found.length] = start
    return { count: found.length, ids, starts }
  }
}
