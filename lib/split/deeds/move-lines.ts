import { articleOf, blocksAt, standingOf } from '../draft'
import { closeEmptied, move, standing, writeDeed, type DeedContext, type DeedOutcome, type Script } from '../script'
import { fittingPlace } from './fitting-place'
import { heal, isolate, type Selection } from './selection'

/** Where moved blocks go: `after` a block of the article or to its beginning (null); undefined where they fit. */
export interface Target {
  readonly article: string
  readonly after?: string | null
}

/** Moves blocks to an article: one behind the other from a given place, or each to where the dump's order has it. */
export function moveTo(script: Script, pieces: readonly string[], { article, after }: Target): void {
  let place = after
  for (const piece of pieces) {
    const { block } = standing(script, piece)
    const fitting = place === undefined
      ? fittingPlace(blocksAt(script.draft, { article }), block, script.context.page.dump)
      : place
    move(script, piece, { article }, fitting)
    if (place !== undefined) place = piece
  }
}

/**
 * Moves lines or blocks to an article, by default to where they fit in the order of the dump. A paragraph that
 * loses lines from its middle is whole again without them; lines that go behind their own paragraph go behind what
 * is left of it. An article that is left without blocks is closed, and its address leads to the target.
 */
export function moveLines(context: DeedContext, selection: Selection, target: Target): DeedOutcome {
  return writeDeed('move-lines', context, (script) => {
    if (articleOf(script.draft, target.article) === undefined) return { kind: 'unknown-article', id: target.article }
    const isolated = isolate(script, selection)
    if ('kind' in isolated) return isolated
    const after = typeof target.after === 'string' ? (isolated.lastLeft.get(target.after) ?? target.after) : target.after
    if (typeof after === 'string') {
      const neighbour = standingOf(script.draft, after)?.place
      const there = neighbour !== undefined && 'article' in neighbour && neighbour.article === target.article
      if (!there || isolated.pieces.includes(after)) return { kind: 'unknown-neighbour', id: after }
    }
    moveTo(script, isolated.pieces, { ...target, after })
    heal(script, isolated)
    closeEmptied(script, target.article)
    return null
  })
}
