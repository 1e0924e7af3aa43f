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
 * How many steps may be taken for each piece of both lists, and at most: the work grows with their length and never
 * with its square, and as steps are counted and not timed, every machine finds the same. It is enough for any
 * difference of two texts of 200 characters, and for some 4,000 edits in texts of 20,000.
 */
const STEPS_PER_PIECE = 200
const MOST_STEPS = 8_000_000

/** Numbers in a row that are compared. */
type Ids = Int32Array

function stepsFor(pieces: number): number {
  return Math.min(STEPS_PER_PIECE * pieces, MOST_STEPS)
}

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

/** Ways from one end of a stretch: how far into the old list the furthest one on each diagonal has come. */
interface Frontier {
  readonly reach: Int32Array
  /** Where the end lies in the lists, and in which direction they are read from there. */
  readonly oldEnd: number
  readonly nowEnd: number
  readonly step: 1 | -1
  /** How many diagonals at either edge have left the stretch and are not followed any more. */
  low: number
  high: number
}

function frontier(room: Int32Array, zero: number, end: Pick<Frontier, 'oldEnd' | 'nowEnd' | 'step'>): Frontier {
  const reach = room.subarray(0, 2 * zero + 1).fill(NOWHERE)
  reach[zero + 1] = 0
  return { reach, ...end, low: 0, high: 0 }
}

/** No way has come to a diagonal yet. */
const NOWHERE = -1

/** A stretch without its shared ends, its size, and the place of the main diagonal in a frontier. */
interface Box extends Hunk {
  readonly width: number
  readonly height: number
  readonly zero: number
}

/**
 * Lets each way of a frontier make one more edit and follow what is shared after it. Gives the point, counted from
 * the frontier's end, where one of them met a way of the other frontier.
 */
function advance(search: Search, box: Box, own: Frontier, other: Int32Array | null, depth: number): readonly [number, number] | null {
  const { old, now } = search
  const { width, height, zero } = box
  const { reach, oldEnd, nowEnd, step } = own
  let steps = 0
  for (let k = -depth + own.low; k <= depth - own.high; k += 2) {
    const [less, more] = [reach[zero + k - 1] ?? NOWHERE, reach[zero + k + 1] ?? NOWHERE]
    let x = k === -depth || (k !== depth && less < more) ? more : less + 1
    steps -= x
    while (x < width && x - k < height && old[oldEnd + step * x] === now[nowEnd + step * (x - k)]) x += 1
    steps += x + 1
    reach[zero + k] = x
    if (x > width) own.high += 2
    else if (x - k > height) own.low += 2
    else if (other !== null) {
      const opposite = other[zero + width - height - k] ?? NOWHERE
      if (opposite !== NOWHERE && x + opposite >= width) return [x, x - k]
    }
  }
  search.steps -= steps
  return null
}

/**
 * A point on a shortest way through the stretch, about half of its edits from either end; null where the steps ran
 * out. Ways are followed from both ends, the furthest on each diagonal, until two meet.
 *
 * Myers, “An O(ND) Difference Algorithm and Its Variations” (1986), section 4b.
 */
function meetingPoint(search: Search, stretch: Hunk): readonly [number, number] | null {
  const { oldFrom, oldTo, nowFrom, nowTo } = stretch
  const [width, height] = [oldTo - oldFrom, nowTo - nowFrom]
  const most = (width + height + 1) >> 1
  const box: Box = { ...stretch, width, height, zero: most + 1 }
  const there = frontier(search.forward, box.zero, { oldEnd: oldFrom, nowEnd: nowFrom, step: 1 })
  const back = frontier(search.backward, box.zero, { oldEnd: oldTo - 1, nowEnd: nowTo - 1, step: -1 })
  const odd = ((width - height) & 1) !== 0
  for (let depth = 0; depth < most && search.steps >= 0; depth += 1) {
    const ahead = advance(search, box, there, odd ? back.reach : null, depth)
    if (ahead !== null) return [oldFrom + ahead[0], nowFrom + ahead[1]]
    const behind = advance(search, box, back, odd ? null : there.reach, depth)
    if (behind !== null) return [oldTo - behind[0], nowTo - behind[1]]
  }
  return search.steps < 0 ? null : [oldFrom, nowTo]
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
  search.steps = stepsFor(stretch.oldTo - stretch.oldFrom + stretch.nowTo - stretch.nowFrom)
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
    steps: stepsFor(room), unsolved: [],
  }
  solve(search, { oldFrom: 0, oldTo: old.length, nowFrom: 0, nowTo: now.length })
  const tooFar = search.unsolved.splice(0)
  for (const stretch of tooFar) solveApart(search, stretch)
  for (const stretch of search.unsolved) replaceWhole(search, stretch)
  return { hunks: hunksOf(search), approximate: tooFar.length > 0 }
}
