import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ballot, Question, QUESTIONS } from './ballot'
import { bestPath, bestPathUnder, HABITS, type Path } from './best-path'
import { conditionOf, costToBegin, costToEnd, EXITS, leaningOf, MOVES, OPENERS, Place, PLACES, priceOf, QUESTION_OF } from './grammar'
import type { Habit } from './trellis'
import { PRICES } from './weights'

/** One way through a page, with what it costs. */
interface Way {
  readonly places: readonly Place[]
  readonly opens: readonly boolean[]
  readonly cost: number
}

const HEADS_AFTER: readonly Place[] = [Place.HeadAfter, Place.HeadAfterSigned, Place.LabelAfter, Place.LabelAfterSigned]
const ALL_PLACES = Array.from({ length: PLACES }, (_, place) => place as Place)

/** Every way through the page, straight from the tables of the grammar, one line after the other. */
function everyWay(ballot: Ballot, habit: Habit): Way[] {
  const asked = (at: number, ...questions: (Question | null | undefined)[]) =>
    questions.reduce((sum: number, question) => sum + (question == null ? 0 : ballot.cost(at, question)), 0)
  const inPlace = (at: number, place: Place) => asked(at, QUESTION_OF[place], leaningOf(place))
  const opening = (place: Place) => (place === Place.HeadBefore || place === Place.LabelBefore ? habit.before : 0)
  let ways: Way[] = ALL_PLACES.filter((place) => costToBegin(place) < Infinity).map((place) => ({
    places: [place],
    opens: [OPENERS.includes(place)],
    cost: costToBegin(place) + opening(place) + asked(0, conditionOf(place)) + inPlace(0, place),
  }))
  for (let at = 1; at < ballot.count; at++) {
    ways = ways.flatMap((way) => {
      const before = way.places.at(-1) ?? Place.Start
      const on = (to: Place, opens: boolean, cost: number): Way => ({ places: [...way.places, to], opens: [...way.opens, opens], cost: way.cost + cost + inPlace(at, to) })
      const within = MOVES.filter(({ from }) => from === before).map((move) => {
        const { to, leave, ending, enter, also } = move
        const breaks = HEADS_AFTER.includes(to) && ![...HEADS_AFTER, Place.BylineAfterHead, Place.CaptionAtHead].includes(before)
        return on(to, false, priceOf(move) + asked(at - 1, leave, ending) + asked(at, enter, also) + (breaks ? habit.after : 0))
      })
      const across = EXITS.filter(({ from }) => from === before).flatMap((exit) =>
        OPENERS.map((to) => on(to, true, PRICES['new-article'] + priceOf(exit) + asked(at - 1, exit.leave) + asked(at, Question.Opens, conditionOf(to)) + opening(to))))
      return [...within, ...across]
    })
  }
  const last = ballot.count - 1
  return ways.map((way) => {
    const question = QUESTION_OF[way.places.at(-1) ?? 0]
    const breaksOff = question === Question.Start ? asked(last, Question.StartEnds) : question === Question.Middle ? asked(last, Question.MiddleEnds) : 0
    return { ...way, cost: way.cost + costToEnd(way.places.at(-1) ?? Place.Start) + breaksOff / 2 }
  })
}

function cheapest(ways: readonly Way[]): number {
  return ways.reduce((least, { cost }) => Math.min(least, cost), Infinity)
}

function role(place: Place | undefined): Question {
  const question = QUESTION_OF[place ?? 0] ?? Question.Start
  return question === Question.Middle ? Question.Start : question
}

/** Votes of whole costs: nearly every place is voted for by some line, and against by another. */
const ballots = fc.integer({ min: 1, max: 4 }).chain((count) =>
  fc.array(fc.integer({ min: -6, max: 14 }), { minLength: count * QUESTIONS, maxLength: count * QUESTIONS }).map((costs) => {
    const ballot = new Ballot(count)
    costs.forEach((cost, at) => ballot.add(0, Math.floor(at / QUESTIONS), (at % QUESTIONS) as Question, cost))
    return ballot
  }))
const habits = fc.constantFrom<Habit>({ before: 0, after: 0 }, { before: 0, after: 0.5 }, { before: 1.2, after: 0 })

/** Runs a check on small pages, with the path that is found and every way that there is. */
function forAllPages(check: (path: Path, ways: readonly Way[]) => void): void {
  fc.assert(fc.property(ballots, habits, (ballot, habit) => check(bestPathUnder(ballot, habit), everyWay(ballot, habit))), { numRuns: 60 })
}

test('finds the cheapest of all ways through a page', () => {
  forAllPages((path, ways) => {
    expect(path.cost).toBeCloseTo(cheapest(ways), 6)
    const own = ways.filter(({ places, opens }) => places.every((place, at) => place === path.places[at] && opens[at] === path.opens[at]))
    expect(cheapest(own)).toBeCloseTo(path.cost, 6)
  })
})

test('knows for every line what the cheapest way costs that has it in another place', () => {
  forAllPages((path, ways) => {
    path.places.forEach((own, at) => {
      expect(path.roleMargin[at]).toBeCloseTo(cheapest(ways.filter(({ places }) => role(places[at]) !== role(own))) - path.cost, 6)
      expect(path.startMargin[at]).toBeCloseTo(cheapest(ways.filter(({ places }) => QUESTION_OF[places[at] ?? 0] !== QUESTION_OF[own])) - path.cost, 6)
    })
  })
})

test('knows for every line what the cheapest way costs in which no article opens with it, or one does after all', () => {
  forAllPages((path, ways) => {
    path.opens.forEach((own, at) => {
      const other = at === 0 ? Infinity : cheapest(ways.filter(({ opens }) => opens[at] !== own)) - path.cost
      expect(path.opensMargin[at]).toBeCloseTo(other, 6)
    })
  })
})

test('a detour reads its line otherwise, and the way it leads through the page costs what it says', () => {
  let count = 0
  forAllPages((path, ways) => {
    for (const { at, turn, from, steps, cost } of path.detours) {
      count++
      const step = (line: number) => steps[line - from] ?? { place: path.places[line], opens: path.opens[line] }
      const same = ways.filter(({ places, opens }) => places.every((place, line) => place === step(line).place && opens[line] === step(line).opens))
      expect(cheapest(same)).toBeCloseTo(path.cost + cost, 6)
      if (turn === 'opens') expect(step(at).opens).not.toBe(path.opens[at])
      else expect(role(step(at).place)).not.toBe(role(path.places[at]))
    }
  })
  expect(count).toBeGreaterThan(0)
})

test('a page whose habit nobody gives is read under the one that costs least', () => {
  fc.assert(fc.property(ballots, (ballot) => {
    const costs = Object.values(HABITS).map((habit) => bestPathUnder(ballot, habit).cost)
    expect(bestPath(ballot).cost).toBe(Math.min(...costs))
  }), { numRuns: 20 })
})
