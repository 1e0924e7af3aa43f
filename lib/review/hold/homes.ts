import { ASIDE_REASONS, type AsideReason } from '../../article/block'
import type { ReviewPlace } from '../review'
import type { Held } from './held'
import type { Labels } from './labels'
import type { Side, SideBlock } from './side'

/** Where a block is, the same on all sides: the label of its article, or below zero why it is set aside. */
export type Home = number

/** The home of each block of a side, and what homes are called. */
export interface Homes {
  readonly base: readonly Home[]
  readonly ours: readonly Home[]
  readonly theirs: readonly Home[]
  readonly placeOf: (home: Home) => ReviewPlace
  /** Whether it is an article that the page has. */
  readonly isOurs: (home: Home) => boolean
}

export function isArticle(home: Home): boolean {
  return home >= 0
}

export function asideHome(reason: AsideReason): Home {
  return -1 - ASIDE_REASONS.indexOf(reason)
}

export function reasonOf(home: Home): AsideReason {
  return ASIDE_REASONS[-1 - home] ?? 'noise'
}

/** Puts the homes of all three sides into one word. An article that comes is called by its number in the new reading. */
export function homesOf({ base, ours, theirs }: Held, labels: Labels): Homes {
  const count = ours.page.articles.length
  const comes = new Map(labels.theirs.map((label, article) => [label, `new-${article}`]))
  return {
    base: base.blocks.map(homeBy((article) => labels.base[article] ?? 0)),
    ours: ours.blocks.map(homeBy((article) => article)),
    theirs: theirs.blocks.map(homeBy((article) => labels.theirs[article] ?? 0)),
    isOurs: (home) => isArticle(home) && home < count,
    placeOf: (home) => (isArticle(home)
      ? { article: ours.page.articles[home]?.id ?? comes.get(home) ?? 'gone' }
      : { aside: reasonOf(home) }),
  }
}

function homeBy(labelOf: (article: number) => number): (block: Side['blocks'][number]) => Home {
  return ({ article, reason }: SideBlock) => (article === null ? asideHome(reason ?? 'noise') : labelOf(article))
}
