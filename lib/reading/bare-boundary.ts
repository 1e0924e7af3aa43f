import type { Path } from './best-path'
import type { MixedLines } from './columns'
import { Place } from './grammar'
import { Ending } from './line-facts'
import type { Page } from './page'

/**
 * Where an article whose head stands before it is followed by one whose head comes after it, nothing stands between
 * their bodies, and any paragraph could be the first of the second:
 *
 *     headline of A
 *     A A A A
 *     A A B B     ← here?
 *     B B
 *     headline of B
 *
 * The place is chosen by the words: those of the two heads, and of all splits the one under which both texts are most likely by their own words
 * (maximum likelihood with Laplace smoothing, Utiyama and Isahara 2001, over pairs of neighbouring characters), and by
 * the measure, which often differs between two articles.
 *
 * @param mixed lines of mixed up columns, which stay in one piece
 * @returns the path with such openings moved; the rest of it is as it was
 */
export function settleBareBoundaries(page: Page, path: Path, mixed: MixedLines): Path {
  const bare = path.places.flatMap((_, at) => (isBare(page, path, at) && !mixed.has(at) ? [at] : []))
  return bare.reduce((settled, at) => settledAt(page, settled, at, mixed), path)
}

/** What one em of difference between the measures before and after is worth, in nats of the words' likelihood. */
const MEASURE = 8
/** What a word of the one head is worth on its own side, in the same nats: heads are said again and again below them. */
const HEAD_WORD = 2
const MOST_MEASURE = 16

const P = Place
const BEFORE: readonly Place[] = [P.Start, P.Middle]
const HEADS: readonly Place[] = [P.HeadBefore, P.LabelBefore, P.HeadAfter, P.HeadAfterSigned, P.LabelAfter, P.LabelAfterSigned]
const STARTS: readonly Place[] = [P.Start, P.LateStart, P.SignedStart]
const FAMILIES: readonly (readonly [start: Place, middle: Place, cross: Place])[] = [
  [P.Start, P.Middle, P.Cross], [P.LateStart, P.LateMiddle, P.LateCross], [P.SignedStart, P.SignedMiddle, P.SignedCross],
]

/** Whether an article opens with a body line right after another's last, and the line does not say so by itself. */
function isBare(page: Page, { places, opens }: Path, at: number): boolean {
  const before = places[at - 1]
  return opens[at] === true && places[at] === P.LateStart && before !== undefined && BEFORE.includes(before) && page.ending[at - 1] === Ending.Stop
}

function settledAt(page: Page, path: Path, at: number, mixed: MixedLines): Path {
  const from = reach(path, at - 1, -1)
  const to = reach(path, at, 1)
  const candidates = [...path.places.keys()].slice(from + 1, to + 1).filter((line) => STARTS.includes(path.places[line] ?? P.Middle) && page.ending[line - 1] === Ending.Stop && !mixed.has(line))
  if (candidates.length < 2) return path
  const worth = likelihoods(page, from, to)
  const heads = headWords(page, path, from, to)
  const value = (line: number) => (worth[line - from] ?? 0) + HEAD_WORD * (heads[line - from] ?? 0) + Math.min(MOST_MEASURE, MEASURE * Math.abs((page.measures[line] ?? 0) - (page.measures[line - 1] ?? 0)))
  const best = candidates.reduce((a, b) => (value(b) > value(a) ? b : a))
  return best === at ? path : moved(path, at, best)
}

/**
 * For each line from `from` to `to`, were the second article to open there: how many words of the first head stand
 * before it and of the second from it on, less those that stand on the other side.
 */
function headWords(page: Page, path: Path, from: number, to: number): Int32Array {
  const first = wordsBeyond(page, path, from, -1)
  const second = wordsBeyond(page, path, to, 1)
  const { slots, start } = page.pairs
  const sums = new Int32Array(to - from + 1)
  let sum = 0
  for (let line = from; line <= to; line++) {
    sums[line - from] = sum
    for (let at = start[line] ?? 0; at < (start[line + 1] ?? 0); at++) {
      const slot = slots[at] ?? 0
      if (first.has(slot) !== second.has(slot)) sum += first.has(slot) ? 1 : -1
    }
  }
  return sums
}

/** A head and what stands with it have at most so many lines. */
const TALLEST_HEAD = 8

/** The words of the display text beyond the end of a body. */
function wordsBeyond(page: Page, { places, opens }: Path, edge: number, step: 1 | -1): ReadonlySet<number> {
  const { slots, start } = page.pairs
  const words = new Set<number>()
  for (let line = edge + step; Math.abs(line - edge) <= TALLEST_HEAD && line >= 0 && line < places.length; line += step) {
    if (step === 1 && opens[line] === true) break
    if (HEADS.includes(places[line] ?? P.Folio)) for (let at = start[line] ?? 0; at < (start[line + 1] ?? 0); at++) words.add(slots[at] ?? 0)
    if (step === -1 && opens[line] === true) break
  }
  return words
}

/** The last line of the body that goes on from `at` in one direction. */
function reach({ places, opens }: Path, at: number, step: 1 | -1): number {
  const inBody = (line: number) => FAMILIES.some((family) => family.includes(places[line] ?? P.Folio))
  let line = at
  while (inBody(line + step) && (step === 1 ? opens[line + 1] !== true : opens[line] !== true)) line += step
  return line
}

/** For each line from `from` to `to` how likely the pairs before it and from it on are, each by the counts of its own side; in nats. */
function likelihoods(page: Page, from: number, to: number): Float64Array {
  const { slots, start } = page.pairs
  const left = new Map<number, number>()
  const right = new Map<number, number>()
  const total = { left: 0, right: 0 }
  const sum = { left: 0, right: 0 }
  const change = (side: 'left' | 'right', slot: number, by: 1 | -1) => {
    const counts = side === 'left' ? left : right
    const count = counts.get(slot) ?? 0
    counts.set(slot, count + by)
    total[side] += by
    sum[side] += (count + by) * Math.log(count + by + 1) - count * Math.log(count + 1)
  }
  for (let at = start[from] ?? 0; at < (start[to + 1] ?? 0); at++) change('right', slots[at] ?? 0, 1)
  const kinds = right.size
  const worth = new Float64Array(to - from + 1)
  for (let line = from; line <= to; line++) {
    worth[line - from] = sum.left - total.left * Math.log(total.left + kinds) + sum.right - total.right * Math.log(total.right + kinds)
    for (let at = start[line] ?? 0; at < (start[line + 1] ?? 0); at++) {
      change('right', slots[at] ?? 0, -1)
      change('left', slots[at] ?? 0, 1)
    }
  }
  return worth
}

/** The path in which the article that opened with line `at` opens with line `best`. */
function moved(path: Path, at: number, best: number): Path {
  const places = [...path.places]
  const opens = [...path.opens]
  const [first, last] = best < at ? [best, at] : [at, best]
  const family = best < at ? FAMILIES[1] : FAMILIES[0]
  for (let line = first; line < last; line++) {
    const kind = FAMILIES.find((each) => each.includes(places[line] ?? P.Folio))?.indexOf(places[line] ?? P.Folio) ?? -1
    places[line] = family?.[kind] ?? places[line] ?? P.Start
  }
  opens[at] = false
  opens[best] = true
  if (best > at) places[best] = P.LateStart
  return { ...path, places, opens, opensMargin: swapped(path.opensMargin, at, best) }
}

function swapped(margins: Float64Array, a: number, b: number): Float64Array {
  const copy = margins.slice()
  copy[a] = margins[b] ?? 0
  copy[b] = margins[a] ?? 0
  return copy
}
