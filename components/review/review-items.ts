import { standingDecisions } from '@/lib/review/decisions'
import type { Decision, Review, ReviewArticle, ReviewItem } from '@/lib/review/review'

/** Which items are shown. */
export const SHOWN = ['all', 'open', 'conflict'] as const
export type Shown = (typeof SHOWN)[number]

/** The items of one article, structure before text; null for those of the page itself. */
export interface ItemGroup {
  readonly article: ReviewArticle | null
  readonly items: readonly ReviewItem[]
}

/** How many items there are, and how many were decided about. Spaces ask nothing, and are not counted. */
export interface Count {
  readonly all: number
  readonly decided: number
  readonly conflicts: number
}

export type Decided = ReadonlyMap<string, Decision>

/** What was decided about the items as they are. */
export function decidedOf({ items }: Review, decisions: readonly Decision[]): Decided {
  return standingDecisions(items, decisions)
}

/** The items by article, in the order of the page; what belongs to the page itself comes first. */
export function groupItems({ articles, items }: Review): readonly ItemGroup[] {
  const of = (key: string | null) => items.filter(({ article }) => article === key)
  const groups = [null, ...articles].map((article): ItemGroup => ({ article, items: of(article?.key ?? null) }))
  return groups.filter((group) => group.items.length > 0)
}

/** What of the groups is shown. An item that was just decided about stays where it is while it is at hand, and one that is edited, too. */
export function filterGroups(
  groups: readonly ItemGroup[], { shown, noise, decided, staying }: {
    readonly shown: Shown
    readonly noise: boolean
    readonly decided: Decided
    readonly staying: ReadonlySet<string>
  },
): readonly ItemGroup[] {
  const isShown = ({ key, need }: ReviewItem) => {
    if (staying.has(key)) return true
    if (need === 'noise' && !noise) return false
    if (shown === 'all') return true
    return shown === 'conflict' ? need === 'conflict' : !decided.has(key)
  }
  return groups.map(({ article, items }) => ({ article, items: items.filter(isShown) })).filter(({ items }) => items.length > 0)
}

export function countItems(items: readonly ReviewItem[], decided: Decided): Count {
  const asking = items.filter(({ need }) => need !== 'noise')
  return {
    all: asking.length,
    decided: asking.filter(({ key }) => decided.has(key)).length,
    conflicts: asking.filter(({ key, need }) => need === 'conflict' && !decided.has(key)).length,
  }
}

/** Whether an item asks for a decision that nobody made. */
export function isLeft({ key, need }: ReviewItem, decided: Decided): boolean {
  return need !== 'noise' && !decided.has(key)
}

/** The item before or after another; the same one at the ends. */
export function stepFrom(items: readonly ReviewItem[], current: string | null, step: 1 | -1): string | null {
  const at = items.findIndex(({ key }) => key === current)
  if (at < 0) return items.at(step > 0 ? 0 : -1)?.key ?? null
  return items[at + step]?.key ?? current
}

/** The next item that is left to be decided about, another than this one; round from one end to the other. Null where none is. */
export function nextLeft(items: readonly ReviewItem[], decided: Decided, current: string | null, step: 1 | -1): string | null {
  const inOrder = step > 0 ? items : items.toReversed()
  const at = inOrder.findIndex(({ key }) => key === current)
  const round = [...inOrder.slice(at + 1), ...inOrder.slice(0, Math.max(0, at))]
  return round.find((item) => isLeft(item, decided))?.key ?? null
}
