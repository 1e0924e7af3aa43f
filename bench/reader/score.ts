import type { SplitArticle, SplitJson, SplitLine } from '@/lib/reading/split-json'
import { withoutSpaces, withTellingSpaces } from './compare-text'
import type { Truth, TruthArticle, TruthLine } from './labelled-page'
import { pairArticles } from './pair-articles'

export const SCORE_FIGURES = [
  'placed', 'lines', 'perfect', 'roles', 'starts', 'headlines', 'authors', 'paragraphs', 'crossheads', 'repairs',
] as const
export type ScoreFigure = (typeof SCORE_FIGURES)[number]

/**
 * How near a split comes to the truth. Shares from 0 to 1, the higher the better; but `repairs` are the operations
 * of an editor, per 100 lines, that lead from the split to the truth. Null: the page has nothing to measure it on.
 */
export type Score = Readonly<Record<ScoreFigure, number | null>>

/** Roles of which no line may be set into an article when it belongs to none. */
const TEXT_ROLES: readonly string[] = ['body', 'headline', 'crosshead', 'byline', 'deck']

/**
 * Scores the split of one labelled page.
 *
 * @param printed the numbers of the dump's non-blank lines
 */
export function scoreSplit(printed: readonly number[], truth: Truth, split: SplitJson): Score {
  const page = compare(truth, split)
  const articles = truth.articles.map((article) => compareArticle(page, article))
  const starts = countStarts(page)
  return {
    placed: isPlacedOnce(printed, split.lines) ? 1 : 0,
    lines: share(page.lines.filter((line) => isInRightArticle(page, line)).length, page.lines.length),
    perfect: share(articles.filter(({ perfect }) => perfect).length, countArticles(page.lines)),
    roles: share(page.lines.filter((line) => hasRightRole(page, line)).length, page.lines.length),
    starts: share(2 * starts.right, starts.true + starts.said),
    headlines: shareOf(articles.map(({ headline }) => headline)),
    authors: shareOf(articles.map(({ authors }) => authors)),
    paragraphs: shareOf(articles.map(({ paragraphs }) => paragraphs)),
    crossheads: shareOf(articles.map(({ crossheads }) => crossheads)),
    repairs: (100 * countRepairs(page, starts)) / page.lines.length,
  }
}

/** The mean of each figure over the pages that have it. */
export function meanScore(scores: readonly Score[]): Score {
  const mean = (figure: ScoreFigure) => {
    const known = scores.flatMap((score) => score[figure] ?? [])
    return share(known.reduce((sum, value) => sum + value, 0), known.length)
  }
  return Object.fromEntries(SCORE_FIGURES.map((figure) => [figure, mean(figure)])) as Score
}

/** Truth and split side by side. */
interface Comparison {
  /** The true lines, in the dump's order. */
  readonly lines: readonly TruthLine[]
  readonly truthOf: ReadonlyMap<number, TruthLine>
  readonly splitOf: ReadonlyMap<number, SplitLine>
  readonly pairs: ReadonlyMap<number, number>
  readonly articles: ReadonlyMap<number, SplitArticle>
}

function compare(truth: Truth, split: SplitJson): Comparison {
  const splitOf = new Map(split.lines.map((line) => [line.line, line]))
  return {
    lines: truth.lines.toSorted((a, b) => a.line - b.line),
    truthOf: new Map(truth.lines.map((line) => [line.line, line])),
    splitOf,
    pairs: pairArticles(truth.lines, splitOf),
    articles: new Map(split.articles.map((article) => [article.article, article])),
  }
}

function isPlacedOnce(printed: readonly number[], lines: readonly SplitLine[]): boolean {
  const placed = new Set(lines.map(({ line }) => line))
  return lines.length === printed.length && printed.every((line) => placed.has(line))
}

function isInRightArticle({ splitOf, pairs }: Comparison, { line, article }: TruthLine): boolean {
  const said = splitOf.get(line)
  if (!said) return false
  if (article === null) return said.article === null || !TEXT_ROLES.includes(said.role)
  return said.article !== null && pairs.get(article) === said.article
}

function hasRightRole({ splitOf }: Comparison, { line, role }: TruthLine): boolean {
  return plainRole(splitOf.get(line)?.role) === plainRole(role)
}

/** The pieces of a damaged headline are a headline. */
function plainRole(role: string | undefined): string | undefined {
  return role === 'damaged' ? 'headline' : role
}

/** How many articles have lines on the page. */
function countArticles(lines: readonly TruthLine[]): number {
  return new Set(lines.flatMap(({ article }) => article ?? [])).size
}

