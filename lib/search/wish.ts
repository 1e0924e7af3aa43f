import { type Days, daysTyped } from './days-typed'

/** How finds are ordered: those that have it in their headlines first, each newest first; or by their days alone. */
export const SEARCH_ORDERS = ['best', 'newest', 'oldest'] as const
export type SearchOrder = (typeof SEARCH_ORDERS)[number]

/** What an address asks of a search; null where it does not ask. */
export interface SearchWish {
  readonly q: string
  /** The slug of a title. */
  readonly title: string | null
  /** A day, a month or a year, as typed and read: from its first day, to its last. */
  readonly from: string | null
  readonly to: string | null
  readonly page: number | null
  /** A name as it is printed over articles. */
  readonly author: string | null
  /** The slug of a tag. */
  readonly tag: string | null
  readonly order: SearchOrder
  /** Counted from 0. */
  readonly screen: number
}

export const NO_SEARCH: SearchWish = {
  q: '', title: null, from: null, to: null, page: null, author: null, tag: null, order: 'best', screen: 0,
}

/** Longer words are no name, slug or day of anything. */
const LONGEST_PART = 200
/** Past these nobody counts pages or turns screens, and the database counts no further. */
const MOST_PAGES = 9_999

function partIn(asked: URLSearchParams, name: string): string | null {
  const part = asked.get(name)?.trim() ?? ''
  return part === '' || part.length > LONGEST_PART || part.includes('\0') ? null : part
}

function numberIn(asked: URLSearchParams, name: string): number | null {
  const part = partIn(asked, name)
  return part !== null && /^[1-9][0-9]{0,3}$/.test(part) && Number(part) <= MOST_PAGES ? Number(part) : null
}

/** Days as they are told: what cannot be read as days is not asked for. */
function dayIn(asked: URLSearchParams, name: 'from' | 'to'): string | null {
  const typed = partIn(asked, name)
  return typed === null ? null : (daysTyped(typed)?.told ?? null)
}

/** Reads what an address asks. Whatever it says, it is a search. */
export function searchWish(asked: URLSearchParams): SearchWish {
  const order = asked.get('order')
  return {
    q: (asked.get('q') ?? '').replaceAll('\0', ' ').trim(),
    title: partIn(asked, 'title'),
    from: dayIn(asked, 'from'),
    to: dayIn(asked, 'to'),
    page: numberIn(asked, 'page'),
    author: partIn(asked, 'author'),
    tag: partIn(asked, 'tag'),
    order: SEARCH_ORDERS.find((one) => one === order) ?? NO_SEARCH.order,
    screen: (numberIn(asked, 'screen') ?? 1) - 1,
  }
}

/** What the address of a search says. What is not asked for is not said, so that one search has one address. */
export function searchQuery(wish: SearchWish): URLSearchParams {
  const unasked: Readonly<Record<string, unknown>> = { ...NO_SEARCH }
  const said = Object.entries(wish).filter(([name, value]) => value !== unasked[name])
  return new URLSearchParams(said.map(([name, value]) => [name, String(name === 'screen' ? Number(value) + 1 : value)]))
}

/** The first and the last day that a search asks for; null where it goes as far as there are any. */
export function daysOf({ from, to }: Pick<SearchWish, 'from' | 'to'>): { readonly first: string | null; readonly last: string | null } {
  const read = (typed: string | null): Days | null => (typed === null ? null : daysTyped(typed))
  return { first: read(from)?.first ?? null, last: read(to)?.last ?? null }
}

/** Whether a search is narrowed by more than its words. */
export function isNarrowed(wish: SearchWish): boolean {
  return searchQuery({ ...wish, q: '', order: NO_SEARCH.order, screen: 0 }).size > 0
}

/** The address of a search of the reading site. */
export function searchAddress(wish: SearchWish): string {
  const query = searchQuery(wish)
  return query.size === 0 ? '/search' : `/search?${query}`
}
