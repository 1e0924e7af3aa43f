import { senseGroups } from '../../article/sense-groups'

/** A character as a face has it: how far the next one stands, and from where to where its ink goes, in em. */
export interface Sort {
  readonly advance: number
  readonly left: number
  readonly right: number
}

/** What the sorts of one weight of a face measure. */
export type Ruler = (character: string) => Sort

/** A character at its place in a line, in em from the beginning of the line. */
export interface SetSort {
  readonly character: string
  readonly x: number
}

/** A line as it is set, in em. */
export interface SetLine {
  readonly sorts: readonly SetSort[]
  readonly width: number
}

/** Marks that take a square and have their ink in its left half, and those that have it in the right one. */
const CLOSES = /[，。、；：？！”’」』）》〉】〕］]/u
const OPENS = /[“‘「『（《〈【〔［]/u
/** The middle dot and dashes stand in the middle, and are never squeezed. */
const HAN = /\p{Script=Han}/u
const LATIN = /[\p{Script=Latin}\p{N}]/u
/** Between Han and Latin there is a gap, as in print: an eighth of an em (CSS Text 4, text-autospace). */
const GAP = 1 / 8
const HALF = 1 / 2
/** In a Latin line a quotation mark of a Chinese face takes its ink and this on either side. */
const BEARING = 0.06

/**
 * Sets characters beside one another as Chinese print does: of two marks side by side the first takes half its width, marks at the
 * ends of the line stand flush with the text, and Latin stands off from Han a little.
 *
 *     他说，“好”。     ，“ and ”。 take three halves together; the last mark hangs by nothing
 */
export function setLine(text: string, language: string, ruler: Ruler): SetLine {
  const characters = Array.from(text.trim())
  const chinese = language.startsWith('zh')
  const sorts: SetSort[] = []
  let x = 0
  characters.forEach((character, at) => {
    const [before, after] = [characters[at - 1], characters[at + 1]]
    const { advance, left, right } = ruler(character)
    if (before !== undefined && isGap(before, character)) x += GAP
    if (!chinese && /[“”‘’]/u.test(character)) {
      sorts.push({ character, x: x - left + BEARING })
      x += right - left + 2 * BEARING
      return
    }
    // A dash of two is one stroke.
    if (character === '—' && before === '—') x -= advance - (right - left)
    const square = advance > 1 - GAP
    const flush = square && OPENS.test(character) && (before === undefined || OPENS.test(before) || CLOSES.test(before))
    const tight = square && CLOSES.test(character) && (after === undefined || OPENS.test(after) || CLOSES.test(after))
    sorts.push({ character, x: flush ? x - HALF : x })
    x += flush || tight ? HALF : advance
  })
  return { sorts, width: x }
}

function isGap(one: string, other: string): boolean {
  return (HAN.test(one) && LATIN.test(other)) || (LATIN.test(one) && HAN.test(other))
}

/** A text that is to be broken into lines: what of it stays together, and how wide a line of it is, in em. */
export interface Breakable {
  readonly groups: readonly string[]
  readonly width: (line: string) => number
}

/** Groups that belong together in Chinese, words elsewhere; a dash that opens a subtitle begins a group. */
function groupsOf(text: string, language: string): readonly string[] {
  const groups = language.startsWith('zh') ? senseGroups(text, language) : [text]
  return groups.flatMap((group) => group.split(/(?=——)/u)).flatMap((group) => group.match(/\s*\S+\s*/gu) ?? [])
}

/** A text with what its lines measure, each of which is set once however often it is tried. */
export function breakable(text: string, language: string, ruler: Ruler): Breakable {
  const known = new Map<string, number>()
  return {
    groups: groupsOf(text, language),
    width: (line) => {
      const width = known.get(line) ?? setLine(line, language, ruler).width
      known.set(line, width)
      return width
    },
  }
}

/** A group that is wider than a line by itself, in pieces that may stand alone: never a mark at the beginning of one. */
function pieces(group: string): readonly string[] {
  return group.match(/[“‘「『（《〈【〔［]*.[，。、；：？！”’」』）》〉】〕］…—·]*/gsu) ?? [group]
}

/** A line that ends where a clause does tears nothing. */
const CLAUSE_ENDS = /[，。；：？！,;:?!][”’」』）》"')]*\s*$/u
const TEARS_NOTHING = (line: string, next: string) => CLAUSE_ENDS.test(line) || /\s$/u.test(line) && /\p{Script=Han}/u.test(line) || next.startsWith('——')
/** What a line may be. */
export interface Measure {
  /** In em. */
  readonly width: number
  /** How many lines there may be. */
  readonly most: number
  /** How much of a line may rather stay empty than a clause be torn, as a share of it. */
  readonly torn: number
}

/** Lines of a text, and how many of their breaks are within a clause. */
export interface BrokenLines {
  readonly lines: readonly string[]
  readonly torn: number
}

interface Way {
  readonly lines: number
  readonly cost: number
  readonly torn: number
  readonly from: number
}

/**
 * Breaks a text into lines of at most a width, in em: as few as it takes, and these of like length, broken between clauses and
 * else between groups that belong together, wherever they fit. Null where it takes more than `most` lines.
 */
export function breakLines({ groups: given, width: measure }: Breakable, { width, most, torn }: Measure): BrokenLines | null {
  const groups = given.flatMap((group) => (measure(group) > width ? pieces(group) : [group]))
  if (groups.some((group) => measure(group) > width)) return null
  const best: (Way | null)[] = [{ lines: 0, cost: 0, torn: 0, from: 0 }]
  for (let to = 1; to <= groups.length; to += 1) best[to] = bestWay(groups, best, to, { measure, width, torn })
  const end = best[groups.length]
  if (!end || end.lines > most) return null
  const lines: string[] = []
  for (let to = groups.length; to > 0; to = best[to]?.from ?? 0) lines.unshift(groups.slice(best[to]?.from ?? 0, to).join('').trim())
  return { lines, torn: end.torn }
}

/** The best of the ways that end behind a group. What a line leaves over counts by its square, so that it is shared out. */
function bestWay(
  groups: readonly string[], best: readonly (Way | null)[], to: number,
  { measure, width, torn: share }: { readonly measure: Breakable['width']; readonly width: number; readonly torn: number },
): Way | null {
  let found: Way | null = null
  for (let from = to - 1; from >= 0; from -= 1) {
    const line = groups.slice(from, to).join('')
    const wide = measure(line)
    if (wide > width) break
    const before = best[from]
    if (!before) continue
    const torn = to < groups.length && !TEARS_NOTHING(line, groups[to] ?? '') ? 1 : 0
    const way = { lines: before.lines + 1, cost: before.cost + (width - wide) ** 2 + torn * (share * width) ** 2, torn: before.torn + torn, from }
    if (!found || way.lines < found.lines || (way.lines === found.lines && way.cost < found.cost)) found = way
  }
  return found
}
