import type { Block } from '../article/block'
import type { PageState } from './page-state'

/** From where an article has text that it did not have before: other articles of its page, and what was set aside. */
export interface Givers {
  readonly articles: readonly string[]
  /** Whether some of it belonged to no article, or was not on the page at all. */
  readonly aside: boolean
}

/** A line of a dump as a key: a block that was cut keeps its lines, whatever it is called afterwards. */
function linesOf({ sources }: Block): string[] {
  return sources.map(({ dump, line }) => `${dump} ${line}`)
}

/**
 * For each article that a Step leaves with other text, whose text that was. What people wrote themselves follows its block; text
 * of the dump follows its lines.
 *
 * @param changed the articles to be looked at, by id
 */
export function giversOf(before: PageState, after: PageState, changed: ReadonlySet<string>): ReadonlyMap<string, Givers> {
  const owners = new Map<string, Set<string>>()
  for (const { id, blocks } of before.articles) {
    for (const key of blocks.flatMap((block) => [block.id, ...linesOf(block)])) owners.set(key, (owners.get(key) ?? new Set()).add(id))
  }
  return new Map(after.articles.filter(({ id }) => changed.has(id)).map(({ id, blocks }) => {
    const given = blocks.map((block) => owners.get(block.id) ?? new Set(linesOf(block).flatMap((line) => [...(owners.get(line) ?? [])])))
    const articles = new Set(given.flatMap((from) => (from.has(id) ? [] : [...from])))
    return [id, { articles: [...articles].sort(), aside: given.some((from) => from.size === 0) }]
  }))
}
