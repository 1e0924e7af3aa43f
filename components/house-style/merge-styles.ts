import { type StoredStyle, STYLE_LISTS, type StyleList } from '@/lib/server/titles/schema'

/** What one side did to a list. */
export interface ListChange {
  readonly list: StyleList
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** What was added to each list and taken out of it; lists of which nothing can be told are left out. */
export function changesOf(from: StoredStyle, to: StoredStyle): readonly ListChange[] {
  return STYLE_LISTS.map((list) => ({ list, ...change(from[list] ?? [], to[list] ?? []) }))
    .filter(({ added, removed }) => added.length + removed.length > 0)
}

function change(from: readonly string[], to: readonly string[]): Omit<ListChange, 'list'> {
  return { added: to.filter((entry) => !from.includes(entry)), removed: from.filter((entry) => !to.includes(entry)) }
}

/**
 * Two changes of one style put together: what either side added is in it, what either took out is not. Where both
 * chose a habit of headlines, ours holds.
 */
export function mergeStyles(base: StoredStyle, ours: StoredStyle, theirs: StoredStyle): StoredStyle {
  const lists = STYLE_LISTS.flatMap((list) => {
    const { added, removed } = change(base[list] ?? [], ours[list] ?? [])
    const entries = [...new Set([...(theirs[list] ?? []).filter((entry) => !removed.includes(entry)), ...added])]
    return entries.length > 0 ? [[list, entries]] : []
  })
  const headlines = ours.headlines === base.headlines ? theirs.headlines : ours.headlines
  return { ...Object.fromEntries(lists), ...(headlines && { headlines }) }
}
