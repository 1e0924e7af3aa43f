import type { BlockRole } from '../article/block'
import { isWide, sortOf } from '../dump/character'

/** Whether a text is written without spaces at its end or beginning: Han, or a full-width mark. */
function isWideAt(text: string, at: number): boolean {
  return isWide(sortOf(text.charCodeAt(at)))
}

/** The parts that are set in lines of their own: quoted in one line, their lines are parted by a space. */
const SET_IN_LINES: readonly BlockRole[] = ['label', 'kicker', 'headline', 'damaged', 'deck', 'standfirst', 'crosshead']

/** Whether a text is one character, as each line of a vertical headline is. */
function isOneCharacter(text: string): boolean {
  return Array.from(text).length <= 1
}

/**
 * What stands between two texts that become one: a space between Latin words and between the lines of a headline
 * part, nothing between Han characters of a paragraph and between the characters of a vertical headline.
 */
export function glueBetween(first: string, second: string, role: BlockRole = 'body'): '' | ' ' {
  if (first === '' || second === '' || /\s$/u.test(first) || /^\s/u.test(second)) return ''
  if (SET_IN_LINES.includes(role)) return isOneCharacter(second) ? '' : ' '
  return isWideAt(first, first.length - 1) || isWideAt(second, 0) ? '' : ' '
}
