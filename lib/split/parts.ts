/**
 * An article of an issue, open or closed, as far as the parts of articles that jump are concerned: of which article it
 * is the next part, and where it went when it was closed.
 */
export interface Part {
  readonly id: string
  readonly continues: string | null
  readonly closed: boolean
  readonly into: string | null
}

/** For each open article that is the next part of an open article, that one. */
export type Jumps = ReadonlyMap<string, string>

/** The open article in which the text of an article is now: itself, or where it was joined; null where it is gone. */
export function heirIn(parts: ReadonlyMap<string, Part>, id: string): string | null {
  const seen = new Set<string>()
  let part = parts.get(id)
  while (part?.closed && part.into !== null && !seen.has(part.id)) {
    seen.add(part.id)
    part = parts.get(part.into)
  }
  return part === undefined || part.closed ? null : part.id
}

/**
 * Follows the parts of an issue. A part whose first part was joined into another article goes on from that one; where
 * it left the paper altogether, the part is an article of its own until the other one returns.
 */
export function jumpsOf(issue: readonly Part[]): Jumps {
  const parts = new Map(issue.map((part) => [part.id, part]))
  return new Map(issue.flatMap(({ id, closed, continues }) => {
    const from = closed || continues === null ? null : heirIn(parts, continues)
    return from === null ? [] : [[id, from] as const]
  }))
}

/** Why the parts of an issue cannot be read: two of them go on from one, or they lead in a circle. */
export type JumpFault = 'part-continued-twice' | 'parts-in-a-circle'

/** What is wrong with the parts of an issue; null where each whole can be read from its first part to its last. */
export function faultOf(jumps: Jumps): JumpFault | null {
  if (new Set(jumps.values()).size < jumps.size) return 'part-continued-twice'
  const leadsBack = [...jumps.keys()].some((id) => {
    let at = jumps.get(id)
    for (let steps = 0; at !== undefined && steps <= jumps.size; steps += 1) {
      if (at === id) return true
      at = jumps.get(at)
    }
    return false
  })
  return leadsBack ? 'parts-in-a-circle' : null
}

/** Puts the parts of each article together, first part first, in the order of the first parts. The jumps have no fault. */
export function wholesOf<T extends { readonly id: string }>(articles: readonly T[], jumps: Jumps): readonly (readonly [T, ...T[]])[] {
  const next = new Map(articles.flatMap((article) => {
    const from = jumps.get(article.id)
    return from === undefined ? [] : [[from, article] as const]
  }))
  return articles.filter(({ id }) => !jumps.has(id)).map((first) => {
    const whole: [T, ...T[]] = [first]
    for (let part = next.get(first.id); part !== undefined; part = next.get(part.id)) whole.push(part)
    return whole
  })
}
