import { plainText, type Block } from '../block'
import { likeness, mostAlike } from './likeness'
import { brokenOff } from './broken-off'

/** Blocks that are one another's old and new state, by their places: one each, or several where it was broken or joined. */
export interface Match {
  readonly old: readonly number[]
  readonly now: readonly number[]
}

/** A block with what it is compared by. */
export interface Placed {
  readonly at: number
  readonly block: Block
  readonly text: string
}

/** Blocks that have no counterpart yet, by their places. */
type Loose = Map<number, Placed>

function placed(blocks: readonly Block[]): Placed[] {
  return blocks.map((block, at) => ({ at, block, text: plainText(block) }))
}

/** Takes out of both sides what has the same key, first come first served, and gives the pairs. */
function pairBy(old: Loose, now: Loose, key: (block: Placed) => string): [Placed, Placed][] {
  const waiting = new Map<string, Placed[]>()
  for (const block of [...old.values()].reverse()) {
    const name = key(block)
    const others = waiting.get(name)
    if (others === undefined) waiting.set(name, [block])
    else others.push(block)
  }
  const pairs: [Placed, Placed][] = []
  for (const block of now.values()) {
    const name = key(block)
    const other = name === '' ? undefined : waiting.get(name)?.pop()
    if (other === undefined) continue
    pairs.push([other, block])
    old.delete(other.at)
    now.delete(block.at)
  }
  return pairs
}

/** Whose turn it is to claim parts: the longest, then the nearest; the same whichever side is the old one. */
function byClaim([one, itself]: readonly [Placed, Placed], [other, its]: readonly [Placed, Placed]): number {
  return other.text.length + its.text.length - one.text.length - itself.text.length
    || Math.abs(one.at - itself.at) - Math.abs(other.at - its.at)
    || Math.min(one.at, itself.at) - Math.min(other.at, its.at)
}

/** Finds the parts that were broken off each block that stayed, and takes them out of the loose ones. */
function gather(pairs: readonly (readonly [Placed, Placed])[], loose: Loose): ReadonlyMap<number, readonly number[]> {
  const parts = new Map<number, readonly number[]>()
  if (loose.size === 0) return parts
  for (const [whole, first] of pairs.toSorted(byClaim)) {
    const found = brokenOff(whole.text, first, loose)
    if (found.length === 0) continue
    for (const at of found) loose.delete(at)
    parts.set(first.at, found)
  }
  return parts
}

/** Pairs with what was broken off them, or, where nothing was, with what was joined to them. */
function matchesOf(pairs: readonly [Placed, Placed][], old: Loose, now: Loose): Match[] {
  const broken = gather(pairs, now)
  const whole = pairs.filter(([, after]) => !broken.has(after.at)).map(([before, after]) => [after, before] as const)
  const joined = gather(whole, old)
  return pairs.map(([before, after]) => ({
    old: [before.at, ...(joined.get(before.at) ?? [])].sort((one, other) => one - other),
    now: [after.at, ...(broken.get(after.at) ?? [])].sort((one, other) => one - other),
  }))
}

/** The blocks of two versions that belong together, and whether bounds kept likenesses from being looked for. */
export interface Alignment {
  readonly matches: readonly Match[]
  readonly approximate: boolean
}

/**
 * Finds for the blocks of one version those of the other: by id; then, for those that were restored or pasted and
 * got another id, by the same text, and by likeness. What was broken off a block or joined to it is found among the
 * neighbours that are left. Every place of either side is in at most one match.
 */
export function align(oldBlocks: readonly Block[], nowBlocks: readonly Block[]): Alignment {
  const old: Loose = new Map(placed(oldBlocks).map((block) => [block.at, block]))
  const now: Loose = new Map(placed(nowBlocks).map((block) => [block.at, block]))
  const known = pairBy(old, now, ({ block }) => block.id)
  const same = pairBy(old, now, ({ block, text }) => (text.trim() === '' ? '' : `${block.role} ${text}`))
  const moreSame = pairBy(old, now, ({ text }) => text.trim())
  const byNameOrText = matchesOf([...known, ...same, ...moreSame], old, now)
  const alike = mostAlike([...old.values()], [...now.values()], likeness)
  for (const [before, after] of alike.pairs) {
    old.delete(before.at)
    now.delete(after.at)
  }
  return { matches: [...byNameOrText, ...matchesOf(alike.pairs, old, now)], approximate: alike.approximate }
}
