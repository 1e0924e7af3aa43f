import { isWide, Sort, sortOf } from '../dump/character'

/**
 * A line is stretched when at least this share of the gaps between its Han characters holds a space. The
 * typesetter stretches a whole line or nothing, while wanted spaces are one or two in a line.
 */
const STRETCHED_SHARE = 0.6

/** What the spaces of one line mean. */
export interface Spacing {
  /** Gaps between two Han characters, and how many of them hold a space. */
  readonly gaps: number
  readonly spaced: number
  /** The line was stretched to the width of its column: 两 岸 茶 农. */
  readonly stretched: boolean
  /** There is a Han character in it. */
  readonly han: boolean
}

/** Reads the spacing of a line, or of a part of it. */
export function spacingOf(text: string, from = 0, to = text.length): Spacing {
  let gaps = 0
  let spaced = 0
  let before: Sort | null = null
  let space = false
  let han = false
  for (let at = from; at < to; at++) {
    const sort = sortOf(text.charCodeAt(at))
    if (sort === Sort.Unseen) continue
    if (sort === Sort.Space) {
      space = true
      continue
    }
    if (sort === Sort.Han) han = true
    if (before === Sort.Han && sort === Sort.Han) {
      gaps++
      if (space) spaced++
    }
    before = sort
    space = false
  }
  return { gaps, spaced, stretched: spaced > 0 && spaced >= gaps * STRETCHED_SHARE, han }
}

/**
 * Whether a run of spaces was wanted by the writer.
 *
 *     慢慢过桥 早早到家     between Han in a line that is not stretched: wanted
 *     两 岸 茶 农           in a stretched line: only where it is wider than the others, and even then rarely
 *     11 月                 beside a full-width character otherwise: the typesetter's
 *     Stone Bridge          between Latin words or numbers: wanted
 */
export function isWanted(before: Sort, after: Sort, stretched: boolean): boolean {
  if (before === Sort.Han && after === Sort.Han) return !stretched
  return !isWide(before) && !isWide(after)
}
