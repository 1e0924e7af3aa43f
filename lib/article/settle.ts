import { mapPositions } from '../diff/position'
import { diffText } from '../diff/text'
import { plainText, type Block, type BlockRole, type BylinePerson, type Inline, type Source } from './block'
import { withPicture } from './figure-picture'
import { normalInlines } from './inlines'
import { withPeople } from './people'
import type { PictureUse } from './picture'
import { returnSources } from './returned'
import { samePeople, samePicture, sameText } from './same'
import { joinSources, type Cutter } from './sources'

/**
 * A block as it comes back from an editor: what was typed, the id it had, or null for a new one, whom a byline names where
 * a person said so, and the picture of a caption. What else a client may claim, sources above all, is not even looked at.
 */
export interface EditedBlock {
  readonly id: string | null
  readonly role: BlockRole
  readonly text: readonly Inline[]
  readonly people?: readonly BylinePerson[]
  readonly picture?: PictureUse
}

/** What settling needs from outside. */
export interface SettleOptions {
  /** Gives an id that no block has. */
  readonly newId: () => string
  /** Whether a block of another article has this id: text pasted from there gets a new one. */
  readonly isElsewhere?: (id: string) => boolean
  /** A block that an earlier version of the article had and that is gone; where it comes back, it gets its sources again. */
  readonly former?: (id: string) => Block | undefined
  /** Where a line begins in the text of a block; without it, the lengths of the spans tell it nearly. */
  readonly cutter?: Cutter
}

/** Where a source begins by its share of all the raw characters: near enough to choose between two lines. */
export const cutByLength: Cutter = (block, at) => {
  const length = ({ from, to }: Source) => to - from
  const all = block.sources.reduce((sum, source) => sum + length(source), 0)
  let before = 0
  for (const source of block.sources) {
    if (source.dump === at.dump && source.line === at.line && source.from <= at.offset && at.offset < source.to) {
      return Math.round((plainText(block).length * (before + at.offset - source.from)) / all)
    }
    before += length(source)
  }
  return plainText(block).length
}

/** Where the lines of a block begin in its text, and where it ends. */
function beginningsOf(block: Block, cutter: Cutter): readonly number[] {
  const beginnings = block.sources.map(({ dump, line, from }) => cutter(block, { dump, line, offset: from }))
  return [...beginnings, plainText(block).length]
}

/** How many sources belong to the text before `at`: the line that begins nearest to it is the next part's. */
function sourcesBefore(beginnings: readonly number[], at: number): number {
  let best = 0
  const distance = (index: number) => Math.abs((beginnings[index] ?? 0) - at)
  for (let index = 1; index < beginnings.length; index += 1) {
    if (distance(index) < distance(best)) best = index
  }
  return best
}

/**
 * Which of the texts that carry the id of one block were broken off it, and are no pasted copies: the first one, and of
 * the others those of which most is text of the block that the ones before do not have. One diff tells it of all of
 * them, however many there are.
 */
function brokenOff(whole: string, texts: readonly string[]): readonly boolean[] {
  let at = 0
  const kept = texts.map(() => 0)
  const ends = texts.map((text) => (at += text.length))
  at = 0
  let index = 0
  for (const { kind, text } of diffText(texts.join(''), whole, 'character')) {
    if (kind === 'added') continue
    for (const until = at + text.length; at < until;) {
      while ((ends[index] ?? until) <= at) index += 1
      const to = Math.min(ends[index] ?? until, until)
      if (kind === 'same') kept[index] = (kept[index] ?? 0) + to - at
      at = to
    }
  }
  return texts.map((text, part) => part === 0 || (text !== '' && (kept[part] ?? 0) >= text.length / 2))
}

/** An edited block on its way: what it was before, if anything, and the sources it gets. */
interface Settling {
  readonly edited: EditedBlock
  readonly id: string
  readonly before: Block | null
  sources: readonly Source[]
}

/** All that hold the text of one block: itself and what was broken off, which divide its sources among them. */
function divide(block: Block, holders: readonly Settling[], cutter: Cutter): void {
  const texts = holders.map(({ edited }) => plainText(edited))
  let length = 0
  const breaks = texts.slice(0, -1).map((text) => (length += text.length))
  const places = breaks.length === 0 ? [] : mapPositions(texts.join(''), plainText(block), breaks)
  const beginnings = breaks.length === 0 ? [] : beginningsOf(block, cutter)
  let taken = 0
  for (const [index, holder] of holders.entries()) {
    const place = places[index]
    const until = place === undefined ? block.sources.length : Math.max(sourcesBefore(beginnings, place), taken)
    holder.sources = block.sources.slice(taken, until)
    taken = until
  }
}

