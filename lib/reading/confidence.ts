import type { Path } from './best-path'
import { Question, type Ballot } from './ballot'
import type { MixedLines } from './columns'
import { Place, QUESTION_OF } from './grammar'
import { type Guess, likelihoodOf } from './guess'
import type { Page } from './page'
import type { LineConfidence } from './reading'
import { reasonsOf } from './rules'

/**
 * How many units of cost are one unit of log odds: so that of the boundaries told with .9 (a margin of 4.8) at least .97
 * are right. On labelled pages and variations of them a margin of 2 was right in .9, of 3.3 in .96, of 5 in .97 of all
 * cases; `npm run bench -- reader` measures it again. More than one, because a margin is to the best other reading only.
 */
const TEMPERATURE = 2.2

/** A margin between the best reading and the best other one, in costs, as a probability of one half to one. */
export function probability(margin: number): number {
  return 1 / (1 + Math.exp(-Math.max(0, margin) / TEMPERATURE))
}

/** Of two columns mixed up in one article one line in two is in the wrong one. */
const MIXED = 0.5

/**
 * How sure each line's place is, with the rules that spoke for it. The weaker of role and article counts.
 *
 * @param guesses lines whose article is guessed from their words
 */
export function confidencesOf(page: Page, ballot: Ballot, path: Path, guesses: readonly Guess[], mixed: MixedLines): LineConfidence[] {
  const guessed = new Map(guesses.flatMap((guess) => guess.lines.map((at) => [at, likelihoodOf(guess)] as const)))
  const reasons = new Map<number, readonly string[]>()
  return page.lines.map(({ line }, at) => {
    const stretch = mixed.get(at)
    if (stretch) return { line, confidence: MIXED, reasons: [stretch.why] }
    const place = path.places[at] ?? Place.Start
    const favours = ballot.favour(at, QUESTION_OF[place] ?? 0) | (path.opens[at] ? ballot.favour(at, Question.Opens) : 0)
    let names = reasons.get(favours)
    if (!names) reasons.set(favours, (names = reasonsOf(favours)))
    const margin = Math.min(path.roleMargin[at] ?? 0, path.opensMargin[at] ?? Infinity)
    const sure = Math.min(probability(margin), guessed.get(at) ?? 1)
    return { line, confidence: Math.round(sure * 1000) / 1000, reasons: guessed.has(at) ? [...names, 'likeness'] : names }
  })
}
