import type { BlockRole } from '../../article/block'
import type { Span } from '../../dump/span'
import { articleOf } from '../draft'
import {
  closeEmptied, fuse, openArticle, setBlockRole, writeDeed, type DeedContext, type DeedOutcome, type Script,
} from '../script'
import { moveTo } from './move-lines'
import { isWholeArticle, neighbourOf } from './new-article'
import { heal, isolate } from './selection'

/** Where what was untangled goes: to an article of the page, or to a new one behind the article it is taken from. */
export type UntangleTarget = { readonly article: string } | 'new'

/** Makes the pieces one block, in the order of the dump. */
function gather(script: Script, [first, ...others]: readonly [string, ...string[]], role: BlockRole): string {
  for (const other of others) fuse(script, first, other, role)
  return first
}

/**
 * Takes characters of a damaged stretch apart from what they were printed into: the characters of a headline out of
 * the middle of a paragraph, the right half of lines that two columns share, every other line of two woven columns.
 *
 * They become one block of a role, in the order of the dump, in another article or a new one; a paragraph that they
 * were taken from is whole without them.
 */
export function untangle(context: DeedContext, spans: readonly Span[], target: UntangleTarget, role: BlockRole): DeedOutcome {
  return writeDeed('untangle', context, (script) => {
    if (target !== 'new' && articleOf(script.draft, target.article) === undefined) return { kind: 'unknown-article', id: target.article }
    const isolated = isolate(script, { spans })
    if ('kind' in isolated) return isolated
    const [first, ...others] = isolated.pieces
    if (first === undefined) return { kind: 'nothing-to-do' }
    if (target === 'new' && isWholeArticle(script, isolated.pieces)) return { kind: 'empty-half' }
    const article = target === 'new' ? openArticle(script, neighbourOf(script, first)) : target.article
    const piece = gather(script, [first, ...others], role)
    setBlockRole(script, piece, role)
    moveTo(script, [piece], { article })
    heal(script, isolated)
    closeEmptied(script, article)
    return null
  })
}
