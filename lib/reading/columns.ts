import { Question, QUESTIONS, type Ballot } from './ballot'
import type { Page } from './page'
import { pastedStretches } from './pasted'
import { wovenStretches } from './woven'

/** A stretch of lines, from one to the one after its last, in which an extraction mixed up the columns, and how. */
export interface MixedStretch {
  readonly from: number
  readonly to: number
  readonly why: 'columns-side-by-side' | 'columns-woven'
}

/** Where columns stand side by side or woven line by line, in the order of the page. */
export function mixedStretches(page: Page): MixedStretch[] {
  const pasted = pastedStretches(page).map(({ from, to }) => ({ from, to, why: 'columns-side-by-side' as const }))
  const woven = wovenStretches(page)
    .filter((stretch) => !pasted.some(({ from, to }) => from < stretch.to && stretch.from < to))
    .map(({ from, to }) => ({ from, to, why: 'columns-woven' as const }))
  return [...pasted, ...woven].sort((a, b) => a.from - b.from)
}

/** The lines that stand in a stretch, and in which. */
export type MixedLines = ReadonlyMap<number, MixedStretch>

/** The stretch of each line that stands in one. */
export function stretchOf(stretches: readonly MixedStretch[]): MixedLines {
  return new Map(stretches.flatMap((stretch) => Array.from({ length: stretch.to - stretch.from }, (_, step) => [stretch.from + step, stretch] as const)))
}

/** No evidence of all rules together outweighs this. */
const NEVER = 1000
/** Whatever else a line of a stretch could be, or do: it is a paragraph that ends with it. */
const OTHERWISE: readonly Question[] = [
  Question.Middle, Question.Head, Question.Cross, Question.Byline, Question.Caption, Question.Folio, Question.Loose, Question.Advertisement, Question.Jump,
  Question.StartGoesOn,
]

/**
 * Has mixed up columns set as they stand: all lines of a stretch in their order, in one article, each a paragraph of its
 * own. So nothing is joined that does not belong together, nothing is moved, and an editor can hand out the lines one by one.
 */
export function setAsTheyStand(ballot: Ballot, stretches: readonly MixedStretch[]): void {
  for (const { from, to } of stretches) {
    for (let at = from; at < to; at++) {
      const set = (question: Question, cost: number) => (ballot.costs[at * QUESTIONS + question] = cost)
      for (const other of OTHERWISE) set(other, NEVER)
      for (const free of [Question.Start, Question.StartEnds, Question.Same]) set(free, 0)
      if (at > from) set(Question.Opens, NEVER)
    }
  }
}
