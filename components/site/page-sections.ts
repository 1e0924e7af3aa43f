import type { BodyBlock } from '@/lib/article/content'

/** Who reads down a column longer than a screen and a half has to go back too far to its neighbour; in lines. */
const DEEPEST = 44

/** How far from where a text would be parted evenly a crosshead is looked for, as a share of a part. */
const NEAR = 0.3

/**
 * The body of an article in parts, each of which has columns of its own one below the other, so that no column is much longer than a
 * screen. Parts are nearly equally long; they begin at crossheads where there are any near by, else at paragraphs.
 *
 * @param linesOf how many lines of a column a block takes
 * @param span over how many columns it is set
 */
export function pageSections(body: readonly BodyBlock[], linesOf: (block: BodyBlock) => number, span: number): readonly (readonly BodyBlock[])[] {
  const ends = body.reduce<number[]>((sums, block) => [...sums, (sums.at(-1) ?? 0) + linesOf(block)], [])
  const all = ends.at(-1) ?? 0
  const count = Math.ceil(all / span / DEEPEST)
  const part = all / count
  const breaks: number[] = []
  for (let index = 1; index < count; index += 1) {
    const at = breakNear(body, ends, index * part, part, breaks.at(-1) ?? 0)
    if (at !== null) breaks.push(at)
  }
  return [0, ...breaks].map((from, index) => body.slice(from, breaks[index])).filter((section) => section.length > 0)
}

/** Before which block a text is best broken near so many lines, behind an earlier break. */
function breakNear(body: readonly BodyBlock[], ends: readonly number[], wanted: number, part: number, after: number): number | null {
  let best: { at: number; cost: number } | null = null
  for (let at = after + 1; at < body.length; at += 1) {
    // What introduces something stays with it.
    if (body[at - 1]?.role === 'crosshead') continue
    const off = Math.abs((ends[at - 1] ?? 0) - wanted) / part
    const cost = body[at]?.role === 'crosshead' && off <= NEAR ? off - NEAR : off
    if (best === null || cost < best.cost) best = { at, cost }
  }
  return best?.at ?? null
}
