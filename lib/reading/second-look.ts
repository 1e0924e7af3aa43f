import type { Path } from './best-path'
import { type Cohesion, cohesionOf } from './cohesion'
import type { Detour } from './detours'
import type { Step } from './forward'
import { Place } from './grammar'
import type { Page } from './page'

/** What a nat of the words' likelihood counts against the path's costs: pairs overlap, and words come in phrases. */
const WORDS = 0.05
/** What a reading with more articles, or fewer, must be better by for each: words wander within a long article, too. */
const OTHER_NUMBER = 1

/** So many lines of an article before and after a detour tell what it is about. */
const REACH = 300
/** A page is settled after two or three rounds; one on which every line is in doubt must come to an end, too. */
const MOST_ROUNDS = 6

const P = Place
/** What stands between the articles. */
const BETWEEN: ReadonlySet<Place> = new Set([P.Caption, P.Folio, P.Loose, P.LooseByline, P.Advertisement])

/** The turns that lead to the same detour. */
type Turns = readonly [Detour, ...Detour[]]

/** A detour, to which several turns may lead, with what the words say of it. */
interface Weighed {
  readonly turns: Turns
  /** The lines whose articles it changes. */
  readonly from: number
  readonly to: number
  readonly gain: number
}

/**
 * The path tells one line from the next, and cannot see whether an article as a whole is of one matter. So where another
 * way is nearly as cheap, the words of the articles are asked which is likelier: which of two bodies a headline belongs to,
 * where one body ends and another begins with nothing between them, whether a headline heads an article or a part of one.
 *
 * The detours that gain most are taken, then those among the rest that gain on the new path.
 *
 * @returns the path with those detours; its margins count what the words say
 */
export function secondLook(page: Page, path: Path): Path {
  const structural = byWay(path.detours.filter((detour) => changesArticles(path, detour)))
  if (structural.length === 0) return path
  const cohesion = cohesionOf(page)
  const settled = { ...path, places: [...path.places], opens: [...path.opens], roleMargin: path.roleMargin.slice(), opensMargin: path.opensMargin.slice() }
  let left = structural.map((turns) => weighed(cohesion, settled, turns))
  for (let round = 0; round < MOST_ROUNDS && left.some(({ gain }) => gain > 0); round++) {
    const taken = bestApart(left)
    for (const each of taken) take(settled, each, left)
    left = left.filter((each) => !taken.some((other) => touches(other, each)))
      .map((each) => (taken.some((other) => overlaps(other, each)) ? weighed(cohesion, settled, each.turns) : each))
  }
  for (const { turns, gain } of left) for (const turn of turns) setMargin(settled, turn, Math.min(turn.cost, -gain))
  return settled
}

/** Those that gain most, of which no two change the same articles. */
function bestApart(detours: readonly Weighed[]): Weighed[] {
  const taken: Weighed[] = []
  for (const each of [...detours].sort((a, b) => b.gain - a.gain)) {
    if (each.gain > 0 && !taken.some((other) => overlaps(other, each))) taken.push(each)
  }
  return taken
}

function overlaps(a: Weighed, b: Weighed): boolean {
  return a.from < b.to && b.from < a.to
}

type Settled = Pick<Path, 'roleMargin' | 'opensMargin' | 'otherPlace'> & { places: Place[]; opens: boolean[] }

function changesArticles(path: Path, { from, steps }: Detour): boolean {
  return steps.some(({ place, opens }, index) => path.opens[from + index] !== opens || BETWEEN.has(path.places[from + index] ?? P.Folio) !== BETWEEN.has(place))
}

/** The detours that go the same way put together. */
function byWay(detours: readonly Detour[]): Turns[] {
  const ways = new Map<string, [Detour, ...Detour[]]>()
  for (const detour of detours) {
    const way = `${detour.from} ${detour.steps.map(({ place, opens }) => (opens ? `+${place}` : place)).join()}`
    const same = ways.get(way)
    if (same) same.push(detour)
    else ways.set(way, [detour])
  }
  return [...ways.values()]
}

function weighed(cohesion: Cohesion, path: Settled, turns: Turns): Weighed {
  const { from, steps, cost } = turns[0]
  const to = articleEnd(path, from + steps.length)
  const first = articleStart(path, from - 1)
  const step = (at: number) => steps[at - from]
  const now = cohesion.of(first, to, (at) => path.opens[at] === true, (at) => !BETWEEN.has(path.places[at] ?? P.Folio))
  const then = cohesion.of(first, to, (at) => (step(at)?.opens ?? path.opens[at]) === true, (at) => !BETWEEN.has(step(at)?.place ?? path.places[at] ?? P.Folio))
  const more = Math.abs(steps.reduce((sum, { opens }, index) => sum + Number(opens) - Number(path.opens[from + index]), 0))
  return { turns, from: first, to, gain: WORDS * (then - now) - cost - OTHER_NUMBER * more }
}

function articleStart({ opens }: Settled, at: number): number {
  const least = Math.max(0, at - REACH)
  while (at > least && opens[at] !== true) at--
  return Math.max(0, at)
}

function articleEnd({ opens }: Settled, at: number): number {
  const most = Math.min(opens.length, at + REACH)
  while (at < most && opens[at] !== true) at++
  return at
}

/** Detours can be taken together where the best path runs between them. */
function touches({ turns: [a] }: Weighed, { turns: [b] }: Weighed): boolean {
  return a.from <= b.from + b.steps.length && b.from <= a.from + a.steps.length
}

/** @param others the detours that could have been taken instead */
function take(path: Settled, chosen: Weighed, others: readonly Weighed[]): void {
  const { turns: [{ from, steps }], gain } = chosen
  const instead = others.filter((other) => other !== chosen && touches(other, chosen))
  steps.forEach(({ place, opens }, index) => {
    const at = from + index
    // the best that reads the line otherwise: the path as it was, or one of the other detours
    const margin = (same: (step: Step) => boolean) => instead.reduce((least, other) => {
      const [detour] = other.turns
      const step = detour.steps[at - detour.from]
      return step && same(step) ? least : Math.min(least, gain - other.gain)
    }, gain)
    if (opens !== path.opens[at]) path.opensMargin[at] = margin((step) => step.opens === opens)
    if (place !== path.places[at]) path.roleMargin[at] = margin((step) => step.place === place)
    path.places[at] = place
    path.opens[at] = opens
  })
}

function setMargin(path: Settled, { at, turn }: Detour, margin: number): void {
  if (turn === 'role') path.roleMargin[at] = margin
  else path.opensMargin[at] = margin
}
