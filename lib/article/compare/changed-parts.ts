import type { BlockComparison } from './comparison'

/** A stretch of blocks to show, or of unchanged ones to fold; a fold holds them, so that it can be opened. */
export interface Part {
  readonly kind: 'shown' | 'folded'
  readonly blocks: readonly BlockComparison[]
}

/**
 * Only what changed, with some unchanged blocks around it. A fold of a single block saves nobody a line, so it is
 * shown.
 *
 * @param context how many unchanged blocks to show before and after each changed one
 */
export function changedParts(blocks: readonly BlockComparison[], context = 1): readonly Part[] {
  const near = new Array<boolean>(blocks.length).fill(false)
  for (const [at, { fate }] of blocks.entries()) {
    if (fate !== 'unchanged') near.fill(true, Math.max(0, at - context), at + context + 1)
  }
  const parts: { kind: Part['kind']; blocks: BlockComparison[] }[] = []
  for (const [at, block] of blocks.entries()) {
    const alone = near[at] !== true && near[at - 1] !== false && near[at + 1] !== false
    const kind = near[at] === true || alone ? 'shown' : 'folded'
    const last = parts.at(-1)
    if (last?.kind === kind) last.blocks.push(block)
    else parts.push({ kind, blocks: [block] })
  }
  return parts
}
