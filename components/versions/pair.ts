import type { VersionEntry } from '@/lib/server/versions/queries'

/** Two versions that are compared, by their revisions; `from` is the older one, or both are the same. */
export interface Pair {
  readonly from: number
  readonly to: number
}

/**
 * What an editor most likely wants to see first: what has changed since the last publication, else since the first
 * version that is listed.
 *
 * @param entries newest first
 */
export function usualPair(entries: readonly VersionEntry[]): Pair {
  const [newest, ...older] = entries
  const to = newest?.revision ?? 1
  const published = older.find(({ editions }) => editions.length > 0)
  return { from: (published ?? older.at(-1))?.revision ?? to, to }
}

/**
 * What some saves that stand in one row changed: from the version before them to the last of them. Of the very first
 * version nobody can tell; it is compared with the newest.
 *
 * @param entries newest first
 * @param saves some of them that follow each other, newest first
 */
export function changeOf(entries: readonly VersionEntry[], saves: readonly VersionEntry[]): Pair {
  const [to, oldest] = [saves[0]?.revision ?? 1, saves.at(-1)?.revision ?? 1]
  const before = entries.find(({ revision }) => revision < oldest)
  return before === undefined ? { from: oldest, to: entries[0]?.revision ?? to } : { from: before.revision, to }
}