interface Starts {
  readonly true: number
  readonly said: number
  readonly right: number
}

/** Paragraph starts among the lines that truly are body. */
function countStarts({ lines, splitOf }: Comparison): Starts {
  const body = lines.filter(({ role }) => role === 'body').map(({ line, startsParagraph }) => {
    const said = splitOf.get(line)
    return { truly: startsParagraph, said: said?.role === 'body' && said.startsParagraph }
  })
  return {
    true: body.filter(({ truly }) => truly).length,
    said: body.filter(({ said }) => said).length,
    right: body.filter(({ truly, said }) => truly && said).length,
  }
}

/** Part of a whole: how many there are, and how many of them are rebuilt exactly. */
interface Rebuilt {
  readonly all: number
  readonly right: number
}

interface ArticleScore {
  readonly perfect: boolean
  readonly headline: Rebuilt
  readonly authors: Rebuilt
  readonly paragraphs: Rebuilt
  readonly crossheads: Rebuilt
}

function compareArticle(page: Comparison, truth: TruthArticle): ArticleScore {
  const number = page.pairs.get(truth.article)
  const own = page.lines.filter(({ article }) => article === truth.article)
  const split = number === undefined ? undefined : page.articles.get(number)
  const printsHeadline = !truth.headlineDamaged && own.some(({ role }) => role === 'headline')
  return {
    perfect: isPerfect(page, own, number),
    headline: rebuiltWhole(truth.headline && printsHeadline ? [truth.headline] : [], [split?.headline]),
    authors: rebuiltWhole(truth.bylineAuthors ?? [], split?.authors ?? []),
    paragraphs: rebuiltEach(truth.paragraphs, split?.paragraphs ?? []),
    crossheads: rebuiltAny(truth.crossheads ?? [], split?.crossheads ?? []),
  }
}

/** Whether an article has all its own lines and no other's. A line of no article does no harm in it. */
function isPerfect(page: Comparison, own: readonly TruthLine[], number: number | undefined): boolean {
  if (own.length === 0 || number === undefined) return false
  const said = [...page.splitOf.values()].filter(({ line, article }) =>
    article === number && (page.truthOf.get(line)?.article ?? null) !== null)
  return said.length === own.length && own.every((line) => isInRightArticle(page, line))
}

/** One thing made of all texts together, spaces aside: the authors of an article in their order. */
function rebuiltWhole(truth: readonly string[], said: readonly (string | null | undefined)[]): Rebuilt {
  if (truth.length === 0) return { all: 0, right: 0 }
  const bare = (texts: typeof said) => texts.map(withoutSpaces).join('|')
  return { all: 1, right: bare(truth) === bare(said) ? 1 : 0 }
}

/** Each text to the letter; one that stands twice must be rebuilt twice. */
function rebuiltEach(truth: readonly string[], said: readonly string[]): Rebuilt {
  const left = said.map(withTellingSpaces)
  const right = truth.filter((text) => {
    const at = left.indexOf(withTellingSpaces(text))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return { all: truth.length, right: right.length }
}

function rebuiltAny(truth: readonly { readonly text: string }[], said: readonly { readonly text: string }[]): Rebuilt {
  const bare = new Set(said.map(({ text }) => withoutSpaces(text)))
  return { all: truth.length, right: truth.filter(({ text }) => bare.has(withoutSpaces(text))).length }
}

/** Moves of a run of lines, changes of role of a run, and breaks between paragraphs to set or to take away. */
function countRepairs(page: Comparison, starts: Starts): number {
  const said = ({ line }: TruthLine) => page.splitOf.get(line)
  const moves = countRuns(page.lines, (line) =>
    isInRightArticle(page, line) ? null : `${line.article} ${said(line)?.article}`)
  const changes = countRuns(page.lines, (line) =>
    !isInRightArticle(page, line) || hasRightRole(page, line) ? null : `${plainRole(line.role)} ${plainRole(said(line)?.role)}`)
  return moves + changes + starts.true + starts.said - 2 * starts.right
}

/** How many runs of neighbouring lines share one fault; null is no fault. */
function countRuns(lines: readonly TruthLine[], faultOf: (line: TruthLine) => string | null): number {
  const faults = lines.map(faultOf)
  return faults.filter((fault, at) => fault !== null && fault !== (faults[at - 1] ?? null)).length
}

function shareOf(counts: readonly Rebuilt[]): number | null {
  const sum = (of: (rebuilt: Rebuilt) => number) => counts.reduce((total, rebuilt) => total + of(rebuilt), 0)
  return share(sum(({ right }) => right), sum(({ all }) => all))
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
