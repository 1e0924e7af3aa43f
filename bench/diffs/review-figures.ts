import { decide } from '@/lib/review/decide'
import { acceptanceOf } from '@/lib/review/decisions'
import type { Fate, Need } from '@/lib/review/review'
import { reviewPage } from '@/lib/review/review-page'
import { figure, type Figure, type Report } from '../figure'
import type { LabelledPage } from '../reader/labelled-page'
import { lostWork, type LostWork } from './lost-work'
import type { PagePair } from './page-pair'
import { REVIEW_KINDS, reviewPairs, type ReviewPair } from './review-pair'

const SEED = 40_061

/** What a Review of a pair came to. */
interface Reviewed {
  readonly pair: ReviewPair
  readonly lost: readonly LostWork[]
  readonly needs: Readonly<Record<Need, number>>
  readonly fates: Readonly<Record<Fate, number>>
  /** Conflicts about text that the new dump does not have. */
  readonly textGone: number
}

/** Measures what becomes of editors' work when a second dump of their page comes. */
export function reviewFigures(pages: readonly LabelledPage[], late: readonly PagePair[]): Report {
  const reviewed = reviewPairs(pages, late, SEED).map(review)
  const lost = reviewed.flatMap((one) => one.lost)
  const isTyping = ({ kind }: LostWork) => kind === 'typed' || kind === 'restored'
  const how = `${reviewed.length} pairs of ${pages.length} pages, all clean changes taken, held against the editors' own account`
  return {
    figures: [
      figure('characters of editors lost without having been shown', lost.filter(isTyping).length, { atMost: 0 }, how),
      figure('decisions of editors lost without having been shown', lost.filter((one) => !isTyping(one)).length, { atMost: 0 }, how),
      ...carriedFigures(reviewed),
      emptyFigure(reviewed.filter(({ pair: { kind } }) => kind === 'wraps' || kind === 'spaces')),
    ],
    notes: [notes(reviewed)],
  }
}

function review(pair: ReviewPair): Reviewed {
  const model = reviewPage(pair.input)
  const { items, carried } = model.review
  const gone = new Set(items.filter((item) => item.kind === 'article-gone' || (item.kind === 'passage' && item.fate === 'gone')).map(({ key }) => key))
  const { page } = decide(model, items.filter(({ need }) => need === 'clean').map(acceptanceOf), countedIds())
  return {
    pair, lost: lostWork(pair.work, items.filter(({ need }) => need !== 'noise'), page),
    needs: counted(['conflict', 'clean', 'noise'], items.map(({ need }) => need)),
    fates: counted(['applied', 'shifted', 'not-needed', 'conflict'], carried.map(({ fate }) => fate)),
    textGone: carried.filter(({ fate, items: asked }) => fate === 'conflict' && asked.some((key) => gone.has(key))).length,
  }
}

function countedIds(): () => string {
  let count = 0
  return () => `n${(count += 1)}`
}

function counted<Name extends string>(names: readonly Name[], all: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, all.filter((one) => one === name).length])) as Record<Name, number>
}

function total(reviewed: readonly Reviewed[], count: (one: Reviewed) => number): number {
  return reviewed.reduce((sum, one) => sum + count(one), 0)
}

function decisions({ fates }: Reviewed): number {
  return fates.applied + fates.shifted + fates['not-needed'] + fates.conflict
}

/** How many of the decisions need no question; of those whose text is still there, or of all. */
function carriedShare(reviewed: readonly Reviewed[], isThere = false): number {
  const asked = total(reviewed, ({ fates, textGone }) => fates.conflict - (isThere ? textGone : 0))
  const all = total(reviewed, decisions) - (isThere ? total(reviewed, ({ textGone }) => textGone) : 0)
  return (all - asked) / all
}

function carriedFigures(reviewed: readonly Reviewed[]): Figure[] {
  const all = total(reviewed, decisions)
  const gone = total(reviewed, ({ textGone }) => textGone)
  return [
    figure("editors' decisions carried without a question", carriedShare(reviewed), { atLeast: 0.95 }, `${all} net decisions of ${reviewed.length} pairs`),
    figure('the same, of text that is still there', carriedShare(reviewed, true), { atLeast: 0.95 },
      `without ${gone} about text that the new dump does not have, which nobody can carry`),
  ]
}

function emptyFigure(reviewed: readonly Reviewed[]): Figure {
  const empty = reviewed.filter(({ needs, fates }) => needs.conflict + needs.clean + fates.conflict === 0)
  return figure('pairs that differ in wraps and spaces, with nothing to decide', empty.length / reviewed.length, { atLeast: 1 },
    `${reviewed.length} pairs, on edited pages`)
}

/** As many of the worst pairs, and of lost decisions, are told. */
const WORST = 8

function notes(reviewed: readonly Reviewed[]): string {
  const rows = REVIEW_KINDS.map((kind) => {
    const own = reviewed.filter(({ pair }) => pair.kind === kind)
    const mean = (count: (one: Reviewed) => number) => (total(own, count) / own.length).toFixed(1)
    return `  ${kind.padEnd(10)} ${String(own.length).padStart(3)} pairs, a pair: ${mean(({ needs }) => needs.clean)} clean, ` +
      `${mean(({ needs }) => needs.conflict)} conflicts, ${mean(({ needs }) => needs.noise)} noise; ` +
      `${mean(decisions)} decisions, ${carriedShare(own).toFixed(3)} carried (${carriedShare(own, true).toFixed(3)} of what is there), ${total(own, ({ lost }) => lost.length)} lost`
  })
  const fates = (['applied', 'shifted', 'not-needed', 'conflict'] as const).map((fate) => `${fate} ${total(reviewed, (one) => one.fates[fate])}`)
  const worst = reviewed.toSorted((one, other) => other.fates.conflict - one.fates.conflict).slice(0, WORST)
  const lost = reviewed.flatMap(({ pair, lost: own }) => own.map(({ kind, what }) => `  ${pair.name}: ${kind} ${what}`))
  return [
    'Reviews by kind of second dump:', ...rows, `Decisions: ${fates.join(', ')}`,
    'Pairs with the most conflicts:', ...worst.map((one) => `  ${one.pair.name}: ${one.fates.conflict} of ${decisions(one)} decisions`),
    `Lost without having been shown: ${lost.length}`, ...lost.slice(0, 3 * WORST),
  ].join('\n')
}
