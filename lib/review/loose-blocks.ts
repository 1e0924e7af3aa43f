import type { Block } from '../article/block'
import type { Line } from '../dump/span'
import type { PageState } from '../split/page-state'
import { blocksOf, type Places, placesOf } from '../split/places'

/** A stretch of a dump by its lines, both ends included. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/** What of a page the machine reads again, and what of that it may change. */
export interface LooseText {
  /** The blocks that it may change: its own, whole, of the stretch. */
  readonly blocks: readonly Block[]
  /** All of its own blocks on the page. */
  readonly machines: readonly Block[]
  /** What it reads: the lines of its own blocks, and headlines that people decided. */
  readonly lines: readonly Line[]
  /** The first line of each of those headlines, with its article. */
  readonly headlines: ReadonlyMap<number, string>
}

/** Whether nobody but the machine decided anything of a block, and all of it comes from the dump. */
function isMachines({ madeBy, sources, picture }: Block, dump: string | null): boolean {
  return madeBy === 'reader' && picture === undefined && sources.length > 0 && sources.every((source) => source.dump === dump)
}

function blocksOn(places: Places, { sources }: Block): readonly string[] {
  return sources.flatMap(({ line }) => (places.get(line) ?? []).map(({ block }) => block))
}

/** Follows shared lines from some blocks to all that hang together with them. */
function spread(from: readonly Block[], byId: ReadonlyMap<string, Block>, places: Places): Set<string> {
  const reached = new Set(from.map(({ id }) => id))
  for (const id of reached) {
    const block = byId.get(id)
    if (block !== undefined) for (const other of blocksOn(places, block)) if (byId.has(other)) reached.add(other)
  }
  return reached
}

/** The headlines of articles that people decided and that have their lines for themselves. */
function pinnedHeadlines({ dump, articles }: PageState, places: Places) {
  return articles.flatMap(({ id: article, blocks }) => blocks
    .filter(({ role, madeBy }) => madeBy === 'person' && (role === 'headline' || role === 'damaged'))
    .filter((block) => blocksOn(places, block).every((id) => id === block.id))
    .map(({ sources }) => ({ article, lines: sources.filter((source) => source.dump === dump).map(({ line }) => line) }))
    .filter(({ lines }) => lines.length > 0))
}

/**
 * What of a page is read again for a stretch. A block that a person decided stays, with every block of the machine that
 * shares a line with it; the stretch is widened to whole blocks. The machine sees all that is its own on the page, because
 * a stretch by itself says too little, and the headlines that people decided, without which it would look for others.
 */
export function looseText(page: PageState, lines: readonly Line[], { first, last }: Stretch): LooseText {
  const all = Array.from(blocksOf(page), ({ block }) => block)
  const places = placesOf(page)
  const pinned = spread(all.filter((block) => !isMachines(block, page.dump)), new Map(all.map((block) => [block.id, block])), places)
  const machines = all.filter(({ id }) => !pinned.has(id))
  const touched = machines.filter(({ sources }) => sources.some(({ line }) => line >= first && line <= last))
  const loose = spread(touched, new Map(machines.map((block) => [block.id, block])), places)
  const headlines = pinnedHeadlines(page, places)
  const seen = new Set([
    ...machines.flatMap(({ sources }) => sources.map(({ line }) => line)), ...headlines.flatMap((headline) => headline.lines),
  ])
  return {
    blocks: machines.filter(({ id }) => loose.has(id)),
    machines,
    lines: lines.filter(({ line }) => seen.has(line)),
    headlines: new Map(headlines.map((headline) => [Math.min(...headline.lines), headline.article])),
  }
}
