import type { Block } from '../../article/block'
import { articleOf } from '../draft'
import { move, openArticle, writeDeed, type DeedContext, type DeedOutcome, type Script } from '../script'
import { beginningIn } from './fitting-place'
import { isolateLines, resolvePoint, type Point } from './selection'

/** From a line on, in the order of the dump: a headline that was printed further down goes along. */
function fromLine(script: Script, article: string, line: number): Set<string> {
  const { page } = script.context
  const isolated = isolateLines(script, line, Infinity, ({ home }) => 'article' in home && home.article === article)
  const parting = new Set(isolated.pieces)
  let previous: Block | undefined
  for (const block of articleOf(script.draft, article)?.blocks ?? []) {
    const supplied = beginningIn(block, page.dump) === undefined
    if (supplied && previous !== undefined && parting.has(previous.id)) parting.add(block.id)
    previous = block
  }
  return parting
}

/** From a block on, in the order of reading. */
function fromBlock(blocks: readonly Block[], block: string): Set<string> {
  return new Set(blocks.slice(blocks.findIndex(({ id }) => id === block)).map(({ id }) => id))
}

/**
 * Splits an article: what follows becomes a new article right after it. At a line, that is all text of the
 * article from this line of the dump on, a paragraph being cut where the line begins; at a block, the block and
 * all that is read after it. Text that an editor supplied stays with the block before it.
 */
export function splitArticle(context: DeedContext, at: Point): DeedOutcome {
  return writeDeed('split-article', context, (script) => {
    const point = resolvePoint(script, at)
    if ('kind' in point) return point
    const { article } = point
    const before = articleOf(script.draft, article)?.blocks ?? []
    const parting = 'line' in at ? fromLine(script, article, at.line) : fromBlock(before, point.block)
    const blocks = [...(articleOf(script.draft, article)?.blocks ?? [])]
    if (blocks.every(({ id }) => parting.has(id))) return { kind: 'empty-half' }
    const opened = openArticle(script, article)
    let after: string | null = null
    for (const { id } of blocks) {
      if (!parting.has(id)) continue
      move(script, id, { article: opened }, after)
      after = id
    }
    return null
  })
}
