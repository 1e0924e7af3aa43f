import type { Block, Inline, Source } from './block'
import { cover, coverageOf, outside, without } from './coverage'
import { withPicture } from './figure-picture'
import { withPeople } from './people'
import { sameBlock, samePeople, samePicture, sameSources, sameText } from './same'
import { joinSources } from './sources'

/**
 * A block that both sides changed, each in its own way. `removed`: one side took it out, the other one changed it.
 * A text is null on the side that has no such block.
 */
export interface MergeConflict {
  readonly id: string
  readonly kind: 'text' | 'role' | 'people' | 'picture' | 'removed'
  readonly base: readonly Inline[] | null
  readonly ours: readonly Inline[] | null
  readonly theirs: readonly Inline[] | null
}

/** Merged blocks, ours wherever there is a conflict, and the conflicts in the order of the blocks. */
export interface Merged {
  readonly blocks: readonly Block[]
  readonly conflicts: readonly MergeConflict[]
}

/** Three states of one thing. */
interface Three<T> {
  readonly base: T
  readonly ours: T
  readonly theirs: T
}

/** The side that changed a thing; ours, and a word that it was a conflict, where both did and do not agree. */
function choose<T>({ base, ours, theirs }: Three<T>, same: (one: T, other: T) => boolean): [T, boolean] {
  if (same(ours, theirs) || same(theirs, base)) return [ours, false]
  if (same(ours, base)) return [theirs, false]
  return [ours, true]
}

/** Sources that both sides changed: ours, less what they took away, and what they put in. */
function mergeSources(three: Three<readonly Source[]>): readonly Source[] {
  const [chosen, both] = choose(three, sameSources)
  if (!both) return chosen
  const { base, ours, theirs } = three
  return [...without(ours, without(base, theirs)), ...without(without(theirs, base), ours)]
}

/** One block that stands in all three states, or that both sides added. */
function mergeBlock(base: Block | undefined, ours: Block, theirs: Block): [Block, MergeConflict[]] {
  if (sameBlock(ours, theirs)) return [ours, []]
  if (base !== undefined && sameBlock(theirs, base)) return [ours, []]
  if (base !== undefined && sameBlock(ours, base)) return [theirs, []]
  const was = base ?? { ...ours, text: [], sources: [], people: undefined, picture: undefined }
  const [text, bothTyped] = choose({ base: was.text, ours: ours.text, theirs: theirs.text }, sameText)
  const [role, bothRoles] = choose({ base: base?.role, ours: ours.role, theirs: theirs.role }, Object.is)
  const [people, bothNamed] = choose({ base: was.people, ours: ours.people, theirs: theirs.people }, samePeople)
  const [picture, bothShown] = choose({ base: was.picture, ours: ours.picture, theirs: theirs.picture }, samePicture)
  const [madeBy] = choose({ base: was.madeBy, ours: ours.madeBy, theirs: theirs.madeBy }, Object.is)
  const sources = mergeSources({ base: was.sources, ours: ours.sources, theirs: theirs.sources })
  const block = withPicture(withPeople({ id: ours.id, role: role ?? ours.role, text, sources, madeBy }, people), picture)
  const texts = { id: ours.id, base: base?.text ?? null, ours: ours.text, theirs: theirs.text }
  return [block, [
    ...(bothTyped ? [{ ...texts, kind: 'text' as const }] : []),
    ...(bothRoles ? [{ ...texts, kind: 'role' as const }] : []),
    ...(bothNamed ? [{ ...texts, kind: 'people' as const }] : []),
    ...(bothShown ? [{ ...texts, kind: 'picture' as const }] : []),
  ]]
}

/** A block that one side no longer has: gone, unless the other one changed it or put it in. */
function mergeAbsence(
  base: Block | undefined, ours: Block | undefined, theirs: Block | undefined,
): [Block | null, MergeConflict[]] {
  const left = ours ?? theirs
  if (left === undefined) return [null, []]
  if (base === undefined) return [left, []]
  if (sameBlock(left, base)) return [null, []]
  return [left, [{
    id: left.id, kind: 'removed', base: base.text, ours: ours?.text ?? null, theirs: theirs?.text ?? null,
  }]]
}

type ById = ReadonlyMap<string, Block>

function byId(blocks: readonly Block[]): ById {
  return new Map(blocks.map((block) => [block.id, block]))
}

