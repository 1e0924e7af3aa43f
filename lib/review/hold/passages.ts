import type { Held } from './held'
import { mostShared, type Overlap } from './overlap'
import type { Side } from './side'

/**
 * Blocks of the three sides that are states of one text: a paragraph, or several that were broken or joined. Each list
 * holds numbers of blocks, in the order of the page. Every block with text of its dump is in exactly one passage.
 */
export interface Passage {
  readonly base: readonly number[]
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
  /** For each block of `theirs` its one counterpart, where blocks go one to one; undefined where they do not. */
  readonly oursOf?: ReadonlyMap<number, number>
  /** Whether the editors left the blocks as they were. */
  readonly oursAsBase: boolean
  /** Whether the new dump has the blocks that the old one had. */
  readonly theirsAsBase: boolean
}

/** Two blocks are states of one text when they share this much of the shorter one … */
const SHARE = 0.3
/** … or when each is the other's nearest and they share at least this much, or so many characters. */
const NEAREST_SHARE = 0.1
const NEAREST_CHARACTERS = 8

/** Finds the passages of three pages. */
export function passagesOf(held: Held): readonly Passage[] {
  const { base, ours, theirs } = held
  // Where all text is the same, any character says where it was: nothing is there by chance.
  const isState = held.alignment.pieces.every(({ fate }) => fate === 'unchanged') ? () => () => true : isStateOf
  const offsets = { base: 0, ours: base.blocks.length, theirs: base.blocks.length + ours.blocks.length }
  const sets = disjointSets(offsets.theirs + theirs.blocks.length)
  // On one dump any shared character counts: an editor took it from there.
  const links = {
    baseOurs: linksOf(held.baseOurs, () => true),
    baseTheirs: linksOf(held.baseTheirs, isState(held.baseTheirs, base, theirs)),
    oursTheirs: linksOf(held.oursTheirs, isState(held.oursTheirs, ours, theirs)),
  }
  for (const [one, other] of links.baseOurs) sets.unite(offsets.base + one, offsets.ours + other)
  for (const [one, other] of links.baseTheirs) sets.unite(offsets.base + one, offsets.theirs + other)
  for (const [one, other] of links.oursTheirs) sets.unite(offsets.ours + one, offsets.theirs + other)

  const groups = new Map<number, { base: number[]; ours: number[]; theirs: number[] }>()
  const add = (name: 'base' | 'ours' | 'theirs', side: Side) => {
    for (const { at } of side.blocks) {
      if (side.sizes[at] === 0) continue
      const root = sets.find(offsets[name] + at)
      const group = groups.get(root) ?? { base: [], ours: [], theirs: [] }
      groups.set(root, group)
      group[name].push(at)
    }
  }
  add('theirs', theirs)
  add('ours', ours)
  add('base', base)
  const pairs = { baseOurs: pairing(links.baseOurs), baseTheirs: pairing(links.baseTheirs), oursTheirs: pairing(links.oursTheirs) }
  return [...groups.values()].map((group): Passage => ({
    ...group,
    oursOf: oneToOne(group.ours, group.theirs, pairs.oursTheirs),
    oursAsBase: oneToOne(group.base, group.ours, pairs.baseOurs) !== undefined,
    theirsAsBase: oneToOne(group.base, group.theirs, pairs.baseTheirs) !== undefined,
  }))
}

type Link = readonly [one: number, other: number]

function linksOf({ there }: Overlap, isLink: (one: number, other: number, shared: number) => boolean): Link[] {
  return there.flatMap((others, one) => [...others].flatMap(([other, shared]) => (isLink(one, other, shared) ? [[one, other] as const] : [])))
}

function isStateOf({ there, back }: Overlap, first: Side, second: Side) {
  return (one: number, other: number, shared: number) => {
    const shorter = Math.min(first.sizes[one] ?? 0, second.sizes[other] ?? 0)
    if (shared >= SHARE * shorter) return true
    return shared >= Math.min(NEAREST_CHARACTERS, NEAREST_SHARE * shorter)
      && mostShared(there[one]) === other && mostShared(back[other]) === one
  }
}

/** The only partner of each block, or null where there are several; both ways. */
function pairing(links: readonly Link[]) {
  const [there, back] = [new Map<number, number | null>(), new Map<number, number | null>()]
  for (const [one, other] of links) {
    there.set(one, there.has(one) ? null : other)
    back.set(other, back.has(other) ? null : one)
  }
  return { there, back }
}

/** For each block of the second side its one counterpart; undefined where blocks do not go one to one. */
function oneToOne(
  one: readonly number[], other: readonly number[], { there, back }: ReturnType<typeof pairing>,
): ReadonlyMap<number, number> | undefined {
  if (one.length !== other.length) return undefined
  const isPaired = one.every((at) => typeof there.get(at) === 'number') && other.every((at) => typeof back.get(at) === 'number')
  return isPaired ? new Map(other.map((at) => [at, back.get(at) ?? -1])) : undefined
}

function disjointSets(count: number) {
  const parent = Int32Array.from({ length: count }, (_, at) => at)
  function find(at: number): number {
    let root = at
    while (parent[root] !== root) root = parent[root] ?? root
    parent[at] = root
    return root
  }
  function unite(one: number, other: number): void {
    parent[find(one)] = find(other)
  }
  return { find, unite }
}
