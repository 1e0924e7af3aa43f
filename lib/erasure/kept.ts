/** A range of a line of a dump that stays as it is. */
export interface KeptRange {
  readonly dump: string
  readonly line: number
  readonly from: number
  readonly to: number
}

/** What stays as it is, because it is a namesake's: articles by their ids, and the ranges of dumps that are theirs alone. */
export interface Kept {
  readonly articles: ReadonlySet<string>
  readonly holds: (dump: string, line: number, from: number, to: number) => boolean
}

export const NOTHING_KEPT: Kept = { articles: new Set(), holds: () => false }

/**
 * What stays of dumps where some articles are chosen and others are not. What both ever came from is erased: a line can have been
 * a part of an article from which it was split off.
 */
export function keptOf(articles: readonly string[], others: readonly KeptRange[], chosen: readonly KeptRange[]): Kept {
  const units = new Map<string, Set<number>>()
  for (const { dump, line, from, to } of others) {
    const kept = units.get(`${dump} ${line}`) ?? new Set()
    for (let at = from; at < to; at += 1) kept.add(at)
    units.set(`${dump} ${line}`, kept)
  }
  for (const { dump, line, from, to } of chosen) for (let at = from; at < to; at += 1) units.get(`${dump} ${line}`)?.delete(at)
  return {
    articles: new Set(articles),
    holds: (dump, line, from, to) => {
      const kept = units.get(`${dump} ${line}`)
      for (let at = from; at < to; at += 1) if (!kept?.has(at)) return false
      return kept !== undefined && to > from
    },
  }
}
