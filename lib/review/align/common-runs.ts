import type { Characters } from './characters'
import { match, type Matching, type Run, runsOf, unmatch } from './matching'

/** The characters of both dumps that are looked at. */
export interface Sides {
  readonly old: Pick<Characters, 'ids' | 'first'>
  readonly now: Pick<Characters, 'ids' | 'first'>
}

/** A row of so many Han characters hardly stands in a page twice unless something is quoted. */
const LONG_ROW = 16
/** In what long rows leave, half as many will do. */
const SHORT_ROW = 8
/** A headline of four characters is as short as they come; it is found by its lines. */
const HEADLINE_ROW = 4

/** A text shorter than a sentence may be in two places by chance: the name of an office, a stock phrase. */
const SENTENCE = 24
/** From where lines begin on both sides, half a sentence is enough. */
const HALF_SENTENCE = 12

/** Characters compared for each one of both dumps, at most. Texts that people write need two or three. */
const STEPS_PER_CHARACTER = 60

interface Search extends Sides {
  readonly matching: Matching
  steps: number
}

/**
 * Finds the texts that both dumps have, in whatever order: from rows that are unique among what is left, the longest
 * text first. Gives whether all was looked at.
 */
export function matchCommonRuns(sides: Sides, matching: Matching): boolean {
  const search: Search = { ...sides, matching, steps: STEPS_PER_CHARACTER * (sides.old.ids.length + sides.now.ids.length) }
  for (const [row, most] of [[LONG_ROW, 1], [SHORT_ROW, 1], [SHORT_ROW, Infinity]] as const) {
    claim(search, candidates(search, row, most).map((run) => withinBlocks(search, run)), SHORT_ROW)
    dropChanceRuns(search)
  }
  claim(search, candidates(search, HEADLINE_ROW, Infinity).flatMap((run) => wholeLines(search, run)), HEADLINE_ROW)
  return search.steps >= 0
}

function lengthOf({ old }: Run): number {
  return old.to - old.from
}

/** Every text that grows from rows which stand equally often on both sides, `most` times at most, in the order of the old dump. */
function candidates(search: Search, length: number, most: number): Run[] {
  const { old, now, matching: { there, back } } = search
  const rows = rowsOf(now.ids, back, length)
  const pairs: (readonly [number, number])[] = []
  for (const [hash, places] of rowsOf(old.ids, there, length)) {
    const others = rows.get(hash) ?? []
    if (places.length === others.length && places.length <= most) places.forEach((place, at) => pairs.push([place, others[at] ?? 0]))
  }
  pairs.sort(([one], [other]) => one - other)
  const reached = new Map<number, number>()
  return pairs.flatMap(([from, to]): Run[] => {
    if (from < (reached.get(to - from) ?? 0)) return []
    const grown = grow(search, from, to, length)
    reached.set(to - from, grown.old.to)
    return lengthOf(grown) < length ? [] : [grown]
  })
}

/** The places of every row of characters that match nothing yet, by a hash of the row. */
function rowsOf(ids: Int32Array, matched: Int32Array, length: number): Map<number, number[]> {
  const rows = new Map<number, number[]>()
  const leaving = Array.from({ length }).reduce<number>((power) => Math.imul(power, BASE), 1)
  let hash = 0
  let held = 0
  for (let at = 0; at < ids.length; at += 1) {
    if (matched[at] !== -1) {
      hash = 0
      held = 0
      continue
    }
    hash = (Math.imul(hash, BASE) + (ids[at] ?? 0) + 1) | 0
    held += 1
    if (held > length) hash = (hash - Math.imul(leaving, (ids[at - length] ?? 0) + 1)) | 0
    if (held < length) continue
    const places = rows.get(hash)
    if (places === undefined) rows.set(hash, [at + 1 - length])
    else places.push(at + 1 - length)
  }
  return rows
}

/** The multiplier of Fowler, Noll and Vo's hash. Rows are compared as well, so that a clash of hashes costs time alone. */
const BASE = 0x01000193

