import type { BlockRole } from '../article/block'
import { isWide, isWordPart, Sort, sortOf } from '../dump/character'
import { isBetweenNames } from './names'
import { dropLastUnit, firstUnits, INSERTED_SPACE, lastUnits, type Run } from './run'

/** What is known where two lines of a block meet. */
export interface Meeting {
  readonly role: BlockRole
  /** There is a Han character in the block. */
  readonly han: boolean
  /** Gaps between Han characters in the shorter of the two lines. */
  readonly gaps: number
  /** A quotation or a bracket is open between them: they are one phrase. */
  readonly open: boolean
}

/** Two padded names are no longer: so much is looked at on each side of a line end. */
const NAMES = 8

/**
 * Adds a line to the runs of those before it, and mends the place where they meet.
 *
 *     渡船停了以后，河面 | 安静下来       closed
 *     along the river em- | bankment     the hyphen goes, the word is one again
 *     the river | bank                   a space
 *     the score was 15- | 13             the hyphen stays, and no space comes
 *     新桥修通之后 | 两岸往来更勤         in a headline, where both lines can stand alone: a space
 *     （林 舟 | 王小满）                  in a byline, between two names: a space
 */
export function joinLine(runs: Run[], line: readonly Run[], meeting: Meeting): void {
  if (runs.length > 0 && line.length > 0) {
    const before = lastUnits(runs, 2)
    const after = firstUnits(line, 1)
    if (isCutWord(before, after)) dropLastUnit(runs)
    else if (!isHyphenated(before, after) && (isApart(before, after, meeting) ?? standsApart(runs, line, meeting))) runs.push(INSERTED_SPACE)
  }
  for (const run of line) runs.push(run)
}

function isCutWord(before: string, after: string): boolean {
  return before.endsWith('-') && before.length > 1 && sortOf(before.charCodeAt(0)) === Sort.Letter && after !== after.toUpperCase()
}

/** A hyphen before a digit or a capital is printed inside the word, too: 15-13, Ice-Out. */
function isHyphenated(before: string, after: string): boolean {
  return before.endsWith('-') && before.length > 1 && isWordPart(sortOf(before.charCodeAt(0))) && isWordPart(sortOf(after.charCodeAt(0)))
}

/** Whether a space belongs between two units; `null` between Han characters, where the lines decide. */
function isApart(before: string, after: string, { han }: Meeting): boolean | null {
  const left = sortOf(before.charCodeAt(before.length - 1))
  const right = sortOf(after.charCodeAt(0))
  if (han && (isWide(left) || isWide(right))) return left === Sort.Han && right === Sort.Han ? null : false
  if (han && left === Sort.Digit && right === Sort.Digit) return false // a number that a Chinese line end cut
  return isWordPart(right) || isOpener(after) || (!han && right === Sort.WideSign)
}

function standsApart(runs: readonly Run[], line: readonly Run[], { role, gaps, open }: Meeting): boolean {
  if (role === 'headline') return gaps >= 2 && !open
  if (role !== 'byline') return false
  const before = lastUnits(runs, NAMES)
  return isBetweenNames((before + firstUnits(line, NAMES)).split(''), before.length)
}

/** A mark that stands after a space in Latin text. */
function isOpener(unit: string): boolean {
  return '"\'([{$£€#&@-“‘«»‹›„'.includes(unit)
}
