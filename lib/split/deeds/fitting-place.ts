import type { Block, BlockRole, Source } from '../../article/block'

/** The headline parts, in the order in which they are read. */
const HEAD: readonly BlockRole[] = ['label', 'kicker', 'headline', 'damaged', 'deck', 'standfirst']

/** Whether a role is a headline part. */
export function isHead(role: BlockRole): boolean {
  return HEAD.includes(role)
}

/** How many blocks at the beginning are the head of the article: headline parts, and bylines between them. */
export function headLength(blocks: readonly Block[]): number {
  const flow = blocks.findIndex(({ role }) => !isHead(role) && role !== 'byline')
  const leading = flow < 0 ? blocks : blocks.slice(0, flow)
  return leading.findLastIndex(({ role }) => isHead(role)) + 1
}

/** The first place of a block in a dump, or undefined for a block that does not come from it. */
export function beginningIn(block: Block, dump: string | null): Source | undefined {
  return block.sources.find((source) => source.dump === dump)
}

/** Whether one block begins before another in the dump. A block that is not from the dump begins before nothing. */
export function precedes(one: Block, other: Block, dump: string | null): boolean {
  const first = beginningIn(one, dump)
  const second = beginningIn(other, dump)
  if (first === undefined || second === undefined) return false
  return first.line < second.line || (first.line === second.line && first.from < second.from)
}

/**
 * Where a block fits among the blocks of an article: the block after which it comes, or null for the beginning.
 *
 * A headline part goes into the head, after the parts that are read before it. Everything else goes after the
 * head, by the order of the dump: right behind the last block that begins before it; text that is not from the
 * dump goes to the end.
 */
export function fittingPlace(blocks: readonly Block[], block: Block, dump: string | null): string | null {
  const others = blocks.filter(({ id }) => id !== block.id)
  const head = headLength(others)
  if (isHead(block.role)) {
    const rank = HEAD.indexOf(block.role)
    const before = others.slice(0, head).findLast(
      (other) => isHead(other.role) && (HEAD.indexOf(other.role) < rank ||
        (other.role === block.role && !precedes(block, other, dump))),
    )
    return before?.id ?? null
  }
  const flow = others.slice(head)
  const fromDump = beginningIn(block, dump) !== undefined
  const before = fromDump ? flow.findLast((other) => precedes(other, block, dump)) : flow.at(-1)
  return before?.id ?? others[head - 1]?.id ?? null
}
