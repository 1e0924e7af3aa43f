import type { ReadPage } from './read-page'

/** A doubt so many non-blank lines from a wrong boundary still leads an editor to it: both are on one glance. */
const WITHIN = 2

/** A place where the reader says that another article goes on. */
export interface StatedBoundary {
  readonly confidence: number
  readonly right: boolean
}

/** What the boundaries and doubts of some pages come to, all pages pooled. */
export interface Calibration {
  /** How many boundaries there truly are. */
  readonly boundaries: number
  readonly stated: readonly StatedBoundary[]
  /** Boundaries that were missed, or stated where there is none. */
  readonly wrong: number
  /** Those of them near which the reader doubts. */
  readonly doubted: number
  readonly lines: number
  /** Lines that have a doubt of any kind. */
  readonly flagged: number
}

/**
 * Pools how sure the reader is of the boundaries between articles, and how well it doubts.
 *
 * A boundary is a line of one article while the line before, of those that belong to articles, is of another. Lines that
 * truly belong to no article are left out on both sides, for they may stand with either neighbour; where a page's first
 * article opens is no boundary. A stated boundary is right if there truly is one at that very line. Its confidence is that
 * of the line. A wrong boundary is one that was missed or that is not there; it is doubted if a doubt of any kind stands
 * on one of the two non-blank lines before it, on it, or on one of the two after.
 *
 *     truth     0 0 0 1 1 1 2 2
 *     reading   0 0 0 1 1 1 1 2        the boundary at 3 is right; that at 6 is missed, that at 7 is not there
 *                     ^     × ×
 */
export function calibrate(pages: readonly ReadPage[]): Calibration {
  const parts = pages.map(calibratePage)
  const sum = (of: (part: Calibration) => number) => parts.reduce((total, part) => total + of(part), 0)
  return {
    boundaries: sum(({ boundaries }) => boundaries),
    stated: parts.flatMap(({ stated }) => stated),
    wrong: sum(({ wrong }) => wrong),
    doubted: sum(({ doubted }) => doubted),
    lines: sum(({ lines }) => lines),
    flagged: sum(({ flagged }) => flagged),
  }
}

function calibratePage({ page, split }: ReadPage): Calibration {
  const truly = new Map(page.truth.lines.map(({ line, article }) => [line, article]))
  const own = split.lines.filter(({ line }) => (truly.get(line) ?? null) !== null)
  const trueBoundaries = boundariesOf(own.map(({ line }) => ({ line, article: truly.get(line) ?? null })))
  const statedBoundaries = boundariesOf(own)
  const confidence = new Map(split.lines.map((line) => [line.line, line.confidence]))
  const missed = [...trueBoundaries].filter((line) => !statedBoundaries.has(line))
  const wrong = [...missed, ...[...statedBoundaries].filter((line) => !trueBoundaries.has(line))]
  const doubts = new Set(split.doubts.map(({ line }) => line))
  return {
    boundaries: trueBoundaries.size,
    stated: [...statedBoundaries].map((line) => ({ confidence: confidence.get(line) ?? 0, right: trueBoundaries.has(line) })),
    wrong: wrong.length,
    doubted: wrong.filter((line) => isNear(split.lines.map((entry) => entry.line), line, doubts)).length,
    lines: split.lines.length,
    flagged: doubts.size,
  }
}

function boundariesOf(lines: readonly { readonly line: number; readonly article: number | null }[]): Set<number> {
  const placed = lines.filter(({ article }) => article !== null)
  return new Set(placed.filter(({ article }, at) => at > 0 && article !== placed[at - 1]?.article).map(({ line }) => line))
}

function isNear(printed: readonly number[], line: number, doubts: ReadonlySet<number>): boolean {
  const at = printed.indexOf(line)
  return printed.slice(Math.max(0, at - WITHIN), at + WITHIN + 1).some((near) => doubts.has(near))
}
