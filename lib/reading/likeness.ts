/**
 * How alike a short text is to a long one: the share of the short one's pairs of neighbouring characters that the
 * long one holds, 0 to 1 (the containment of Broder 1997, over pairs). Spaces and marks are left out.
 */
export function likeness(short: string, long: ReadonlySet<number>): number {
  const pairs = pairsOf(short)
  if (pairs.size === 0) return 0
  let shared = 0
  for (const pair of pairs) if (long.has(pair)) shared++
  return shared / pairs.size
}

/** The pairs of neighbouring letters, digits and Han characters of a text, as numbers. */
export function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>()
  let before = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isText = code >= 0x3400 || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x7a)
    if (!isText || (code >= 0xff00 && code <= 0xffef)) continue
    if (before >= 0) pairs.add(pairOf(before, code))
    before = code
  }
  return pairs
}

/** A pair of neighbouring UTF-16 units as one number. */
export function pairOf(before: number, after: number): number {
  return before * 0x10000 + after
}
