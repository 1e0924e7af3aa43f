import { propose } from '../split/propose'
import type { PageState } from '../split/page-state'
import { align, type Alignment } from './align/align'
import { hold } from './hold/held'
import { homesOf } from './hold/homes'
import { type Labels, labelsOf } from './hold/labels'
import { settlePassage } from './hold/settled-passage'
import { passagesOf } from './hold/passages'
import { carriedOf } from './items/carried'
import type { Findings } from './items/findings'
import { groupMoves, movesOf } from './items/moves'
import { ordersOf } from './items/orders'
import { textItems } from './items/passage-items'
import { rolesOf } from './items/roles'
import { treeOf } from './items/tree'
import { carriedReading, readAsBefore } from './outcome/read-as-before'
import type { Reading } from '../reading/reading'
import type { ReadDump, Review, ReviewInput, ReviewItem } from './review'

/** A Review with what is needed to carry out what people decide about it. */
export interface ReviewModel {
  readonly review: Review
  readonly findings: Findings
  readonly labels: Labels
  /**
   * The reading that the new dump stands on from then on: its own; that of the old one, carried over, where the two
   * differ in nothing but wraps and spaces.
   */
  readonly reading: Reading
}

/** Blocks of a reading are called by their numbers, which are the same whenever it is made a page. */
function pageOf({ reading, id, lines }: ReadDump, name: string): PageState {
  let count = 0
  return propose(reading, { dump: id, lines }, () => `${name}${(count += 1)}`)
}

/**
 * Holds a new dump against the old one and the editors' work.
 *
 * Pure and always the same. The work is that of aligning the dumps, and of comparing the texts that differ.
 */
export function reviewPage({ base, ours, theirs }: ReviewInput): ReviewModel {
  const alignment = align(base.lines, theirs.lines)
  const [was, came] = [pageOf(base, 'base-'), pageOf(theirs, 'new-')]
  if (base.id === theirs.id || !isSameText(alignment)) return modelOf(alignment, { base: was, ours, theirs: came }, theirs.reading)
  const carried = readAsBefore(findingsOf(alignment, { base: was, ours: was, theirs: came }))
  if (!isOnDump(carried)) return modelOf(alignment, { base: was, ours, theirs: came }, theirs.reading)
  const reading = carriedReading(base.reading, carried, theirs, alignment)
  return modelOf(alignment, { base: was, ours, theirs: pageOf({ ...theirs, reading }, 'new-') }, reading)
}

/** Whether two dumps differ in nothing but wraps and spaces. What a new reading makes of other wraps is no news of the paper. */
function isSameText({ pieces }: Alignment): boolean {
  return pieces.every(({ fate }) => fate === 'unchanged')
}

/** Whether all blocks of the articles come from the page's dump: one that the old dump had printed twice may not. */
function isOnDump({ articles, dump }: PageState): boolean {
  return articles.every(({ blocks }) => blocks.every(({ sources }) => sources.some((source) => source.dump === dump)))
}

interface Pages {
  readonly base: PageState
  readonly ours: PageState
  readonly theirs: PageState
}

function modelOf(alignment: Alignment, pages: Pages, reading: Reading): ReviewModel {
  const { findings, labels } = findingsOf(alignment, pages)
  const { moves, roles, orders, texts } = findings
  const structure: ReviewItem[] = [
    ...texts.whole, ...moves.map(({ item }) => item), ...roles.map(({ item }) => item),
    ...[...orders.ofBlocks.values(), orders.ofArticles].flatMap(({ item }) => item ?? []),
  ]
  const articles = treeOf(findings, labels)
  const rank = new Map(articles.map(({ key }, index) => [key, index]))
  const byArticle = (items: readonly ReviewItem[]) => items.toSorted((one, other) =>
    (rank.get(one.article ?? '') ?? Infinity) - (rank.get(other.article ?? '') ?? Infinity) || 0)
  const items = [...byArticle(structure), ...byArticle(texts.passages)]
  return {
    review: { articles, items, carried: carriedOf(findings), approximate: alignment.approximate },
    findings, labels, reading,
  }
}

/** All that is found out about three pages on two dumps. */
function findingsOf(alignment: Alignment, pages: Pages): { readonly findings: Findings; readonly labels: Labels } {
  const held = hold(alignment, pages)
  const labels = labelsOf(held)
  const homes = homesOf(held, labels)
  const passages = passagesOf(held)
  const settled = passages.map((passage) => settlePassage(held, homes, passage))
  const moves = groupMoves(held, homes, passages, movesOf(held, homes, settled))
  return {
    labels,
    findings: {
      held, homes, settled, moves,
      roles: rolesOf(held, homes, passages),
      orders: ordersOf(held, homes, labels, passages),
      texts: textItems(held, homes, settled),
    },
  }
}
