/** Which tags of a vocabulary are shown: those that can be used, those that no open article and no reader has, or those that were retired. */
export const TAG_SHOWS = ['all', 'unused', 'retired'] as const
export type TagShow = (typeof TAG_SHOWS)[number]

/** How many tags one screen shows. */
export const TAGS_A_SCREEN = 100

/** How many of its articles the screen of a tag shows. */
export const ARTICLES_A_SCREEN = 50

/** What an address asks of the tags; null where it does not ask. Words are looked for in all vocabularies. */
export interface TagWish {
  readonly q: string | null
  /** The short name of a vocabulary. */
  readonly vocabulary: string | null
  readonly show: TagShow
  /** Counted from 0. */
  readonly screen: number
}

export const ALL_TAGS: TagWish = { q: null, vocabulary: null, show: 'all', screen: 0 }

/** What is not asked for is not said, so that one list of tags has one address. */
export function tagsQuery(wish: TagWish): URLSearchParams {
  const unasked: Readonly<Record<string, unknown>> = { ...ALL_TAGS }
  const said = Object.entries(wish).filter(([name, value]) => value !== unasked[name])
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)]))
}

export function tagsAddress(wish: TagWish): string {
  const query = tagsQuery(wish)
  return query.size === 0 ? '/desk/tags' : `/desk/tags?${query}`
}

/** The screen of one tag; `screen` of the articles that carry it, counted from 0. */
export function tagAddress(tag: string, screen = 0): string {
  return screen === 0 ? `/desk/tags/${tag}` : `/desk/tags/${tag}?screen=${screen}`
}
