import { anchors } from './anchors'

/** A stretch of two lists that differs: the pieces `[oldFrom, oldTo)` became the pieces `[nowFrom, nowTo)`. */
export interface Hunk {
  readonly oldFrom: number
  readonly oldTo: number
  readonly nowFrom: number
  readonly nowTo: number
}

/** Hunks in order, never touching; approximate where a smaller difference may be there. */
export interface Edits {
  readonly hunks: readonly Hunk[]
  readonly approximate: boolean
}

/**
 * How many steps may be taken for each piece of both lists: the work grows with their length and never with its
 * square, and as steps are counted and not timed, every machine finds the same. It is enough for any difference of
 * lists that have 500 pieces together, and of two texts of 20,000 characters for 5,000 edits.
 */
const STEPS_PER_PIECE = 500

/** Numbers in a row that are compared. */
type Ids = Int32Array

/** What is left to do in one stretch, what was found, and how many steps may still be taken. */
interface Search {
  readonly old: Ids
  readonly now: Ids
  /** Which pieces are gone, and which ones are new. */
  readonly removed: Uint8Array
  readonly added: Uint8Array
  readonly forward: Int32Array
  readonly backward: Int32Array
  steps: number
  /** Stretches where the steps ran out, to be told as replaced whole unless something better is found. */
  readonly unsolved: Hunk[]
}

/** The stretch without what both sides share at its beginning and end. */
function trimmed({ old, now }: Pick<Search, 'old' | 'now'>, { oldFrom, oldTo, nowFrom, nowTo }: Hunk): Hunk {
  while (oldFrom < oldTo && nowFrom < nowTo && old[oldFrom] === now[nowFrom]) {
    oldFrom += 1
    nowFrom += 1
  }
  while (oldFrom < oldTo && nowFrom < nowTo && old[oldTo - 1] === now[nowTo - 1]) {
    oldTo -= 1
    nowTo -= 1
  }
  return { oldFrom, oldTo, nowFrom, nowTo }
}

/**
 * Where a shortest way through the stretch passes half of its edits; null where the steps ran out.
 *
 * Myers, “An O(ND) Difference Algorithm and Its Variations” (1986), section 4b: ways are followed from both ends,
 * the furthest on each diagonal, until two meet. `forward[k]` and `backward[k]` hold how far in the old list.
 */
function meetingPoint(search: Search, { oldFrom, oldTo, nowFrom, nowTo }: Hunk): readonly [number, number] | null {
  const { old, now, forward, backward } = search
  const [width, height] = [oldTo - oldFrom, nowTo - nowFrom]
  const delta = width - height
  const odd = (delta & 1) !== 0
  const most = (width + height + 1) >> 1
  const zero = most + 1
  forward.fill(-1, 0, 2 * most + 3)
  backward.fill(-1, 0, 2 * most + 3)
  forward[zero + 1] = 0
  backward[zero + 1] = 0
  /** Diagonals beyond the edges of the stretch are not followed any more. */
  let [lowF, highF, lowB, highB] = [0, 0, 0, 0]
  for (let depth = 0; depth < most; depth += 1) {
    for (let k = -depth + lowF; k <= depth - highF; k += 2) {
      const [below, above] = [forward[zero + k + 1] ?? -1, forward[zero + k - 1] ?? -1]
      let x = k === -depth || (k !== depth && above < below) ? below : above + 1
      const from = x
      while (x < width && x - k < height && old[oldFrom + x] === now[nowFrom + x - k]) x += 1
      search.steps -= 1 + x - from
      forward[zero + k] = x
      if (x > width) highF += 2
      else if (x - k > height) lowF += 2
      else if (odd && Math.abs(delta - k) <= most) {
        const other = backward[zero + delta - k] ?? -1
        if (other !== -1 && x >= width - other) return [oldFrom + x, nowFrom + x - k]
      }
    }
    for (let k = -depth + lowB; k <= depth - highB; k += 2) {
      const [below, above] = [backward[zero + k + 1] ?? -1, backward[zero + k - 1] ?? -1]
      let x = k === -depth || (k !== depth && above < below) ? below : above + 1
      const from = x
      while (x < width && x - k < height && old[oldTo - 1 - x] === now[nowTo - 1 - x + k]) x += 1
      search.steps -= 1 + x - from
      backward[zero + k] = x
      if (x > width) highB += 2
      else if (x - k > height) lowB += 2
      else if (!odd && Math.abs(delta - k) <= most) {
        const other = forward[zero + delta - k] ?? -1
        if (other !== -1 && other >= width - x) return [oldFrom + other, nowFrom + other - delta + k]
      }
    }
    if (search.steps < 0) return null
  }
  return [oldFrom, nowTo]
}