/** Gives every edited block its id, and tells which ones hold the text of a block that was there before. */
function identify(
  before: ReadonlyMap<string, Block>, after: readonly EditedBlock[], options: SettleOptions,
): { settling: Settling[]; holders: Map<string, Settling[]> } {
  const holders = new Map<string, Settling[]>()
  const used = new Set<string>()
  const settling = after.map((edited): Settling => {
    const claimed = edited.id === null ? undefined : before.get(edited.id)
    const others = claimed && holders.get(claimed.id)
    if (claimed !== undefined && others === undefined) {
      const first: Settling = { edited, id: claimed.id, before: claimed, sources: [] }
      holders.set(claimed.id, [first])
      used.add(claimed.id)
      return first
    }
    const known = edited.id !== null && (claimed !== undefined || used.has(edited.id) || options.isElsewhere?.(edited.id))
    const id = edited.id === null || known ? options.newId() : edited.id
    used.add(id)
    const fresh: Settling = { edited, id, before: null, sources: [] }
    others?.push(fresh)
    return fresh
  })
  for (const [id, claiming] of holders) {
    const block = before.get(id)
    if (block === undefined || claiming.length === 1) continue
    const holds = brokenOff(plainText(block), claiming.map(({ edited }) => plainText(edited)))
    holders.set(id, claiming.filter((_, index) => holds[index]))
  }
  return { settling, holders }
}

/** Puts the sources of blocks that are gone to the nearest block before that is still there, else after. */
function inherit(before: readonly Block[], holders: ReadonlyMap<string, Settling[]>, fallback: Settling): void {
  let heir: Settling | undefined
  let waiting: readonly Source[] = []
  for (const block of before) {
    const here = holders.get(block.id)
    if (here === undefined) {
      if (heir === undefined) waiting = joinSources(waiting, block.sources)
      else heir.sources = joinSources(heir.sources, block.sources)
      continue
    }
    if (heir === undefined && here[0] !== undefined) {
      here[0].sources = joinSources(waiting, here[0].sources)
      waiting = []
    }
    heir = here.at(-1)
  }
  fallback.sources = joinSources(fallback.sources, waiting)
}

function settled({ edited, id, before, sources }: Settling): Block {
  const text = normalInlines(edited.text)
  const { role, people } = edited
  // No editor shows the picture of what is no caption, so none has taken it out.
  const picture = role === 'caption' ? edited.picture : before?.picture
  const untouched = before !== null && before.role === role && sameText(text, before.text) && samePeople(people, before.people)
    && samePicture(picture, before.picture)
  const madeBy = untouched ? before.madeBy : 'person'
  return withPicture(withPeople({ id, role, text, sources, madeBy }, people), picture)
}

/**
 * Makes what an editor typed into blocks again without losing where anything came from.
 *
 * Every source of `before` is in the result exactly once, and no other. A block that came back keeps its id. Of a
 * paragraph that was broken, all parts carry its id: the first keeps it, the others get new ones, and its sources
 * are divided at the lines that begin nearest to the breaks. A pasted copy gets a new id and no sources. A block
 * that is gone leaves its sources to the nearest block before it, or after it where it was the first, and gets them again
 * where it comes back. Where all is gone, one empty block is left to keep them. Changed blocks are a person's.
 */
export function settle(
  before: readonly Block[], after: readonly EditedBlock[], options: SettleOptions,
): readonly Block[] {
  const known = new Map(before.map((block) => [block.id, block]))
  const sourced = before.find(({ sources }) => sources.length > 0)
  if (after.length === 0 && sourced !== undefined) {
    return settle(before, [{ id: sourced.id, role: sourced.role, text: [] }], options)
  }
  const { settling, holders } = identify(known, after, options)
  for (const [id, parts] of holders) {
    const block = known.get(id)
    if (block !== undefined) divide(block, parts, options.cutter ?? cutByLength)
  }
  if (settling[0] !== undefined) inherit(before, holders, settling[0])
  if (options.former) returnSources(settling, options.former)
  return settling.map(settled)
}
