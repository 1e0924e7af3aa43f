import { type Ballot, Question } from './ballot'
import type { Path } from './best-path'
import { probability } from './confidence'
import type { MixedLines } from './columns'
import { Place, QUESTION_OF } from './grammar'
import { type Guess, likelihoodOf } from './guess'
import { isSingle } from './head-parts'
import { otherPart } from './other-part'
import type { Page } from './page'
import { type Doubt, DOUBT_KINDS, type DoubtReason, type OtherReading, type ReadArticle } from './reading'
import { reasonsOf } from './rules'

/** A doubt with a reason for which the interface has a sentence. */
type Reasoned = Doubt & { readonly why: DoubtReason }

/**
 * Below these probabilities an editor should look: a wrong article costs more to repair than a wrong paragraph. Near
 * five in six wrong boundaries there is such a line, and one line in thirteen is one (`npm run bench -- reader`).
 */
const SURE = { boundary: 0.93, role: 0.77, paragraph: 0.57 }
/** Guesses from words are never as sure; beyond this five in six are right. */
const SURE_GUESS = 0.8

/**
 * Where the machine is not sure, the worst first; one doubt for a line, and one for a stretch of mixed up columns.
 *
 * @param guesses lines whose article is guessed from their words
 */
export function doubtsOf(page: Page, ballot: Ballot, path: Path, articles: readonly ReadArticle[], guesses: readonly Guess[], mixed: MixedLines): Doubt[] {
  const mixedLines = new Set([...mixed.keys()].map((index) => page.lines[index]?.line))
  const others = [...headDoubts(articles), ...guessDoubts(page, guesses), ...lineDoubts(page, ballot, path)].filter(({ line }) => !mixedLines.has(line))
  const doubts = [...columnDoubts(page, mixed), ...others]
  const seen = new Set<number>()
  return doubts
    .sort((a, b) => DOUBT_KINDS.indexOf(a.kind) - DOUBT_KINDS.indexOf(b.kind) || a.line - b.line)
    .filter(({ line }) => !seen.has(line) && seen.add(line))
}

/** Mixed up columns cannot be read as they are; said once for each stretch, at its first line. */
function columnDoubts(page: Page, mixed: MixedLines): Reasoned[] {
  return [...new Set(mixed.values())].map(({ from, why }) => ({ line: page.lines[from]?.line ?? 0, kind: 'columns', why }))
}

/** A damaged headline is doubted until someone repairs or accepts it; so is an article without any. */
function headDoubts(articles: readonly ReadArticle[]): Reasoned[] {
  return articles.flatMap(({ blocks }): Reasoned[] => {
    const damaged = blocks.filter(({ role }) => role === 'damaged')
    if (damaged.length > 0) return damaged.map(({ spans }) => ({ line: spans[0]?.line ?? 0, kind: 'damaged', why: 'single-characters' }))
    if (blocks.some(({ role }) => role === 'headline')) return []
    return [{ line: blocks[0]?.spans[0]?.line ?? 0, kind: 'headline', why: 'no-headline' }]
  })
}

/** Text that lay away from its article, where another article is nearly as like it. */
function guessDoubts(page: Page, guesses: readonly Guess[]): Reasoned[] {
  return guesses.filter((guess) => likelihoodOf(guess) < SURE_GUESS).map(({ lines }) => (
    { line: page.lines[lines[0] ?? 0]?.line ?? 0, kind: 'boundary', why: 'likeness', instead: 'other-article' }
  ))
}

function lineDoubts(page: Page, ballot: Ballot, path: Path): Reasoned[] {
  return page.lines.flatMap(({ line }, at): Reasoned[] => {
    const told = (instead: OtherReading, question: Question) => ({ line, instead, evidence: evidenceFor(ballot, at, question) })
    if (probability(path.opensMargin[at] ?? Infinity) < SURE.boundary) {
      const other = path.opens[at] === true ? told('same-article', Question.Same) : told('opens-article', Question.Opens)
      return [{ ...other, kind: 'boundary', why: 'other-boundary' }]
    }
    if (probability(path.roleMargin[at] ?? 0) < SURE.role && !isSingle(page, at)) {
      const question = QUESTION_OF[path.otherPlace[at] ?? -1] ?? Question.Start
      return [{ ...told(otherPart(question), question), kind: 'role', why: 'other-role' }]
    }
    const question = QUESTION_OF[path.places[at] ?? Place.Start]
    const inBody = question === Question.Start || question === Question.Middle
    if (!inBody || probability(path.startMargin[at] ?? 0) >= SURE.paragraph) return []
    const other = question === Question.Start ? told('same-paragraph', Question.Middle) : told('starts-paragraph', Question.Start)
    return [{ ...other, kind: 'paragraph', why: 'other-paragraph' }]
  })
}

/** The rules that spoke for another answer; how common it is in general says nothing of the line. */
function evidenceFor(ballot: Ballot, at: number, question: Question): string[] {
  return reasonsOf(ballot.favour(at, question)).filter((name) => name !== 'prior')
}
