import { doubledTail } from '../../clean/doubled'
import { restored } from '../../clean/marks'
import type { PieceCutter } from '../../diff/pieces'
import { Sort, sortOf } from '../../dump/character'
import type { Line } from '../../dump/span'

/**
 * The characters of a dump that a reader of the paper sees, in order, in tables.
 *
 * Spaces and what prints as nothing are left out, as the clean-up leaves them out or decides about them by the line.
 * Equal characters of two dumps have one id: vertical marks stand upright, radicals are Han. A character is at
 * `[from, to)` of its line, in UTF-16 units.
 */
export interface Characters {
  readonly ids: Int32Array
  /** The number of the line. */
  readonly line: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  /** 1 for the first character of a line. */
  readonly first: Uint8Array
  /** 1 for what the clean-up may take out: the hyphen of a word that a line end cut, the second print of a label. */
  readonly spare: Uint8Array
}

const NOT_PLAIN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2e80-\u2fd5\ufe00-\ufe4f\ufeff\ufff9-\ufffb]/u
/** Stands for all that prints as nothing, so that it combines with nothing either. */
const UNSEEN = 0x200b

/** A line as the reader of the paper saw it, as long as it is in the dump. */
export function asSeen(text: string): string {
  if (!NOT_PLAIN.test(text)) return text
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charCodeAt(at)
    return String.fromCharCode(sortOf(unit) === Sort.Unseen ? UNSEEN : restored(unit))
  }).join('')
}

/** All of it that is seen, as one text: equal for dumps that differ in nothing but wraps and spaces. */
export function seenText(lines: readonly Line[]): string {
  return lines.map(({ text }) => Array.from(asSeen(text)).filter(isSeen).join('')).join('')
}

function isSeen(character: string): boolean {
  if (character.length > 1) return true
  const sort = sortOf(character.charCodeAt(0))
  return sort !== Sort.Unseen && sort !== Sort.Space
}

/** The characters of a dump; `cut` is the same for both dumps of an alignment. */
export function charactersOf(lines: readonly Line[], cut: PieceCutter): Characters {
  const most = lines.reduce((sum, { text }) => sum + text.length, 0)
  const table = {
    ids: new Int32Array(most), line: new Int32Array(most), from: new Int32Array(most), to: new Int32Array(most),
    first: new Uint8Array(most), spare: new Uint8Array(most),
  }
  let count = 0
  let before: readonly string[] = []
  for (const { line, text } of lines) {
    const seen = asSeen(text)
    const { ids, starts } = cut(seen)
    const begin = count
    const own: string[] = []
    for (const [at, id] of ids.entries()) {
      const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0]
      const character = seen.slice(from, to)
      if (!isSeen(character)) continue
      table.ids[count] = id
      table.line[count] = line
      table.from[count] = from
      table.to[count] = to
      own.push(character)
      count += 1
    }
    if (own.length === 0) continue
    table.first[begin] = 1
    if (isCutWord(before, own[0] ?? '')) table.spare[begin - 1] = 1
    for (const at of printedTwice(before, own)) table.spare[begin + at] = 1
    before = own
  }
  return {
    ids: table.ids.subarray(0, count), line: table.line.subarray(0, count), from: table.from.subarray(0, count),
    to: table.to.subarray(0, count), first: table.first.subarray(0, count), spare: table.spare.subarray(0, count),
  }
}

/** Whether the hyphen at the end of a line may be the typesetter's, by the rule of the clean-up: em- | bankment. */
function isCutWord(line: readonly string[], after: string): boolean {
  const letter = line.at(-2)
  return line.at(-1) === '-' && letter !== undefined && sortOf(letter.charCodeAt(0)) === Sort.Letter && after !== after.toUpperCase()
}

/** Longer lines are no labels, by the rule of the clean-up. */
const LONGEST_LABEL = 80

/** The shortest name that counts as printed twice behind other text: two characters may well stand twice in a sentence. */
const SHORTEST_NAME = 3

/**
 * The places of a second print: a line that stands twice, 昆山篇昆山篇, （四）昆山篇昆山篇. Numbers may well be the same
 * twice, and so may phrases with marks in them.
 */
function printedTwice(before: readonly string[], line: readonly string[]): Iterable<number> {
  if (line.length < 2 || line.length > LONGEST_LABEL || !line.some(isLetter)) return []
  if (before.length === line.length && line.every((character, at) => character === before[at])) return line.keys()
  const second = doubledTail(line)
  const isName = second.size >= SHORTEST_NAME && line.slice(-second.size).every(isLetter)
  return isName || 2 * second.size === line.length ? second : []
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character)
}
