import type { Source } from '../../article/block'
import { charactersIn, spansOf } from '../align/map-span'
import type { Held } from '../hold/held'
import type { Passage } from '../hold/passages'
import { mainOurs } from '../hold/settled-passage'

/**
 * Gives the text that a passage has in the new dump to the blocks that the editors made of it: each character goes with
 * the block that holds what it was, new ones with the character before them. Gives the sources by the block's number.
 */
export function allot(held: Held, passage: Passage): ReadonlyMap<number, readonly Source[]> {
  const allotted = new Map<number, Source[]>()
  const give = (owner: number, source: Source) => allotted.set(owner, [...(allotted.get(owner) ?? []), source])
  const among = new Set(passage.ours)
  for (const theirs of passage.theirs) {
    const sources = held.theirs.blocks[theirs]?.block.sources ?? []
    const own = sources.map((source) => ({ source, owners: ownersIn(held, among, source) }))
    const first = own.flatMap(({ owners }) => owners).find((owner) => owner >= 0)
    let owner = first ?? mainOurs(held, passage, theirs) ?? passage.ours[0] ?? 0
    for (const { source, owners } of own) {
      const { from } = charactersIn(held.alignment.now, source)
      let begin = source.from
      for (const [index, next] of owners.entries()) {
        if (next < 0 || next === owner) continue
        const at = held.alignment.now.from[from + index] ?? begin
        if (at > begin) give(owner, { ...source, from: begin, to: at })
        begin = at
        owner = next
      }
      if (source.to > begin) give(owner, { ...source, from: begin })
    }
  }
  return allotted
}

/** The block of the editors that each character of a source was in; -1 where it is new, or was in another passage. */
function ownersIn({ alignment, origin, ours }: Held, among: ReadonlySet<number>, source: Source): number[] {
  const { from, to } = charactersIn(alignment.now, source)
  return Array.from({ length: to - from }, (_, index) => {
    const owner = ours.holder[origin[from + index] ?? -1] ?? -1
    return among.has(owner) ? owner : -1
  })
}

/** The sources of a block in the old dump that the new one does not have, for a block whose text is kept. */
export function leftBehind({ alignment, ours, theirs }: Held, at: number): readonly Source[] {
  const { dump } = ours.page
  if (dump === theirs.page.dump) return []
  return (ours.blocks[at]?.block.sources ?? []).flatMap((source) => {
    if (source.dump !== dump) return []
    const { from, to } = charactersIn(alignment.old, source)
    const left: Source[] = []
    for (let begin = from; begin < to;) {
      let end = begin
      while (end < to && (alignment.matching.there[end] ?? -1) < 0) end += 1
      if (end > begin) left.push(...spansOf(alignment.old, { from: begin, to: end }).map((span) => ({ ...span, dump: source.dump })))
      begin = end + 1
    }
    return left
  })
}

/** The sources of a block in dumps older than both. */
export function olderSources({ ours, theirs }: Held, at: number): readonly Source[] {
  return (ours.blocks[at]?.block.sources ?? []).filter(({ dump }) => dump !== ours.page.dump && dump !== theirs.page.dump)
}
