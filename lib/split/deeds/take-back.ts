import type { Block } from '../../article/block'
import { articleOf } from '../draft'
import { fuse, standing, writeDeed, type DeedContext, type DeedOutcome, type Script } from '../script'
import { moveTo, type Target } from './move-lines'
import { heal, isolate, type Selection } from './selection'

/** The one line that a block is, where the machine set it aside; blocks that a person set aside stay as they are. */
function soleLine({ madeBy, role, sources }: Block): number | null {
  return madeBy === 'reader' && role === 'body' && sources.length === 1 ? (sources[0]?.line ?? null) : null
}

/** Makes lines that stand one under the other without a blank line one paragraph, as they were printed. */
function gather(script: Script, pieces: readonly string[]): readonly string[] {
  const paragraphs: string[] = []
  let before: number | null = null
  for (const piece of pieces) {
    const line = soleLine(standing(script, piece).block)
    const last = paragraphs.at(-1)
    if (last !== undefined && before !== null && line === before + 1) fuse(script, last, piece)
    else paragraphs.push(piece)
    before = line
  }
  return paragraphs
}

/** Takes what was set aside back into an article, by default to where it fits in the order of the dump. */
export function takeBack(context: DeedContext, selection: Selection, target: Target): DeedOutcome {
  return writeDeed('take-back', context, (script) => {
    const blocks = articleOf(script.draft, target.article)?.blocks
    if (blocks === undefined) return { kind: 'unknown-article', id: target.article }
    const { after } = target
    if (typeof after === 'string' && !blocks.some(({ id }) => id === after)) return { kind: 'unknown-neighbour', id: after }
    const isolated = isolate(script, selection, ({ home }) => 'aside' in home)
    if ('kind' in isolated) return isolated
    if (isolated.pieces.length === 0) return { kind: 'not-aside' }
    moveTo(script, gather(script, isolated.pieces), target)
    heal(script, isolated)
    return null
  })
}
