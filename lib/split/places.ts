import type { AsideReason, Block, BlockRole } from '../article/block'
import type { Span } from '../dump/span'
import type { PageState } from './page-state'

/** Where a span of the dump went: into an article (with its position on the page, from 0), or aside. */
export type Home =
  | { readonly article: string; readonly index: number }
  | { readonly aside: AsideReason }

/** The place of one span of a line. */
export interface LinePlace {
  readonly span: Span
  readonly home: Home
  readonly block: string
  readonly role: BlockRole
  /** Whether a body paragraph begins with this span. */
  readonly startsParagraph: boolean
}

/** The derived Split of a page: for each line of the current dump its places, from left to right. */
export type Places = ReadonlyMap<number, readonly LinePlace[]>

/** Every block of a page with its home, articles first. */
export function* blocksOf(page: PageState): Generator<{ readonly block: Block; readonly home: Home }> {
  for (const [index, { id, blocks }] of page.articles.entries()) {
    for (const block of blocks) yield { block, home: { article: id, index } }
  }
  for (const { block, reason } of page.aside) yield { block, home: { aside: reason } }
}

/**
 * Derives the Split: which span of which line of the current dump has which place.
 *
 * Nothing of it is stored. Sources in older dumps are left out. Linear in the page but for the order of the spans
 * within a line.
 */
export function placesOf(page: PageState): Places {
  const places = new Map<number, LinePlace[]>()
  for (const { block, home } of blocksOf(page)) {
    let begins = block.role === 'body' && 'article' in home
    for (const { dump, line, from, to } of block.sources) {
      if (dump !== page.dump) continue
      const place: LinePlace = {
        span: { line, from, to }, home, block: block.id, role: block.role, startsParagraph: begins,
      }
      begins = false
      const others = places.get(line)
      if (others === undefined) places.set(line, [place])
      else others.push(place)
    }
  }
  for (const line of places.values()) line.sort((one, other) => one.span.from - other.span.from)
  return places
}

/** The place that speaks for a whole line: that of its longest span, the leftmost among equals. */
export function mainPlace(places: readonly LinePlace[]): LinePlace | undefined {
  return places.reduce<LinePlace | undefined>((main, place) => {
    if (main === undefined) return place
    return place.span.to - place.span.from > main.span.to - main.span.from ? place : main
  }, undefined)
}
