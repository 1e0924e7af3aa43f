import { Sort, sortOf } from '../dump/character'
import { isNames } from './forms/byline'
import { Trait } from './traits'

/** A bracketed tail of a body line that is no part of its paragraph. */
export interface Tail {
  /** Offset of the bracket in the raw line. */
  readonly from: number
  readonly role: 'byline' | 'jump'
  /** The bracket is closed in the next line only. */
  readonly open: boolean
}

/** A bracket longer than this is a parenthesis of the text. */
const LONGEST_TAIL = 40

/**
 * The byline or jump line at the end of a body line.
 *
 *     账、按时开门。 （林 舟）        a byline: only names, after the end of a sentence
 *     归的灯火。 （本报记者 林 舟      the same, closed in the next line: 王小满）
 *     大桥两岸（下转第2版）           a jump line, in the middle of the sentence
 *
 * @param next the following line, `''` after the last
 */
export function tailOf(text: string, next: string): Tail | null {
  const from = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('))
  if (from <= 0 || text.length - from > 3 * LONGEST_TAIL) return null
  const before = text.slice(0, from).trim()
  if (before === '') return null
  const tail = text.slice(from).trim()
  if (/^[（(](?:下转|下轉|转|轉|上接)第?\s*[\dA-D一二三四五六七八九十]{1,4}\s*版[^（）()]{0,8}[）)]$/u.test(tail)) return { from, role: 'jump', open: false }
  if (/^\((?:continued|turn) (?:on|to) page [^()]{1,8}\)$/iu.test(tail)) return { from, role: 'jump', open: false }
  const apart = /[）)》”]\s+$/u.test(text.slice(0, from))
  if (!apart && !endsSentence(before)) return null
  const closed = /[）)]$/u.test(tail)
  const inside = closed ? tail.slice(1, -1) : joined(tail.slice(1), next)
  if (inside === null || inside.length > LONGEST_TAIL || !isNames(inside, true)) return null
  return { from, role: 'byline', open: !closed }
}

/** A bracketed byline that begins on a line of its own and is closed in the next. */
export function opensBracketByline(text: string, next: string): boolean {
  const bare = text.trim()
  if (!/^[（(][^）)]*$/u.test(bare)) return false
  const inside = joined(bare.slice(1), next)
  return inside !== null && inside.length <= LONGEST_TAIL && isNames(inside, true)
}

/** The words that were between the brackets, were the next line their end. */
function joined(tail: string, next: string): string | null {
  const rest = next.trim()
  if (!/^[^（(]*[）)]$/u.test(rest) || rest.length > LONGEST_TAIL) return null
  const head = tail.trim()
  const padded = /(?:^|\s)\p{Script=Han}\s+\p{Script=Han}$/u.test(head)
  const nameOverLines = (!padded && /(?:^|\s)\p{Script=Han}$/u.test(head)) || /^\p{Script=Han}[）)]/u.test(rest)
  const nothing = nameOverLines || /[本记記评評通]$/u.test(head)
  return unstretched(head) + (nothing ? '' : ' ') + unstretched(rest.slice(0, -1))
}

/** Stretched words closed, padding of names left: 本 报 记 者  林 舟 keeps what is wider than a single space. */
function unstretched(text: string): string {
  const spaced = /^(?:\S ){3,}/u.test(`${text} `)
  return spaced ? text.replace(/(\S) (?=\S)/gu, '$1') : text
}

function endsSentence(before: string): boolean {
  for (let at = before.length - 1; at >= 0; at--) {
    const sort = sortOf(before.charCodeAt(at))
    if (sort === Sort.WideStop || sort === Sort.NarrowStop || before.charCodeAt(at) === 0x2026) return true
    if (sort !== Sort.WideClose && before[at] !== '"') return false
  }
  return false
}

/** The trait that a tail gives its line. */
export function traitOfTail(tail: Tail): number {
  if (tail.role === 'jump') return Trait.InlineJump
  return tail.open ? Trait.OpensByline : Trait.InlineByline
}
