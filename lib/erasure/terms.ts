import { seenCharacters, type SeenCharacter } from './seen'

/** What stands in the place of each UTF-16 unit of an erased character. */
export const ERASED = '■'

/** A range of a text, in UTF-16 units. */
export interface Found {
  readonly from: number
  readonly to: number
}

interface Sought {
  readonly character: string
  /** It belongs to the same short word as the one before it, so that no blank may stand between: “we I” is not Wei. */
  readonly tight: boolean
}

/** A term that is looked for. */
export interface Term {
  readonly sought: readonly Sought[]
  /** A name in Latin letters, or a short number, is not a part of a longer one. */
  readonly apart: { readonly before: RegExp | null; readonly after: RegExp | null }
}

const LETTER = /^\p{Script=Latin}/u
const DIGIT = /^\p{Nd}/u
/** What numbers are grouped by: 138-0013-8000, (021)5888. */
const GROUPING = /^[-()]/u

/** A word of so many letters is found over blanks, too, as in an address that a line end cut: too long to come about by chance. */
const LONG_WORD = 7
/** A number of so many digits is found inside a longer one, as behind the code of a country: too long to be a part by chance. */
const LONG_NUMBER = 7
/** One character alone would stand in every text. */
const SHORTEST = 2

/** The terms as they are looked for; RangeError where one has fewer than two characters that are seen. */
export function termsOf(terms: readonly string[]): readonly Term[] {
  if (terms.length === 0 || !terms.every(isTerm)) throw new RangeError('a term has two characters at least')
  return terms.map(termOf)
}

/** Whether a text can be looked for. */
export function isTerm(text: string): boolean {
  return soughtIn(text).length >= SHORTEST && !text.includes(ERASED)
}

/** The characters of a term, without what only groups its digits. */
function soughtIn(text: string): readonly SeenCharacter[] {
  const seen = seenCharacters(text)
  return seen.filter(({ character }, at) =>
    !GROUPING.test(character) || !seen.slice(0, at).some(isDigit) || !seen.slice(at + 1).some(isDigit) || !isGroup(seen, at))
}

/** Whether a mark stands, with others of its sort, between two digits. */
function isGroup(seen: readonly SeenCharacter[], at: number): boolean {
  const next = (step: 1 | -1) => {
    let place = at + step
    while (GROUPING.test(seen[place]?.character ?? '')) place += step
    return DIGIT.test(seen[place]?.character ?? '')
  }
  return next(1) && next(-1)
}

function isDigit({ character }: SeenCharacter): boolean {
  return DIGIT.test(character)
}

function termOf(text: string): Term {
  const seen = soughtIn(text)
  const sought = seen.map(({ character, afterBlank }, at): Sought => ({
    character, tight: at > 0 && !afterBlank && LETTER.test(character) && LETTER.test(seen[at - 1]?.character ?? '') && wordLength(seen, at) < LONG_WORD,
  }))
  const digits = seen.filter(isDigit).length
  const edge = (character = '') => (LETTER.test(character) ? LETTER : DIGIT.test(character) && digits < LONG_NUMBER ? DIGIT : null)
  return { sought, apart: { before: edge(seen[0]?.character), after: edge(seen.at(-1)?.character) } }
}

/** The length of the word of letters that a character is of. */
function wordLength(seen: readonly SeenCharacter[], at: number): number {
  let [from, to] = [at, at + 1]
  while (from > 0 && !seen[from]?.afterBlank && LETTER.test(seen[from - 1]?.character ?? '')) from -= 1
  while (to < seen.length && !seen[to]?.afterBlank && LETTER.test(seen[to]?.character ?? '')) to += 1
  return to - from
}

/**
 * Where terms stand in a text, as a reader sees them: whatever blanks, line ends and marks that print as nothing are between their
 * characters, in any width and case, with the hyphens of typesetters and of numbers. Ranges of one term may overlap those of another.
 */
export function findTerms(text: string, terms: readonly Term[]): readonly Found[] {
  return findIn(seenCharacters(text), terms)
}

/**
 * The same in words that were cut off at both ends: what is left there of a term counts where it is two characters and half of it
 * at least.
 */
export function findCut(text: string, terms: readonly Term[]): readonly Found[] {
  const seen = seenCharacters(text)
  const parts = terms.flatMap((term) => [headAtEnd(seen, term), tailAtBeginning(seen, term)])
  return [...findIn(seen, terms), ...parts.filter((part) => part !== null)]
}

function findIn(seen: readonly SeenCharacter[], terms: readonly Term[]): readonly Found[] {
  const found: Found[] = []
  for (const term of terms) {
    const first = term.sought[0]?.character
    for (let at = 0; at < seen.length; at += 1) {
      if (seen[at]?.character !== first) continue
      const end = matchAt(seen, at, term.sought)
      if (end !== null && end > at && standsApart(seen, at, end, term)) found.push(rangeOf(seen, at, end))
    }
  }
  return found
}

/** Where a row of characters ends that begins at a place; null where it does not stand there. */
function matchAt(seen: readonly SeenCharacter[], start: number, sought: readonly Sought[]): number | null {
  let place = start
  for (const [at, { character, tight }] of sought.entries()) {
    const skipped = at > 0 && seen[place]?.character !== character ? skip(seen, place, sought[at - 1]?.character ?? '', character) : place
    const here = seen[skipped]
    if (here?.character !== character || (tight && skipped === place && here.afterBlank)) return null
    place = skipped + 1
  }
  return place
}

/** Past what groups a number, or the hyphen of a word that a line end cut. */
function skip(seen: readonly SeenCharacter[], start: number, before: string, after: string): number {
  let place = start
  if (DIGIT.test(before) && DIGIT.test(after)) while (GROUPING.test(seen[place]?.character ?? '')) place += 1
  else if (LETTER.test(before) && LETTER.test(after) && seen[place]?.character === '-' && seen[place + 1]?.afterLine) place += 1
  return place
}

function standsApart(seen: readonly SeenCharacter[], from: number, to: number, { apart }: Term): boolean {
  const [before, after] = [seen[from - 1], seen[to]]
  const joinsBefore = before !== undefined && !seen[from]?.afterBlank && apart.before?.test(before.character)
  const joinsAfter = after !== undefined && !after.afterBlank && apart.after?.test(after.character)
  return !joinsBefore && !joinsAfter
}

function rangeOf(seen: readonly SeenCharacter[], from: number, to: number): Found {
  return { from: seen[from]?.from ?? 0, to: seen[to - 1]?.to ?? 0 }
}

function leastPart({ sought }: Term): number {
  return Math.max(SHORTEST, Math.ceil(sought.length / 2))
}

function headAtEnd(seen: readonly SeenCharacter[], term: Term): Found | null {
  for (let start = Math.max(0, seen.length - 2 * term.sought.length); start < seen.length; start += 1) {
    for (let length = term.sought.length - 1; length >= leastPart(term); length -= 1) {
      if (matchAt(seen, start, term.sought.slice(0, length)) === seen.length) return rangeOf(seen, start, seen.length)
    }
  }
  return null
}

function tailAtBeginning(seen: readonly SeenCharacter[], term: Term): Found | null {
  for (let from = 1; term.sought.length - from >= leastPart(term); from += 1) {
    const end = matchAt(seen, 0, term.sought.slice(from))
    if (end !== null) return rangeOf(seen, 0, end)
  }
  return null
}
