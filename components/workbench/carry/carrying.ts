import { carriedBlocks, dropKey, type DropPlace, dropPlaces, fittingDrop, type Load, startPlace } from '@/lib/split/drop-places'
import type { PageState } from '@/lib/split/page-state'

/** What is carried about the page, and where it would go if it were put down now. */
export interface Carrying {
  readonly load: Load
  readonly place: DropPlace
  /** The digits that were just typed: an article's number may have several. */
  readonly typed: string
}

/** Takes a load up. It is not moved by that: its place is the one where it stands. */
export function takeUp(page: PageState, load: Load): Carrying {
  return { load, place: startPlace(page, load), typed: '' }
}

/** Carries the load to a place. */
export function aim(carrying: Carrying, place: DropPlace): Carrying {
  return dropKey(place) === dropKey(carrying.place) ? carrying : { ...carrying, place, typed: '' }
}

/**
 * Carrying after the page changed under it: to its beginning where the place is gone, and at an end where the load is.
 * Lines are never gone.
 */
export function keepCarrying(carrying: Carrying, page: PageState): Carrying | null {
  const { load, place } = carrying
  if (!('lines' in load) && carriedBlocks(page, load).length === 0) return null
  const isThere = dropPlaces(page, load).some((one) => dropKey(one) === dropKey(place))
  return isThere ? carrying : takeUp(page, load)
}

/** The next gap between articles up or down the page, else its first or last place. */
function nextGap(places: readonly DropPlace[], at: number, by: 1 | -1): DropPlace | undefined {
  const ahead = by === 1 ? places.slice(at + 1) : places.slice(0, Math.max(at, 0)).reverse()
  return ahead.find(({ kind }) => kind !== 'inside') ?? places.at(by === 1 ? -1 : 0)
}

/** Carries the load to the article of a number, where it fits. Digits in a row are one number while there is such an article. */
function toArticle(page: PageState, carrying: Carrying, digit: string): Carrying {
  const typed = [carrying.typed + digit, digit].find((digits) => page.articles[Number(digits) - 1] !== undefined)
  const article = typed === undefined ? undefined : page.articles[Number(typed) - 1]
  const place = article && fittingDrop(page, carrying.load, article.id)
  return place && typed !== undefined ? { ...carrying, place, typed } : carrying
}

/**
 * What a key does to what is carried: it goes one place up or down, to the next article, to the first or last place, to
 * the article of a number; it is put down, or left where it was. Null for a key that is not ours.
 */
export function carryKey(page: PageState, carrying: Carrying, key: string): Carrying | 'put-down' | 'leave' | null {
  if (key === 'Enter') return 'put-down'
  if (key === 'Escape') return 'leave'
  if (/^\d$/u.test(key)) return toArticle(page, carrying, key)
  const places = dropPlaces(page, carrying.load)
  const at = places.findIndex((one) => dropKey(one) === dropKey(carrying.place))
  const to = {
    ArrowDown: places[at + 1], ArrowUp: places[at - 1], Home: places[0], End: places.at(-1),
    PageDown: nextGap(places, at, 1), PageUp: nextGap(places, at, -1),
  }
  return key in to ? { ...carrying, place: to[key as keyof typeof to] ?? carrying.place, typed: '' } : null
}
