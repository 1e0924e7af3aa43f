import { findEdits, type Hunk } from '../../diff/edits'
import type { Sides } from './common-runs'
import type { Gap } from './gaps'
import { match, type Matching } from './matching'

/** Four characters in a row hardly ever stand in two unlike phrases by accident. */
const MOST_BY_ACCIDENT = 3
/** In two unlike texts ten times as long as it, a phrase may. */
const ACCIDENTAL_SHARE = 0.1

/** Rows of so many characters tell whether two texts are alike, by the share of the shorter one's that both have. */
const ROW = 4
const UNLIKE_SHARE = 0.1
/** Shorter texts have too few rows to tell. */
const LEAST_TOLD = 80

/** A text that is not there, as large as need be: beyond an open end of a gap anything may follow. */
const BEYOND = Infinity

/**
 * Matches what two texts in the same gap share, if they are alike at all: what one article and the one that stands in its
 * place have in common is chance. Gives whether a smaller difference may be there that was too far to look for.
 */
export function matchGap({ old, now }: Sides, matching: Matching, gap: Gap): boolean {
  const [before, after] = [old.ids.slice(gap.old.from, gap.old.to), now.ids.slice(gap.now.from, gap.now.to)]
  if (areUnlike(before, after)) return false
  const { hunks, approximate } = findEdits(before, after)
  const end: Hunk = { oldFrom: before.length, oldTo: before.length, nowFrom: after.length, nowTo: after.length }
  let [oldAt, nowAt] = [0, 0]
  for (const { oldFrom, oldTo, nowTo } of [...meant(hunks, gap, end), end]) {
    match(matching, gap.old.from + oldAt, gap.now.from + nowAt, oldFrom - oldAt)
    oldAt = oldTo
    nowAt = nowTo
  }
  return approximate
}

function areUnlike(one: Int32Array, other: Int32Array): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one]
  if (shorter.length < LEAST_TOLD) return false
  const rows = new Set(rowsOf(longer))
  const own = rowsOf(shorter)
  return own.filter((row) => rows.has(row)).length <= own.length * UNLIKE_SHARE
}

function rowsOf(ids: Int32Array): string[] {
  return Array.from({ length: ids.length - ROW + 1 }, (_, at) => ids.subarray(at, at + ROW).join(' '))
}

/** The hunks with what both sides share by accident drawn into them. */
function meant(hunks: readonly Hunk[], { closedBefore, closedAfter }: Gap, end: Hunk): readonly Hunk[] {
  const merged: Hunk[] = []
  const begin: Hunk = { oldFrom: 0, oldTo: 0, nowFrom: 0, nowTo: 0 }
  const isOpen = (hunk: Hunk) => (hunk === begin && !closedBefore) || (hunk === end && !closedAfter)
  for (const hunk of [...(closedBefore ? [] : [begin]), ...hunks, ...(closedAfter ? [] : [end])]) {
    let grown = hunk
    let open = isOpen(hunk)
    for (let last = merged.at(-1); last !== undefined; last = merged.at(-1)) {
      if (!isAccident(grown.oldFrom - last.oldTo, last, isOpen(last), grown, open)) break
      grown = { oldFrom: last.oldFrom, oldTo: grown.oldTo, nowFrom: last.nowFrom, nowTo: grown.nowTo }
      open = false
      merged.pop()
    }
    merged.push(grown)
  }
  return merged
}

function sizeOf({ oldFrom, oldTo, nowFrom, nowTo }: Hunk, open: boolean): number {
  return open ? BEYOND : Math.max(oldTo - oldFrom, nowTo - nowFrom)
}

/** Whether so many shared characters between two hunks are an accident. Two insertions, or two deletions, stay apart. */
function isAccident(shared: number, one: Hunk, oneOpen: boolean, other: Hunk, otherOpen: boolean): boolean {
  const removes = oneOpen || otherOpen || one.oldFrom < one.oldTo || other.oldFrom < other.oldTo
  const adds = oneOpen || otherOpen || one.nowFrom < one.nowTo || other.nowFrom < other.nowTo
  if (!removes || !adds) return false
  const least = Math.min(sizeOf(one, oneOpen), sizeOf(other, otherOpen))
  return shared <= least * ACCIDENTAL_SHARE || (shared <= MOST_BY_ACCIDENT && 2 * shared <= least)
}
