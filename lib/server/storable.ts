/** Text that the database keeps: without a NUL and without half of a surrogate pair, of which PostgreSQL's text and jsonb keep neither. */
export const STORABLE = /^[^\0\p{Cs}]*$/u

/**
 * Where in a value text stands that the database cannot keep, as the path of its keys: `passage.quote`; null where there is none.
 * By a list of what is still to be seen: what nests a million times is read like anything else.
 */
export function unstorableIn(value: unknown): string | null {
  const waiting: { readonly path: string; readonly part: unknown }[] = [{ path: '', part: value }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, part } = next
    if (typeof part === 'string' && !STORABLE.test(part)) return path
    if (typeof part !== 'object' || part === null) continue
    for (const [key, inner] of Object.entries(part)) waiting.push({ path: path === '' ? key : `${path}.${key}`, part: inner })
  }
  return null
}
