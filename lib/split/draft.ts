import type { Block } from '../article/block'
import type { AsideBlock, PageArticle, PageState } from './page-state'
import type { Place } from './step'

/** An article while a Step is at work on it. */
export interface DraftArticle {
  readonly id: string
  readonly blocks: Block[]
  continues: string | null
}

/**
 * A page while a Step is at work on it: the one place in this folder where values change in place.
 *
 * It is opened from a PageState, which it never touches, and sealed into a new one. `home` knows for each block
 * the article that holds it, or null for the aside. `touched` gathers the articles that changed.
 */
export interface Draft {
  readonly base: PageState
  dump: string | null
  readonly articles: DraftArticle[]
  readonly aside: AsideBlock[]
  readonly home: Map<string, string | null>
  readonly touched: Set<string>
}

/** Where a block stands: its list, its position in it, and the place in a Step's words. */
export interface Standing {
  readonly block: Block
  readonly index: number
  readonly place: Place
}

/** Opens a draft of a page. */
export function openDraft(page: PageState): Draft {
  const home = new Map<string, string | null>()
  for (const article of page.articles) for (const block of article.blocks) home.set(block.id, article.id)
  for (const { block } of page.aside) home.set(block.id, null)
  return {
    base: page,
    dump: page.dump,
    articles: page.articles.map(({ id, blocks, continues }) => ({ id, blocks: [...blocks], continues })),
    aside: [...page.aside],
    home,
    touched: new Set(),
  }
}

/** The page that a draft has become. Articles that no op touched are the same objects as before. */
export function sealDraft(draft: Draft): PageState {
  const before = new Map(draft.base.articles.map((article) => [article.id, article]))
  return {
    dump: draft.dump,
    articles: draft.articles.map((article): PageArticle => {
      const kept = draft.touched.has(article.id) ? undefined : before.get(article.id)
      return kept ?? { id: article.id, blocks: [...article.blocks], continues: article.continues }
    }),
    aside: [...draft.aside],
  }
}

/** An article of the draft by its id. */
export function articleOf(draft: Draft, id: string): DraftArticle | undefined {
  return draft.articles.find((article) => article.id === id)
}

/** Where a block stands now, or undefined where the page does not hold it. */
export function standingOf(draft: Draft, id: string): Standing | undefined {
  const home = draft.home.get(id)
  if (home === undefined) return undefined
  if (home === null) {
    const index = draft.aside.findIndex(({ block }) => block.id === id)
    const entry = draft.aside[index]
    return entry && { block: entry.block, index, place: { aside: entry.reason } }
  }
  const blocks = articleOf(draft, home)?.blocks ?? []
  const index = blocks.findIndex((block) => block.id === id)
  const block = blocks[index]
  return block && { block, index, place: { article: home } }
}

/** The blocks of a place in their order; all that is set aside is one list, whatever the reason. */
export function blocksAt(draft: Draft, place: Place): readonly Block[] {
  if ('aside' in place) return draft.aside.map(({ block }) => block)
  return articleOf(draft, place.article)?.blocks ?? []
}

/** The block right before a standing in the same place, or null at its beginning. */
export function neighbourBefore(draft: Draft, { index, place }: Standing): string | null {
  if (index === 0) return null
  const before = 'aside' in place ? draft.aside[index - 1]?.block : articleOf(draft, place.article)?.blocks[index - 1]
  return before?.id ?? null
}

/** Puts other text, sources or role into a block where it stands. */
export function replaceBlock(draft: Draft, { index, place }: Standing, block: Block): void {
  if ('aside' in place) {
    draft.aside[index] = { block, reason: place.aside }
  } else {
    articleOf(draft, place.article)?.blocks.splice(index, 1, block)
    draft.touched.add(place.article)
  }
}

/** Puts a block into a place at a position. */
export function insertBlock(draft: Draft, place: Place, index: number, block: Block): void {
  if ('aside' in place) {
    draft.aside.splice(index, 0, { block, reason: place.aside })
    draft.home.set(block.id, null)
  } else {
    articleOf(draft, place.article)?.blocks.splice(index, 0, block)
    draft.home.set(block.id, place.article)
    draft.touched.add(place.article)
  }
}

/** Takes a block out of the place where it stands. */
export function removeBlock(draft: Draft, { block, index, place }: Standing): void {
  if ('aside' in place) {
    draft.aside.splice(index, 1)
  } else {
    articleOf(draft, place.article)?.blocks.splice(index, 1)
    draft.touched.add(place.article)
  }
  draft.home.delete(block.id)
}