/** Flags all that differs in a stretch, halving it at the middle of a shortest way until nothing is left. */
function solve(search: Search, whole: Hunk): void {
  const stretch = trimmed(search, whole)
  const { oldFrom, oldTo, nowFrom, nowTo } = stretch
  if (oldFrom < oldTo && nowFrom < nowTo) {
    const middle = meetingPoint(search, stretch)
    if (middle === null) {
      search.unsolved.push(stretch)
      return
    }
    const [x, y] = middle
    if ((x > oldFrom || y > nowFrom) && (x < oldTo || y < nowTo) && !(x === oldFrom && y === nowTo)) {
      solve(search, { ...stretch, oldTo: x, nowTo: y })
      solve(search, { ...stretch, oldFrom: x, nowFrom: y })
      return
    }
  }
  replaceWhole(search, stretch)
}

function replaceWhole({ removed, added }: Search, { oldFrom, oldTo, nowFrom, nowTo }: Hunk): void {
  removed.fill(1, oldFrom, oldTo)
  added.fill(1, nowFrom, nowTo)
}

/** Solves what was too far as a whole piecewise, between what is sure to belong together. */
function solveApart(search: Search, stretch: Hunk): void {
  search.steps = STEPS_PER_PIECE * (stretch.oldTo - stretch.oldFrom + stretch.nowTo - stretch.nowFrom)
  let { oldFrom, nowFrom } = stretch
  for (const { oldAt, nowAt } of [...anchors(search.old, search.now, stretch), { oldAt: stretch.oldTo, nowAt: stretch.nowTo }]) {
    solve(search, { oldFrom, oldTo: oldAt, nowFrom, nowTo: nowAt })
    oldFrom = oldAt
    nowFrom = nowAt
  }
}

/** The flags as hunks. */
function hunksOf({ removed, added }: Search): Hunk[] {
  const hunks: Hunk[] = []
  let [oldAt, nowAt] = [0, 0]
  while (oldAt < removed.length || nowAt < added.length) {
    const [oldFrom, nowFrom] = [oldAt, nowAt]
    while (removed[oldAt] === 1) oldAt += 1
    while (added[nowAt] === 1) nowAt += 1
    if (oldAt > oldFrom || nowAt > nowFrom) hunks.push({ oldFrom, oldTo: oldAt, nowFrom, nowTo: nowAt })
    oldAt += 1
    nowAt += 1
  }
  return hunks
}

/**
 * A smallest set of edits that makes one list of numbers the other, or, where that is too far to find, one that
 * keeps what surely belongs together, and says so. The work is at most a fixed number of steps for each piece.
 */
export function findEdits(old: Ids, now: Ids): Edits {
  const room = old.length + now.length
  const search: Search = {
    old, now, removed: new Uint8Array(old.length), added: new Uint8Array(now.length),
    forward: new Int32Array(room + 6), backward: new Int32Array(room + 6),
    steps: STEPS_PER_PIECE * room, unsolved: [],
  }
  solve(search, { oldFrom: 0, oldTo: old.length, nowFrom: 0, nowTo: now.length })
  const tooFar = search.unsolved.splice(0)
  for (const stretch of tooFar) solveApart(search, stretch)
  for (const stretch of search.unsolved) replaceWhole(search, stretch)
  return { hunks: hunksOf(search), approximate: tooFar.length > 0 }
}
