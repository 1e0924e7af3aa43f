import { type Backward } from './backward'
import { type Forward, type Step, stepsBack } from './forward'
import { type Place, PLACES } from './grammar'
import { type Margins, stayingPlace } from './margins'
import { TRELLIS } from './trellis'

/**
 * The cheapest path that reads one line otherwise, where it leaves the best path and until it is back on it: beyond the
 * steps of the detour both are the same.
 */
export interface Detour {
  /** The line that is read otherwise, and what is: its role, or whether an article opens with it. */
  readonly at: number
  readonly turn: 'role' | 'opens'
  /** The line of the first of its steps. */
  readonly from: number
  readonly steps: readonly Step[]
  /** What it costs more than the best path. */
  readonly cost: number
}

/** Every detour that costs less than `most`, each line's other role before its other opening. */
export function* detoursOf(forward: Forward, backward: Backward, path: Margins & { readonly places: readonly Place[]; readonly opens: readonly boolean[] }, most: number): Generator<Detour> {
  for (let at = 0; at < path.places.length; at++) {
    const role = path.roleMargin[at] ?? Infinity
    if (role < most) yield { at, turn: 'role', cost: role, ...around(forward, backward, path, at, (path.otherPlace[at] ?? 0) as Place) }
    const opens = path.opensMargin[at] ?? Infinity
    if (opens >= most) continue
    yield { at, turn: 'opens', cost: opens, ...(path.opens[at] === true ? staying(forward, backward, path, at) : opening(forward, backward, path, at)) }
  }
}

type Steps = Pick<Detour, 'from' | 'steps'>
type Known = { readonly places: readonly Place[]; readonly opens: readonly boolean[] }

/** Through another place of the line. */
function around(forward: Forward, backward: Backward, path: Known, at: number, place: Place): Steps {
  const back = untilBack(stepsBack(forward, at, place), path, at, -1)
  const on = untilBack(stepsOn(backward, at, place), path, at + 1, 1)
  return joined(at, back, on)
}

/** Without the article that opens with the line. */
function staying(forward: Forward, backward: Backward, path: Known, at: number): Steps {
  const from = stayingPlace(forward.costs, backward.within, at) as Place
  const to = placeAfter(backward, at - 1, from)
  const back = untilBack(stepsBack(forward, at - 1, from), path, at - 1, -1)
  return joined(at - 1, back, [{ place: to, opens: false }, ...untilBack(stepsOn(backward, at, to), path, at + 1, 1)])
}

/** With an article that opens with the line. */
function opening(forward: Forward, backward: Backward, path: Known, at: number): Steps {
  const to = (backward.opener[at] ?? 0) as Place
  const back = untilBack(stepsBack(forward, at - 1, (forward.gateFrom[at] ?? 0) as Place), path, at - 1, -1)
  return joined(at - 1, back, [{ place: to, opens: true }, ...untilBack(stepsOn(backward, at, to), path, at + 1, 1)])
}

/** @param back the steps from line `at` back */
function joined(at: number, back: readonly Step[], on: readonly Step[]): Steps {
  return { from: at - back.length + 1, steps: [...[...back].reverse(), ...on] }
}

function placeAfter({ goes }: Backward, at: number, place: Place): Place {
  return (TRELLIS.outOf.to[goes[at * PLACES + place] ?? 0] ?? 0) as Place
}

/** The cheapest rest of the page after a place of a line: the steps of the lines after it. */
function* stepsOn(backward: Backward, at: number, place: Place): Generator<Step> {
  const { rest, within, opener } = backward
  for (let line = at + 1; line < opener.length; line++) {
    const row = (line - 1) * PLACES + place
    const opens = (rest[row] ?? 0) < (within[row] ?? 0)
    place = opens ? ((opener[line] ?? 0) as Place) : placeAfter(backward, line - 1, place)
    yield { place, opens }
  }
}

/** The steps from line `at` on, or back, up to where they meet the best path: from one place of a line there is one cheapest way. */
function untilBack(steps: Iterable<Step>, { places, opens }: Known, at: number, by: 1 | -1): Step[] {
  const apart: Step[] = []
  let line = at
  for (const step of steps) {
    if (places[line] === step.place && opens[line] === step.opens) break
    apart.push(step)
    line += by
  }
  return apart
}
