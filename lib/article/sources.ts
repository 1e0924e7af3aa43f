import type { Block, Source } from './block'

/** A position in the sources of a block: before `offset` of the line `line` of `dump`. */
export interface SourceAnchor {
  readonly dump: string
  readonly line: number
  readonly offset: number
}

/**
 * Tells where the text of a line begins in the text of its block.
 *
 * Given a block and a place in its sources, the answer is a UTF-16 offset in the block's plain text. It stands
 * for the map that the machine's clean-up keeps, carried over whatever was typed since.
 */
export type Cutter = (block: Block, at: SourceAnchor) => number

/** Whether two spans touch, the first ending where the second begins. */
function touch(first: Source, second: Source): boolean {
  return first.dump === second.dump && first.line === second.line && first.to === second.from
}

/** The sources of two blocks one after the other; spans that touch at the seam become one. */
export function joinSources(first: readonly Source[], second: readonly Source[]): readonly Source[] {
  const [head, ...rest] = second
  const last = first.at(-1)
  if (head === undefined) return first
  if (last === undefined || !touch(last, head)) return [...first, ...second]
  return [...first.slice(0, -1), { ...last, to: head.to }, ...rest]
}

/**
 * The sources before and after a place, or null where no source holds it.
 *
 * The place belongs to the source that holds the character after it. `joinSources` of the two is the whole again.
 */
export function cutSources(
  sources: readonly Source[],
  at: SourceAnchor,
): readonly [readonly Source[], readonly Source[]] | null {
  const index = sources.findIndex(
    (source) =>
      source.dump === at.dump && source.line === at.line && source.from <= at.offset && at.offset < source.to,
  )
  const source = sources[index]
  if (source === undefined) return null
  if (source.from === at.offset) return [sources.slice(0, index), sources.slice(index)]
  return [
    [...sources.slice(0, index), { ...source, to: at.offset }],
    [{ ...source, from: at.offset }, ...sources.slice(index + 1)],
  ]
}

/** The place before the first character of some sources, or null where there are none. */
export function beginningOf(sources: readonly Source[]): SourceAnchor | null {
  const first = sources[0]
  return first === undefined ? null : { dump: first.dump, line: first.line, offset: first.from }
}
