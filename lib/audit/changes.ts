import { isRecord, type Json } from './json'

/** One thing that a deed changed: which field, and its words before and after. A list tells what went and what came. */
export interface Change {
  /** The fields that lead there, from the outside in. */
  readonly path: readonly string[]
  readonly was: readonly string[]
  readonly is: readonly string[]
}

/**
 * What is different after a deed, field by field. A field that stands on both sides alike is left out; one on one side only came, or
 * went. Of lists each entry is looked for on the other side, in whatever place. Empty where nothing was written down.
 */
export function changesBetween(before: Json, after: Json, path: readonly string[] = []): readonly Change[] {
  if (isRecord(before) || isRecord(after)) return ofRecords(isRecord(before) ? before : {}, isRecord(after) ? after : {}, path)
  const [old, now] = [entriesOf(before), entriesOf(after)]
  const [was, is] = [without(old, now), without(now, old)]
  return was.length === 0 && is.length === 0 ? [] : [{ path, was, is }]
}

function ofRecords(before: { readonly [key: string]: Json }, after: { readonly [key: string]: Json }, path: readonly string[]): readonly Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key) => changesBetween(before[key] ?? null, after[key] ?? null, [...path, key]))
}

/** A value as words; null and an empty text are none. */
function entriesOf(value: Json): readonly string[] {
  if (value === null || value === '') return []
  return isList(value) ? value.map(wordsOf) : [wordsOf(value)]
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** An entry of a list in one line, with the fields that it has. */
function wordsOf(value: Json): string {
  if (value === null) return '—'
  if (isList(value)) return value.map(wordsOf).join(', ')
  if (isRecord(value)) return Object.entries(value).map(([key, item]) => `${key}: ${wordsOf(item)}`).join(', ')
  return String(value)
}

/** The entries that have no like among others, each of which is the like of one. */
function without(entries: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1)
  return entries.filter((entry) => {
    const count = left.get(entry) ?? 0
    if (count > 0) left.set(entry, count - 1)
    return count === 0
  })
}