/** Ids of `extra` put among `order`, each right behind the one that it follows in `extra`. */
function insert(order: readonly string[], extra: readonly string[]): string[] {
  const followers = new Map<string | null, string[]>()
  const placed = new Set(order)
  let previous: string | null = null
  for (const id of extra) {
    if (!placed.has(id)) followers.set(previous, [...(followers.get(previous) ?? []), id])
    else previous = id
  }
  return [...(followers.get(null) ?? []), ...order.flatMap((id) => [id, ...(followers.get(id) ?? [])])]
}

/** The order of all ids that stand on either side: that of the side which changed it; ours where both did. */
function mergeOrder(base: ById, ours: ById, theirs: ById): string[] {
  const common = (side: ById) =>
    [...side.keys()].filter((id) => base.has(id) && ours.has(id) && theirs.has(id)).join(' ')
  const theyMoved = common(theirs) !== common(base)
  const weMoved = common(ours) !== common(base)
  // With what it took out where that stood: what the other side kept of it is what others stand behind.
  const whole = (side: ById) => insert([...side.keys()], [...base.keys()]).filter((id) => ours.has(id) || theirs.has(id))
  return theyMoved && !weMoved
    ? insert([...theirs.keys()], whole(ours))
    : insert([...ours.keys()], whole(theirs))
}

function sourcesOf(blocks: readonly Block[]): Source[] {
  return blocks.flatMap(({ sources }) => sources)
}

/** Leaves each character of a dump to one block, one of ours before one of theirs, and takes what is `unwanted` away. */
function claimOnce(blocks: readonly Block[], ours: ById, unwanted: readonly Source[]): Block[] {
  const claimed = coverageOf(unwanted)
  function claim(block: Block): Block {
    const free = block.sources.flatMap((source) => outside(source, claimed))
    for (const source of free) cover(claimed, source)
    return sameSources(free, block.sources) ? block : { ...block, sources: free }
  }
  const first = byId(blocks.filter(({ id }) => ours.has(id)).map(claim))
  return blocks.map((block) => first.get(block.id) ?? claim(block))
}

/** Gives sources that fell between the two sides to the block that held them on our side, on theirs, or the last. */
function giveBack(
  blocks: readonly Block[], lost: readonly Source[], sides: readonly (readonly Block[])[],
): readonly Block[] {
  if (lost.length === 0 || blocks.length === 0) return blocks
  const ids = new Set(blocks.map(({ id }) => id))
  const gifts = new Map<string, readonly Source[]>()
  for (const source of lost) {
    const holds = (block: Block) => ids.has(block.id) && without([source], block.sources).length === 0
    const heir = sides.flat().find(holds)?.id ?? blocks.at(-1)?.id ?? ''
    gifts.set(heir, joinSources(gifts.get(heir) ?? [], [source]))
  }
  return blocks.map((block) => {
    const gift = gifts.get(block.id)
    return gift === undefined ? block : { ...block, sources: joinSources(block.sources, gift) }
  })
}

/**
 * Merges two versions of an article that began as one, block by block.
 *
 * A block that one side changed, moved, added or took out is as that side has it. Where both changed the same
 * part of a block differently, it is ours, and a conflict tells all three texts; nothing is mixed within a text.
 * Where both changed the order, it is ours. Sources that either side dropped from the article are gone, and every
 * other one is there exactly once. The laws: merge(o, a, o) = a, merge(o, o, b) = b, merge(o, a, a) = a.
 */
export function mergeBlocks(base: readonly Block[], ours: readonly Block[], theirs: readonly Block[]): Merged {
  const [o, a, b] = [byId(base), byId(ours), byId(theirs)]
  const blocks: Block[] = []
  const conflicts: MergeConflict[] = []
  for (const id of mergeOrder(o, a, b)) {
    const [was, mine, other] = [o.get(id), a.get(id), b.get(id)]
    const [block, found] = mine !== undefined && other !== undefined
      ? mergeBlock(was, mine, other)
      : mergeAbsence(was, mine, other)
    if (block !== null) blocks.push(block)
    conflicts.push(...found)
  }
  const [before, here, there] = [sourcesOf(base), sourcesOf(ours), sourcesOf(theirs)]
  const expected = [...without(there, without(before, here)), ...without(without(here, before), there)]
  const once = claimOnce(blocks, a, without([...here, ...there], expected))
  return { blocks: giveBack(once, without(expected, sourcesOf(once)), [ours, theirs]), conflicts }
}
