import { type Ballot, Question } from './ballot'
import { costToBegin, costToEnd, EXITS, MOVES, OPENERS, type Move, Place, PLACES, QUESTION_OF } from './grammar'
import { COLUMNS, entryCosts, exitCosts, firstLineCost, gateOf, openingCosts, placeCosts } from './trellis'

/** The one best reading of the whole page, line by line, with how much worse the best other reading is. */
export interface Path {
  readonly places: readonly Place[]
  /** Whether an article opens with the line. */
  readonly opens: readonly boolean[]
  readonly cost: number
  /** By how much the best path with another kind of place for the line costs more. */
  readonly roleMargin: Float64Array
  /** The same for whether an article opens with the line. */
  readonly opensMargin: Float64Array
  /** The same for whether a paragraph starts with the line; for body lines. */
  readonly startMargin: Float64Array
}

/** What it costs in general that a head stands before, or after, its body: the habit of a page or a newspaper. */
export interface Habit {
  readonly before: number
  readonly after: number
}

/** Where nothing is known of the habit. */
const NO_HABIT: Habit = { before: 0, after: 0 }
/** Half a unit of cost decides where all else is even, and bows to any other evidence: pages mix both. */
const AGAINST_HABIT = 0.5
/** A page shows a habit when it has at least so many heads, and this share of them on one side. */
const FEWEST_HEADS = 3
const HABIT_SHARE = 2 / 3

/** The cheapest cost of each place of each line, from the start of the page, and the move by which it was reached. */
interface Forward {
  readonly habit: Habit
  readonly base: Float64Array
  readonly costs: Float64Array
  readonly came: Int16Array
  readonly last: Place
  readonly total: number
}

/**
 * The cheapest path through the places of the page (Viterbi 1967), and from a second pass in the other direction the
 * cheapest path through each single place (max-marginals); both exact.
 *
 * @param given the newspaper's habit where it is known; if not, the page's own is read off a first path without any
 */
export function bestPath(ballot: Ballot, given?: Habit): Path {
  if (ballot.count === 0) return NOTHING
  const first = forwardPass(ballot, given ?? NO_HABIT)
  const habit = given ?? habitOf(traced(first, ballot.count).places)
  const best = habit === first.habit ? first : forwardPass(ballot, habit)
  return { ...traced(best, ballot.count), cost: best.total, ...margins(ballot, best) }
}

/** On which side of their bodies most heads of a page stand. */
function habitOf(places: readonly Place[]): Habit {
  let before = 0
  let after = 0
  places.forEach((place, at) => {
    if (place === Place.HeadBefore && places[at - 1] !== Place.HeadBefore) before++
    if (isHeadAfter(place) && !isHeadAfter(places[at - 1])) after++
  })
  if (before + after < FEWEST_HEADS) return NO_HABIT
  if (before >= (before + after) * HABIT_SHARE) return { before: 0, after: AGAINST_HABIT }
  return after >= (before + after) * HABIT_SHARE ? { before: AGAINST_HABIT, after: 0 } : NO_HABIT
}

const NOTHING: Path = {
  places: [], opens: [], cost: 0,
  roleMargin: new Float64Array(0), opensMargin: new Float64Array(0), startMargin: new Float64Array(0),
}

/** Marks a line that opens an article, less the place of the line before; -1 is the start of the page. */
const THROUGH_GATE = -2

function forwardPass(ballot: Ballot, habit: Habit): Forward {
  const { count } = ballot
  const { moves, to, exit, entry, exitFrom } = COLUMNS
  const base = Float64Array.from(MOVES, (move) => move.cost + habitCost(move, habit))
  const costs = new Float64Array(count * PLACES).fill(Infinity)
  const came = new Int16Array(count * PLACES).fill(-1)
  const exits = new Float64Array(COLUMNS.exits)
  const entries = new Float64Array(COLUMNS.entries)
  const opening = new Float64Array(OPENERS.length)
  const place = new Float64Array(PLACES)
  placeCosts(ballot, 0, place)
  for (let p = 0; p < PLACES; p++) {
    costs[p] = costToBegin(p as Place) + habitAtOpening(p as Place, habit) + firstLineCost(ballot, p as Place) + (place[p] ?? 0)
  }
  for (let at = 1; at < count; at++) {
    const here = at * PLACES
    exitCosts(ballot, at - 1, exits)
    entryCosts(ballot, at, entries)
    placeCosts(ballot, at, place)
    for (let code = 0; code < exits.length; code++) exits[code] = (exits[code] ?? 0) + (costs[here - PLACES + (exitFrom[code] ?? 0)] ?? 0)
    for (let m = 0; m < moves; m++) {
      const cost = (exits[exit[m] ?? 0] ?? 0) + (base[m] ?? 0) + (entries[entry[m] ?? 0] ?? 0)
      const there = here + (to[m] ?? 0)
      if (cost < (costs[there] ?? 0)) {
        costs[there] = cost
        came[there] = m
      }
    }
    const gate = gateOf(ballot, at - 1, costs, here - PLACES)
    openingCosts(ballot, at, opening)
    for (let index = 0; index < OPENERS.length; index++) {
      const there = here + (OPENERS[index] ?? 0)
      const cost = gate.cost + (opening[index] ?? 0) + habitAtOpening(OPENERS[index], habit)
      if (cost < (costs[there] ?? 0)) {
        costs[there] = cost
        came[there] = THROUGH_GATE - gate.from
      }
    }
    for (let p = 0; p < PLACES; p++) costs[here + p] = (costs[here + p] ?? 0) + (place[p] ?? 0)
  }
  let last = 0
  let total = Infinity
  for (let p = 0; p < PLACES; p++) {
    const cost = (costs[(count - 1) * PLACES + p] ?? 0) + endCost(ballot, p as Place)
    if (cost < total) [last, total] = [p, cost]
  }
  return { habit, base, costs, came, last: last as Place, total }
}

