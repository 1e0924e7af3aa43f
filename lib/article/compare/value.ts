import type { Block, Mark } from '../block'
import type { AttributeChange } from './comparison'

/** A value of plain data as text that is the same for equal values, whatever the order of their properties. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return `{${entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(',')}}`
}

/** Marks as text that is the same for the same marks of any type, in whatever order they stand. */
export function marksKey(marks: readonly Mark[] | undefined): string {
  return marks === undefined || marks.length === 0 ? '' : marks.map(canonical).sort().join(' ')
}

/** Properties that are other ones now, by name; those named in `known` are left out. */
export function attributeChanges(old: object, now: object, known: ReadonlySet<string>): readonly AttributeChange[] {
  const before = new Map<string, unknown>(Object.entries(old))
  const after = new Map<string, unknown>(Object.entries(now))
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => !known.has(name) && canonical(before.get(name)) !== canonical(after.get(name)))
    .sort()
    .map((name) => ({ name, old: before.get(name), now: after.get(name) }))
}

/** What every block has and the comparison speaks of in its own words; all else is an attribute. */
export const BLOCK_PROPERTIES: ReadonlySet<string> = new Set<keyof Block>(['id', 'role', 'text', 'sources', 'madeBy'])
