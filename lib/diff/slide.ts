import type { Hunk } from './edits'
import type { Pieces } from './pieces'

/** How well a text can be cut before each of these, or after, from the end of a line to the edge of a word. */
const BREAKS: readonly { readonly after: RegExp; readonly worth: number }[] = [
  { after: /[\n\u2028\u2029]$/u, worth: 4 },
  { after: /[。！？；!?;…][”’」』）)]?$/u, worth: 3 },
  { after: /[，、：,:—]$/u, worth: 2 },
  { after: /\s$/u, worth: 1 },
]
const OPENING = /^[“‘「『（《〈(]/u

/** How far to look for the better place: a sentence of usual length. More would make the work grow with its square. */
const FARTHEST = 60

/** How well a text can be cut at an offset. */
function worth(text: string, at: number): number {
  if (at === 0 || at === text.length) return 4
  const before = text.slice(Math.max(0, at - 2), at)
  const found = BREAKS.find(({ after }) => after.test(before))?.worth ?? 0
  return Math.max(found, OPENING.test(text.slice(at, at + 1)) ? 2 : 0)
}

/** By how many pieces an insertion is best moved, of the places between the bounds where it is the same insertion. */
function bestSlide(text: string, { ids, starts }: Pieces, from: number, to: number, bounds: readonly [number, number]): number {
  let [low, high] = [0, 0]
  while (low > -bounds[0] && low > -FARTHEST && ids[from + low - 1] === ids[to + low - 1]) low -= 1
  while (high < bounds[1] && high < FARTHEST && ids[from + high] === ids[to + high]) high += 1
  let [best, most] = [0, -1]
  for (let by = low; by <= high; by += 1) {
    const sum = worth(text, starts[from + by] ?? 0) + worth(text, starts[to + by] ?? 0)
    if (sum > most) [best, most] = [by, sum]
  }
  return best
}

/**
 * Moves each insertion and deletion to where a person would say that it is, as far as it is the same change there:
 * the new sentence is `甲。[乙。]丙`, and not `甲[。乙]。丙`.
 */
export function settleSlides(hunks: readonly Hunk[], old: string, now: string, before: Pieces, after: Pieces): readonly Hunk[] {
  const settled: Hunk[] = []
  for (const [at, hunk] of hunks.entries()) {
    const { oldFrom, oldTo, nowFrom, nowTo } = hunk
    const room = [oldFrom - (settled.at(-1)?.oldTo ?? 0), (hunks[at + 1]?.oldFrom ?? before.count) - oldTo] as const
    const by = oldFrom === oldTo ? bestSlide(now, after, nowFrom, nowTo, room)
      : nowFrom === nowTo ? bestSlide(old, before, oldFrom, oldTo, room) : 0
    settled.push({ oldFrom: oldFrom + by, oldTo: oldTo + by, nowFrom: nowFrom + by, nowTo: nowTo + by })
  }
  return settled
}
