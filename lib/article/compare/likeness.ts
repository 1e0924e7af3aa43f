import type { Placed } from './align'

/** Two texts are states of one when they share this much of their pairs of characters: half, as both could be longer. */
const ALIKE = 0.5

/** Pairs of characters that stand in more blocks than this tell nothing about which of them is meant. */
const TOO_COMMON = 24

/** What is compared of a text: every two characters in a row, each once. */
export function pairsOfCharacters(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  const bare = text.replace(/\s+/gu, '')
  if (bare.length === 1) pairs.add(bare)
  for (let at = 0; at + 2 <= bare.length; at += 1) pairs.add(bare.slice(at, at + 2))
  return pairs
}

/** How alike two texts are, from 0 to 1, told by what they share of all they have (Dice). */
export function likeness(shared: number, one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * shared) / (one + other)
}

/** Pairs of blocks, the most alike first, and whether some could not be weighed. */
export interface Alike {
  readonly pairs: readonly [Placed, Placed][]
  readonly approximate: boolean
}

interface Candidate {
  readonly old: Placed
  readonly now: Placed
  readonly score: number
}

/** The nearer in place before the farther; the keys are the same whichever side is the old one. */
function byScore(one: Candidate, other: Candidate): number {
  const far = ({ old, now }: Candidate) => Math.abs(old.at - now.at)
  const first = ({ old, now }: Candidate) => Math.min(old.at, now.at)
  return other.score - one.score || far(one) - far(other) || first(one) - first(other)
}

/** In which blocks each pair of characters stands. */
function index(blocks: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>()
  for (const block of blocks) {
    for (const pair of pairsOfCharacters(block.text)) {
      const others = found.get(pair)
      if (others === undefined) found.set(pair, [block])
      else others.push(block)
    }
  }
  return found
}

/** How many telling pairs of characters a block shares with each block of the other side. */
function sharedWith(pairs: ReadonlySet<string>, others: ReadonlyMap<string, readonly Placed[]>, own: ReadonlyMap<string, readonly Placed[]>) {
  const shared = new Map<Placed, number>()
  for (const pair of pairs) {
    const holders = others.get(pair) ?? []
    if (holders.length > TOO_COMMON || (own.get(pair)?.length ?? 0) > TOO_COMMON) continue
    for (const holder of holders) shared.set(holder, (shared.get(holder) ?? 0) + 1)
  }
  return shared
}

/**
 * Pairs blocks of two sides by likeness, the most alike first, each at most once. The work grows with the length
 * of the texts, because pairs of characters that stand nearly everywhere are not followed; where that could have
 * hidden a likeness, it says so.
 */
export function mostAlike(old: readonly Placed[], now: readonly Placed[], like: typeof likeness): Alike {
  if (old.length === 0 || now.length === 0) return { pairs: [], approximate: false }
  const [before, after] = [index(old), index(now)]
  const sizes = new Map([...old, ...now].map((block) => [block, pairsOfCharacters(block.text).size]))
  const candidates: Candidate[] = []
  for (const block of now) {
    for (const [other, shared] of sharedWith(pairsOfCharacters(block.text), before, after)) {
      const score = like(shared, sizes.get(block) ?? 0, sizes.get(other) ?? 0)
      if (score >= ALIKE) candidates.push({ old: other, now: block, score })
    }
  }
  const taken = new Set<Placed>()
  const pairs: [Placed, Placed][] = []
  for (const { old: one, now: other } of candidates.sort(byScore)) {
    if (taken.has(one) || taken.has(other)) continue
    taken.add(one).add(other)
    pairs.push([one, other])
  }
  const common = [...after].some(([pair, holders]) => holders.length > TOO_COMMON && before.has(pair))
    || [...before].some(([pair, holders]) => holders.length > TOO_COMMON && after.has(pair))
  return { pairs, approximate: common && pairs.length < Math.min(old.length, now.length) }
}
