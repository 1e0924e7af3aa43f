const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/**
 * A value as JSON in which each id is the number of its first appearance: two things that were made in the same way, each with ids of
 * its own, read alike, and what is one thing in the one is one thing in the other.
 */
export function withoutNames(value: unknown): string {
  const names = new Map<string, string>()
  return JSON.stringify(value).replace(UUID, (id) => {
    const name = names.get(id) ?? `#${names.size + 1}`
    names.set(id, name)
    return name
  })
}
