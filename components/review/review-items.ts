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

/** What of the groups is shown. An item that was just decided about stays where it is as long as it is the one at hand. */
export function filterGroups(
  groups: readonly ItemGroup[], { shown, noise, decided, current }: {
    readonly shown: Shown
    readonly noise: boolean
    readonly decided: Decided
    readonly current: string | null
  },
): readonly ItemGroup[] {
  const isShown = ({ key, need }: ReviewItem) => {
    if (need === 'noise' && !noise) return false
    if (key === current || shown === 'all') return true
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

/** The item some steps on, or the next one that nobody decided about; the same one where there is none. */
export function stepFrom(
  items: readonly ReviewItem[], current: string | null, step: 1 | -1, isWanted: (item: ReviewItem) => boolean = () => true,
): string | null {
  const at = items.findIndex(({ key }) => key === current)
  const begin = at < 0 ? (step > 0 ? 0 : items.length - 1) : at + step
  for (let next = begin; next >= 0 && next < items.length; next += step) {
    const item = items[next]
    if (item !== undefined && isWanted(item)) return item.key
  }
  return current
}
