import { plainText, type Block, type Inline } from '@/lib/article/block'
import { mergeBlocks } from '@/lib/article/merge'
import { withPeople } from '@/lib/article/people'
import type { EditedBlock } from '@/lib/article/settle'

/** A block that two people changed. A text is null on the side that has no such block. */
export interface Disputed {
  readonly id: string
  readonly role: Block['role']
  readonly ours: string | null
  readonly theirs: string | null
}

/** Whose text a disputed block shall have. */
export type Side = 'ours' | 'theirs'

/**
 * What was typed, as blocks to merge: a block that was there brings its sources, a new one has none. Of a paragraph
 * that was broken, the first part is the block; the others are new.
 */
function asBlocks(base: readonly Block[], edited: readonly EditedBlock[]): readonly Block[] {
  const known = new Map(base.map((block) => [block.id, block]))
  const seen = new Set<string>()
  return edited.map(({ id, role, text, people }, index): Block => {
    const before = id === null || seen.has(id) ? undefined : known.get(id)
    if (id !== null) seen.add(id)
    const block: Block = { id: before?.id ?? `new-${index}`, role, text, sources: before?.sources ?? [], madeBy: before?.madeBy ?? 'person' }
    return withPeople(block, people)
  })
}

function wordsOf(text: readonly Inline[] | null): string | null {
  return text === null ? null : plainText({ text })
}

/** The blocks about which somebody must decide, each once, in their order. */
export function disputed(base: readonly Block[], ours: readonly EditedBlock[], theirs: readonly Block[]): readonly Disputed[] {
  const { conflicts, blocks } = mergeBlocks(base, asBlocks(base, ours), theirs)
  const role = new Map(blocks.map((block) => [block.id, block.role]))
  const first = new Map([...conflicts].reverse().map((conflict) => [conflict.id, conflict]))
  return [...first.values()].reverse().map(({ id, ours: mine, theirs: other }) => ({
    id, role: role.get(id) ?? 'body', ours: wordsOf(mine), theirs: wordsOf(other),
  }))
}

/**
 * The article after the decisions: both sides merged, each disputed block as it was decided. What one side took out
 * and was chosen so is gone. New blocks have no id; the server gives them one.
 */
export function decide(
  base: readonly Block[], ours: readonly EditedBlock[], theirs: readonly Block[], sides: ReadonlyMap<string, Side>,
): readonly EditedBlock[] {
  const mine = asBlocks(base, ours)
  const merged = mergeBlocks(base, mine, theirs).blocks
  const of = (blocks: readonly Block[]) => new Map(blocks.map((block) => [block.id, block]))
  const sideOf = { ours: of(mine), theirs: of(theirs) }
  const kept = new Set([...base, ...theirs].map(({ id }) => id))
  return merged.flatMap((block): EditedBlock[] => {
    const side = sides.get(block.id)
    const chosen = side === undefined ? block : sideOf[side].get(block.id)
    if (chosen === undefined) return []
    const { id, role, text, people } = chosen
    return [{ id: kept.has(id) ? id : null, role, text, ...(people === undefined ? {} : { people }) }]
  })
}
