import type { Range, Run } from './matching'

/** What stands between two runs of the old dump, of the new one, or between the same two runs of both. */
export interface Gap extends Run {
  /** The same run stands before it in both dumps. */
  readonly closedBefore: boolean
  /** The same run stands behind it in both dumps. */
  readonly closedAfter: boolean
}

/** A gap of one side, and the runs on its two sides, by number. */
interface Hole extends Range {
  readonly before: number
  readonly after: number
}

/** The holes of one side; the beginning of a dump is the run -1, its end the run `runs.length`. */
function holes(ranges: readonly Range[], length: number): Hole[] {
  const inOrder = [...ranges.keys()].sort((one, other) => (ranges[one]?.from ?? 0) - (ranges[other]?.from ?? 0))
  return [...inOrder, ranges.length].flatMap((after, at): Hole[] => {
    const before = inOrder[at - 1] ?? -1
    const [from, to] = [ranges[before]?.to ?? 0, ranges[after]?.from ?? length]
    return from < to ? [{ from, to, before, after }] : []
  })
}

/**
 * The gaps that runs leave, each character in one. Those of both dumps are put together where they stand between the
 * same runs, else behind the same run, else before it; the rest stand alone, with nothing on the other side.
 */
export function gapsOf(runs: readonly Run[], oldLength: number, nowLength: number): Gap[] {
  const gaps: Gap[] = []
  let left = holes(runs.map(({ old }) => old), oldLength)
  const open = new Set(holes(runs.map(({ now }) => now), nowLength))
  const pair = (key: (hole: Hole) => string, closedBefore: boolean, closedAfter: boolean) => {
    const others = new Map([...open].map((hole) => [key(hole), hole]))
    left = left.filter((hole) => {
      const other = others.get(key(hole))
      if (other === undefined) return true
      open.delete(other)
      gaps.push({ old: rangeOf(hole), now: rangeOf(other), closedBefore, closedAfter })
      return false
    })
  }
  pair(({ before, after }) => `${before} ${after}`, true, true)
  pair(({ before }) => `${before}`, true, false)
  pair(({ after }) => `${after}`, false, true)
  const alone = { closedBefore: false, closedAfter: false }
  return [
    ...gaps,
    ...left.map((hole) => ({ old: rangeOf(hole), now: NOTHING, ...alone })),
    ...Array.from(open, (hole) => ({ old: NOTHING, now: rangeOf(hole), ...alone })),
  ]
}

const NOTHING: Range = { from: 0, to: 0 }

function rangeOf({ from, to }: Range): Range {
  return { from, to }
}
