import type { Block } from '../article/block'
import { fittingPlace } from './deeds/fitting-place'
import { type Chosen, chosenSources, cutsBlocks, isTouched, wholeBlocksOf } from './deeds/selection'
import type { PageArticle, PageState } from './page-state'
import { blocksOf, type Home } from './places'

/** What is carried about a page: lines or blocks of it, or an article with all that it has. */
export type Load = Chosen | { readonly article: string }

/**
 * Where a load can be put down: inside an article, behind a block of it or at its beginning (null); in the gap behind an
 * article or before the first (null), where text becomes a new article; or among what is set aside.
 */
export type DropPlace =
  | { readonly kind: 'inside'; readonly article: string; readonly after: string | null }
  | { readonly kind: 'gap'; readonly after: string | null }
  | { readonly kind: 'aside' }

/** The name of a drop place, by which it is found again in another list. */
export function dropKey(place: DropPlace): string {
  if (place.kind === 'aside') return 'aside'
  return place.kind === 'gap' ? `gap ${place.after ?? ''}` : `inside ${place.article} ${place.after ?? ''}`
}

/** The lines or blocks of a load. */
export function selectionOf(page: PageState, load: Load): Chosen {
  if (!('article' in load)) return load
  return { blocks: page.articles.find(({ id }) => id === load.article)?.blocks.map(({ id }) => id) ?? [] }
}

/** The article that a load is, from its first block to its last; null where it is part of one, or of several. */
export function wholeArticleOf(page: PageState, load: Load): string | null {
  if ('article' in load) return load.article
  if (cutsBlocks(page, load)) return null
  const blocks = carriedBlocks(page, load)
  const [first] = blocks
  const article = page.articles.find((one) => one.blocks[0]?.id === first)
  if (article === undefined || article.blocks.length !== blocks.length) return null
  return article.blocks.every(({ id }, at) => id === blocks[at]) ? article.id : null
}

/** The blocks that go away with a load, in the order of the page; a block that loses only lines stays. */
export function carriedBlocks(page: PageState, load: Load): readonly string[] {
  return wholeBlocksOf(page, selectionOf(page, load))
}

/**
 * All places of a page where a load can be put down, in the order of the screen. Each makes one Step, or none where the
 * load stands already. A place behind what is carried is the place before it, so it is not listed twice; an article goes
 * between articles, or aside.
 */
export function dropPlaces(page: PageState, load: Load): readonly DropPlace[] {
  const whole = wholeArticleOf(page, load)
  const carried = new Set(carriedBlocks(page, load))
  const places: DropPlace[] = [{ kind: 'gap', after: null }]
  for (const { id: article, blocks } of page.articles) {
    if (!('article' in load)) {
      places.push({ kind: 'inside', article, after: null })
      for (const { id } of blocks) if (!carried.has(id)) places.push({ kind: 'inside', article, after: id })
    }
    if (article !== whole) places.push({ kind: 'gap', after: article })
  }
  places.push({ kind: 'aside' })
  return places
}

/** A block of the page, its home, and what of it is chosen. */
interface Beginning {
  readonly block: Block
  readonly home: Home
  readonly chosen: Block['sources']
}

/** The first block of the page of which something is carried. */
function beginningOf(page: PageState, selection: Chosen): Beginning | null {
  for (const { block, home } of blocksOf(page)) {
    if (isTouched(page, block, selection)) return { block, home, chosen: chosenSources(page, block, selection) }
  }
  return null
}

/** The listed place of an article that is right behind a block, or right before it where the block is carried itself. */
function insideAt(places: readonly DropPlace[], { id: article, blocks }: PageArticle, after: string | null): DropPlace | null {
  const listed = new Set(places.map(dropKey))
  const from = blocks.findIndex(({ id }) => id === after)
  for (let at = from; at >= 0; at -= 1) {
    const place: DropPlace = { kind: 'inside', article, after: blocks[at]?.id ?? null }
    if (listed.has(dropKey(place))) return place
  }
  const first: DropPlace = { kind: 'inside', article, after: null }
  return listed.has(dropKey(first)) ? first : null
}

/** The listed gap behind an article or before it: the nearest further up where it is right behind what is carried. */
function gapAt(places: readonly DropPlace[], page: PageState, article: string, side: 'before' | 'after'): DropPlace {
  const listed = new Set(places.map(dropKey))
  const from = page.articles.findIndex(({ id }) => id === article) - (side === 'before' ? 1 : 0)
  for (let at = from; at >= 0; at -= 1) {
    const gap: DropPlace = { kind: 'gap', after: page.articles[at]?.id ?? null }
    if (listed.has(dropKey(gap))) return gap
  }
  return { kind: 'gap', after: null }
}

/** The gap behind an article or before it, as a pointer means it. */
export function gapBeside(page: PageState, load: Load, article: string, side: 'before' | 'after'): DropPlace {
  return gapAt(dropPlaces(page, load), page, article, side)
}

/** The place where a load stands before it is carried anywhere. */
export function startPlace(page: PageState, load: Load): DropPlace {
  const places = dropPlaces(page, load)
  if ('article' in load) return gapAt(places, page, load.article, 'before')
  const begin = beginningOf(page, load)
  if (begin === null || !('article' in begin.home)) return { kind: 'aside' }
  const article = page.articles[begin.home.index]
  const staysBefore = begin.block.sources[0] !== begin.chosen[0]
  const at = article?.blocks.findIndex(({ id }) => id === begin.block.id) ?? 0
  const after = staysBefore ? begin.block.id : (article?.blocks[at - 1]?.id ?? null)
  return (article && insideAt(places, article, after)) ?? { kind: 'aside' }
}

/** The place of an article, by its id, to which a load fits in the order of the dump; of an article, the gap before it. */
export function fittingDrop(page: PageState, load: Load, article: string): DropPlace | null {
  const places = dropPlaces(page, load)
  const target = page.articles.find(({ id }) => id === article)
  if (target === undefined) return null
  if ('article' in load) return gapAt(places, page, article, 'before')
  const begin = beginningOf(page, load)
  const after = begin && fittingPlace(target.blocks, { ...begin.block, sources: begin.chosen }, page.dump)
  return insideAt(places, target, after)
}

/** The place beside a block of an article that a pointer means: above its middle before it, else behind it. */
export function dropBeside(page: PageState, load: Load, block: string, side: 'before' | 'after'): DropPlace | null {
  const places = dropPlaces(page, load)
  const article = page.articles.find(({ blocks }) => blocks.some(({ id }) => id === block))
  if (article === undefined) return { kind: 'aside' }
  if ('article' in load) return gapAt(places, page, article.id, side)
  const at = article.blocks.findIndex(({ id }) => id === block)
  return insideAt(places, article, side === 'after' ? block : (article.blocks[at - 1]?.id ?? null))
}