/** The text around a row, as far as both sides have it and neither matches anything. */
function grow(search: Search, old: number, now: number, length: number): Run {
  const isSame = (from: number, to: number) => {
    search.steps -= 1
    const isFree = search.matching.there[from] === -1 && search.matching.back[to] === -1
    return search.steps >= 0 && isFree && search.old.ids[from] === search.now.ids[to]
  }
  let after = 0
  while (isSame(old + after, now + after)) after += 1
  let before = 0
  while (after >= length && isSame(old - 1 - before, now - 1 - before)) before += 1
  return { old: { from: old - before, to: old + after }, now: { from: now - before, to: now + after } }
}

/** Whether a line begins, or the dump ends, at a place of both sides. */
function isSeam({ old, now }: Sides, from: number, to: number): boolean {
  return begins(old, from) && begins(now, to)
}

function begins({ ids, first }: Sides['old'], at: number): boolean {
  return at === ids.length || first[at] === 1
}

function part({ old, now }: Run, from: number, to: number): Run {
  const shift = now.from - old.from
  return { old: { from, to }, now: { from: from + shift, to: to + shift } }
}

/**
 * The text without the few characters that it shares with its neighbours by chance: two articles that end alike
 * （…摄）, or the next ones begin alike (本报讯). Where lines begin on both sides shortly before its end, the block ends.
 */
function withinBlocks(sides: Sides, run: Run): Run {
  const { old, now } = run
  const shift = now.from - old.from
  const isSeamAt = (at: number) => isSeam(sides, at, at + shift)
  let [from, to] = [old.from, old.to]
  if (!isSeamAt(from)) from = numbers(Math.min(from + SHORT_ROW, to - SHORT_ROW) - 1, from, -1).find(isSeamAt) ?? from
  if (!isSeamAt(to)) to = numbers(Math.max(to - SHORT_ROW, from + SHORT_ROW) + 1, to, 1).find(isSeamAt) ?? to
  return part(run, from, to)
}

/** The whole numbers from one to another, that one left out. */
function numbers(from: number, to: number, step: 1 | -1): number[] {
  return Array.from({ length: Math.max(0, (to - from) * step) }, (_, at) => from + at * step)
}

/** What of a text is whole lines on both sides. */
function wholeLines(sides: Sides, run: Run): Run[] {
  const { old, now } = run
  const shift = now.from - old.from
  let [from, to] = [old.from, old.to]
  while (from < to && !isSeam(sides, from, from + shift)) from += 1
  while (from < to && !isSeam(sides, to, to + shift)) to -= 1
  return from < to ? [part(run, from, to)] : []
}

/** Matches texts, the longest first; of those that overlap what is left, if it still is a row. */
function claim({ matching }: Search, runs: readonly Run[], least: number): void {
  const { there, back } = matching
  const longestFirst = runs.toSorted((one, other) => lengthOf(other) - lengthOf(one) || one.old.from - other.old.from)
  for (const { old, now } of longestFirst) {
    const shift = now.from - old.from
    for (let from = old.from; from < old.to;) {
      let to = from
      while (to < old.to && there[to] === -1 && back[to + shift] === -1) to += 1
      if (to - from >= least) match(matching, from, from + shift, to - from)
      from = to + 1
    }
  }
}

/** From which length on a text is no chance: whole lines may be of any. */
function leastOf(sides: Sides, { old, now }: Run): number {
  const seams = [isSeam(sides, old.from, now.from), isSeam(sides, old.to, now.to)].filter((seam) => seam).length
  return [SENTENCE, HALF_SENTENCE, 0][seams] ?? SENTENCE
}

/**
 * Takes back short texts in the midst of other text, with other neighbours on both sides: they are the same words and
 * not the same print.
 */
function dropChanceRuns(search: Search): void {
  const { matching } = search
  const runs = runsOf(matching)
  const inNow = runs.toSorted((one, other) => one.now.from - other.now.from)
  const rank = new Map(inNow.map((run, at) => [run, at]))
  const chance = runs.filter((run, at) => {
    if (lengthOf(run) >= leastOf(search, run)) return false
    const place = rank.get(run) ?? 0
    return runs[at - 1] !== inNow[place - 1] && runs[at + 1] !== inNow[place + 1]
  })
  for (const run of chance) unmatch(matching, run)
}
