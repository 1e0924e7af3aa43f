import type { ItemComparison, ListComparison, ListedItem } from './comparison'
import { attributeChanges } from './value'

const ID_ONLY: ReadonlySet<string> = new Set(['id'])

function compareItem<T extends ListedItem>(old: T | null, now: T | null): ItemComparison<T> {
  if (old === null || now === null) return { fate: old === null ? 'added' : 'removed', old, now, attributes: [] }
  const attributes = attributeChanges(old, now, ID_ONLY)
  return { fate: attributes.length > 0 ? 'changed' : 'unchanged', old, now, attributes }
}

/** Compares two lists of tags or photos by their ids. */
export function compareItems<T extends ListedItem>(old: readonly T[], now: readonly T[]): ListComparison<T> {
  const before = new Map(old.map((item) => [item.id, item]))
  const after = new Map(now.map((item) => [item.id, item]))
  const stayed = (items: ReadonlyMap<string, T>) => [...items.keys()].filter((id) => before.has(id) && after.has(id))
  const places = stayed(after)
  return {
    items: [
      ...[...after.values()].map((item) => compareItem(before.get(item.id) ?? null, item)),
      ...[...before.values()].filter(({ id }) => !after.has(id)).map((item) => compareItem(item, null)),
    ],
    reordered: stayed(before).some((id, at) => id !== places[at]),
  }
}
