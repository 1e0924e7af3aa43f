import { phrasesOf, tokensOf, type Token } from './tokens'

/** One entry of the index: a lexeme and its position in the text, from 1. */
export interface Term {
  readonly lexeme: string
  readonly position: number
}

/** Goes up when the terms of a text change: what was made in an older way is made anew by a job. */
export const TERMS_VERSION = 1

/** Limits of PostgreSQL's tsvector: the last position it can tell, and the bytes of one lexeme. */
const LAST_POSITION = 16_383
const MOST_LEXEME_BYTES = 2_046
/** PostgreSQL keeps this many positions of one lexeme and drops the rest. */
const MOST_POSITIONS = 256
/** A tsvector holds 1 MB of lexemes and positions; what is over this share of it is left out, never an error. */
const MOST_VECTOR_BYTES = 900_000

/** The bytes that a string takes in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** A word short enough for the index. */
function lexemeOf(text: string): string {
  if (text.length * 3 <= MOST_LEXEME_BYTES || bytesOf(text) <= MOST_LEXEME_BYTES) return text
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += bytesOf(character)
    if (bytes > MOST_LEXEME_BYTES) break
    kept += character
  }
  return kept
}

/** A character with the one that follows it in the same line, if both are of a script without word spaces. */
function gramOf(token: Token, next: Token | undefined): string {
  return next?.kind === 'gram' && !next.opensLine ? token.text + next.text : token.text
}

/**
 * The terms under which a text is found, in the order of the text.
 *
 *     去江村，3月。   →   去江:1 江村:2 村3:3 3月:4 月:5
 *     the Old Mill   →   the:1 old:2 mill:3
 *
 * Each Han character and each digit is found with its follower, the last of a run alone; a word of letters as a
 * whole. Punctuation and spaces take no position, so that every phrase that stands in the text is found, also
 * where a mark stands between; a line end takes one. Positions past 16,383 are all told as 16,383: there, single
 * words of two characters are still found, longer phrases no more.
 */
export function searchTerms(text: string): readonly Term[] {
  const tokens = tokensOf(text)
  let position = 0
  return tokens.map((token, index) => {
    position = Math.min(position + (token.opensLine ? 2 : 1), LAST_POSITION)
    return { lexeme: lexemeOf(token.kind === 'word' ? token.text : gramOf(token, tokens[index + 1])), position }
  })
}

/** A lexeme in the quotes of PostgreSQL's text search types. */
function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

/**
 * Terms as the text of a tsvector, to be bound as a parameter and cast: `$1::tsvector`. A text that is larger than
 * the type allows is told as far as it fits.
 */
export function toTsvector(terms: readonly Term[]): string {
  const positions = new Map<string, number[]>()
  let bytes = 0
  for (const { lexeme, position } of terms) {
    const known = positions.get(lexeme)
    if (known !== undefined && (known.length === MOST_POSITIONS || known.at(-1) === position)) continue
    bytes += known === undefined ? bytesOf(lexeme) + 6 : 2 // the lexeme, its alignment and count; one position
    if (bytes > MOST_VECTOR_BYTES) break
    if (known === undefined) positions.set(lexeme, [position])
    else known.push(position)
  }
  return Array.from(positions, ([lexeme, at]) => `${quoted(lexeme)}:${at.join(',')}`).join(' ')
}

/** One phrase of a query. The last token finds everything that begins with it, for the text may go on after it. */
function phraseQuery(tokens: readonly Token[]): string {
  const parts: string[] = []
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]
    const before = tokens[index - 1]
    if (next !== undefined) parts.push(quoted(lexemeOf(token.kind === 'word' ? token.text : gramOf(token, next))))
    else if (token.kind === 'word' || before?.kind !== 'gram') parts.push(`${quoted(lexemeOf(token.text))}:*`)
  }
  return parts.join(' <-> ')
}

/**
 * A query as the text of a tsquery, to be bound as a parameter and cast: `$1::tsquery`; null where it has nothing
 * to search for. Phrases parted by spaces must all stand in the text, in any order.
 *
 *     北京市   →   '北京' <-> '京市'
 *     江 mil   →   '江':* & 'mil':*
 */
export function toTsquery(query: string): string | null {
  const phrases = phrasesOf(query).map(phraseQuery)
  return phrases.length === 0 ? null : phrases.join(' & ')
}