function habitAtOpening(place: Place | undefined, habit: Habit): number {
  return place === Place.HeadBefore || place === Place.LabelBefore ? habit.before : 0
}

function habitCost({ from, to }: Move, habit: Habit): number {
  return isHeadAfter(to) && !isHeadAfter(from) && from !== Place.BylineAfterHead && from !== Place.CaptionAtHead ? habit.after : 0
}

function isHeadAfter(place: Place | undefined): boolean {
  return place === Place.HeadAfter || place === Place.HeadAfterSigned || place === Place.LabelAfter || place === Place.LabelAfterSigned
}

/** The last line of the page ends its paragraph, too; a page that breaks off is usual enough to cost half. */
function endCost(ballot: Ballot, place: Place): number {
  const question = QUESTION_OF[place]
  const at = ballot.count - 1
  const leave = question === Question.Start ? ballot.cost(at, Question.StartEnds) : question === Question.Middle ? ballot.cost(at, Question.MiddleEnds) : 0
  return costToEnd(place) + leave / 2
}

function traced(forward: Forward, count: number): Pick<Path, 'places' | 'opens'> {
  const places = new Array<Place>(count)
  const opens = new Array<boolean>(count)
  let place: number = forward.last
  for (let at = count - 1; at >= 0; at--) {
    places[at] = place as Place
    const move = forward.came[at * PLACES + place] ?? -1
    opens[at] = move < 0 && OPENERS.includes(place as Place)
    if (move >= 0) place = COLUMNS.from[move] ?? 0
    else if (move <= THROUGH_GATE) place = THROUGH_GATE - move
  }
  return { places, opens }
}

/** The backward pass, and with it what the best other reading of each line costs more. */
function margins(ballot: Ballot, forward: Forward): Pick<Path, 'roleMargin' | 'opensMargin' | 'startMargin'> {
  const { count } = ballot
  const { moves, from, to, exit, entry } = COLUMNS
  const { base, costs, total } = forward
  const { places, opens } = traced(forward, count)
  const roleMargin = new Float64Array(count)
  const startMargin = new Float64Array(count)
  const opensMargin = new Float64Array(count).fill(Infinity)
  const exits = new Float64Array(COLUMNS.exits)
  const entries = new Float64Array(COLUMNS.entries)
  const opening = new Float64Array(OPENERS.length)
  const place = new Float64Array(PLACES)
  let rest = Float64Array.from({ length: PLACES }, (_, p) => endCost(ballot, p as Place))
  for (let at = count - 1; at >= 0; at--) {
    const here = at * PLACES
    const chosen = QUESTION_OF[places[at] ?? 0] ?? 0
    let otherRole = Infinity
    let otherStart = Infinity
    for (let p = 0; p < PLACES; p++) {
      const cost = (costs[here + p] ?? 0) + (rest[p] ?? 0)
      const question = QUESTION_OF[p] ?? 0
      if (kindOf(question) !== kindOf(chosen) && cost < otherRole) otherRole = cost
      if (question !== chosen && cost < otherStart) otherStart = cost
    }
    roleMargin[at] = otherRole - total
    startMargin[at] = otherStart - total
    if (at === 0) break
    exitCosts(ballot, at - 1, exits)
    entryCosts(ballot, at, entries)
    placeCosts(ballot, at, place)
    for (let p = 0; p < PLACES; p++) place[p] = (place[p] ?? 0) + (rest[p] ?? 0)
    const before = new Float64Array(PLACES).fill(Infinity)
    openingCosts(ballot, at, opening)
    let beyond = Infinity
    for (let index = 0; index < OPENERS.length; index++) {
      const cost = (opening[index] ?? 0) + habitAtOpening(OPENERS[index], forward.habit) + (place[OPENERS[index] ?? 0] ?? 0)
      if (cost < beyond) beyond = cost
    }
    for (const { from: left, cost, leave } of EXITS) {
      const way = cost + (leave === null ? 0 : ballot.cost(at - 1, leave)) + beyond
      if (way < (before[left] ?? 0)) before[left] = way
    }
    let within = Infinity
    for (let m = 0; m < moves; m++) {
      const left = from[m] ?? 0
      const cost = (exits[exit[m] ?? 0] ?? 0) + (base[m] ?? 0) + (entries[entry[m] ?? 0] ?? 0) + (place[to[m] ?? 0] ?? 0)
      if (cost < (before[left] ?? 0)) before[left] = cost
      const whole = cost + (costs[here - PLACES + left] ?? 0)
      if (whole < within) within = whole
    }
    const across = gateOf(ballot, at - 1, costs, here - PLACES).cost + beyond
    opensMargin[at] = (opens[at] === true ? within : across) - total
    rest = before
  }
  return { roleMargin, opensMargin, startMargin }
}

/** Both kinds of body line are one role. */
function kindOf(question: number): number {
  return question === Question.Middle ? Question.Start : question
}
