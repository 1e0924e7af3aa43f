import 'server-only'

/** A value made when it is first asked for and kept: `next build` loads every module and must need no database. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
