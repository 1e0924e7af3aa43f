import type { Block, Source } from './block'
import { without } from './coverage'
import { joinSources } from './sources'

/** What restoring needs from outside. */
export interface RestoreOptions {
  /** Gives an id that no block has. */
  readonly newId: () => string
  /** Whether a block of another article has this id by now. */
  readonly isElsewhere: (id: string) => boolean
}

function sourcesOf(blocks: readonly Block[]): Source[] {
  return blocks.flatMap(({ sources }) => sources)
}

/** The block of `now` that holds a source, or the nearest one before it that `ids` has; null where there is none. */
function heirOf(source: Source, now: readonly Block[], ids: ReadonlySet<string>): string | null {
  const at = now.findIndex(({ sources }) => without([source], sources).length === 0)
  return now.slice(0, at + 1).findLast(({ id }) => ids.has(id))?.id ?? null
}

/**
 * Brings back an article as a version has it, equal to the letter: the same blocks in the same order, with the same
 * text, marks and roles.
 *
 * Every source that the article has now is in the result exactly once, and no other: what Steps took out of the article
 * since then stays where it is, and what they brought in goes to the block that holds it now, else to the nearest one
 * before it that is there. A version without blocks leaves one empty paragraph where there are sources to keep. Blocks
 * keep their ids, unless another article has them by now.
 */
export function restoreBlocks(now: readonly Block[], version: readonly Block[], options: RestoreOptions): readonly Block[] {
  const present = sourcesOf(now)
  const blocks: readonly Block[] = version.length > 0 || present.length === 0
    ? version
    : [{ id: options.newId(), role: 'body', text: [], sources: [], madeBy: 'person' }]
  const kept = blocks.map((block) => ({ ...block, sources: without(block.sources, without(block.sources, present)) }))
  const ids = new Set(kept.map(({ id }) => id))
  const gifts = new Map<string, readonly Source[]>()
  for (const source of without(present, sourcesOf(kept))) {
    const heir = heirOf(source, now, ids) ?? kept[0]?.id ?? ''
    gifts.set(heir, joinSources(gifts.get(heir) ?? [], [source]))
  }
  return kept.map((block) => ({
    ...block,
    id: options.isElsewhere(block.id) ? options.newId() : block.id,
    sources: joinSources(block.sources, gifts.get(block.id) ?? []),
  }))
}

/** A stretch of a comparison that shall be as it was: its blocks in the old version, and those that stand for it now. */
export interface OldPart {
  readonly old: readonly string[]
  readonly now: readonly string[]
  /** Whether it shall go back to its old place, too. */
  readonly place: boolean
}

/** How many blocks stand before the place of a part: that of its first block now, or behind what it followed then. */
function placeOf(rest: readonly Block[], now: readonly Block[], version: readonly Block[], part: OldPart): number {
  const gone = new Set([...part.old, ...part.now])
  const first = part.place ? -1 : now.findIndex(({ id }) => gone.has(id))
  if (first >= 0) return now.slice(0, first).filter(({ id }) => !gone.has(id)).length
  const at = version.findIndex(({ id }) => part.old.includes(id))
  const before = new Set(version.slice(0, at).map(({ id }) => id))
  return rest.findLastIndex(({ id }) => before.has(id)) + 1
}

/**
 * Brings back one part of an article as a version has it, and leaves all else as it is.
 *
 * A part that was changed stands where it stands now, unless its place is to be restored too; one that was taken out
 * comes back behind the nearest block that it followed; one that was put in goes. Sources are kept as by `restoreBlocks`;
 * the part takes back those that it had.
 */
export function restorePart(
  now: readonly Block[], version: readonly Block[], part: OldPart, options: RestoreOptions,
): readonly Block[] {
  const gone = new Set([...part.old, ...part.now])
  const back = version.filter(({ id }) => part.old.includes(id))
  const taken = sourcesOf(back)
  const rest = now.filter(({ id }) => !gone.has(id)).map((block) => ({ ...block, sources: without(block.sources, taken) }))
  const at = placeOf(rest, now, version, part)
  return restoreBlocks(now, [...rest.slice(0, at), ...back, ...rest.slice(at)], options)
}
