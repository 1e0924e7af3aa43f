import { NO_SEARCH, type SearchWish, searchQuery, searchWish } from './wish'

/** Articles that readers do not find; those that read otherwise than what readers find; or all. */
export const DESK_STATES = ['all', 'unpublished', 'changed'] as const
export type DeskState = (typeof DESK_STATES)[number]

/** What an address asks of the desk's search: articles as they are now. */
export interface DeskSearchWish extends SearchWish {
  readonly state: DeskState
}

export const NO_DESK_SEARCH: DeskSearchWish = { ...NO_SEARCH, state: 'all' }

/** Reads what an address asks. Whatever it says, it is a search. */
export function deskSearchWish(asked: URLSearchParams): DeskSearchWish {
  const state = asked.get('state')
  return { ...searchWish(asked), state: DESK_STATES.find((one) => one === state) ?? 'all' }
}

/** The address of a search of the desk. What is not asked for is not said. */
export function deskSearchAddress({ state, ...wish }: DeskSearchWish): string {
  const query = searchQuery(wish)
  if (state !== 'all') query.set('state', state)
  return query.size === 0 ? '/desk/search' : `/desk/search?${query}`
}
