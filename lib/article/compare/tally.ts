import { countCharacters } from '../characters'
import type { BlockComparison, BlockFate, Comparison, ListComparison, Noise, Tally } from './comparison'

function changedItems({ items, reordered }: ListComparison): number {
  return items.filter(({ fate }) => fate !== 'unchanged').length || Number(reordered)
}

/** Counts what became of the blocks, tags and photos. */
export function tally({ blocks, tags, photos }: Pick<Comparison, 'blocks' | 'tags' | 'photos'>): Tally {
  const fates: Record<BlockFate, number> = { unchanged: 0, changed: 0, moved: 0, broken: 0, joined: 0, added: 0, removed: 0 }
  const noise: Record<Noise, number> = { runs: 0, sources: 0, 'made-by': 0, spaces: 0, id: 0 }
  for (const block of blocks) {
    fates[block.fate] += 1
    for (const kind of block.noise) noise[kind] += 1
  }
  return {
    fates, noise,
    charactersAdded: characters(blocks, 'added'), charactersRemoved: characters(blocks, 'removed'),
    tagsChanged: changedItems(tags), photosChanged: changedItems(photos),
  }
}

function characters(blocks: readonly BlockComparison[], kind: 'added' | 'removed'): number {
  return blocks.flatMap(({ runs }) => runs)
    .reduce((sum, run) => (run.kind === kind ? sum + countCharacters(run.text) : sum), 0)
}
