import { articleOf } from '../draft'
import {
  closeEmptied, openArticle, standing, writeDeed, type DeedContext, type DeedOutcome, type Script,
} from '../script'
import { precedes } from './fitting-place'
import { moveTo } from './move-lines'
import { heal, isolate, type Selection } from './selection'

/** The article after which a new one opens: the one it is taken from, else the last that begins before it. */
export function neighbourOf(script: Script, piece: string): string | null {
  const { block, place } = standing(script, piece)
  if ('article' in place) return place.article
  const { dump } = script.context.page
  const before = script.draft.articles.findLast(({ blocks }) => blocks.some((other) => precedes(other, block, dump)))
  return before?.id ?? null
}

/** Whether pieces are all that an article has: a new article of them would be the same one. */
export function isWholeArticle(script: Script, pieces: readonly string[]): boolean {
  const { place } = standing(script, pieces[0] ?? '')
  const blocks = 'article' in place ? articleOf(script.draft, place.article)?.blocks : undefined
  return blocks?.length === pieces.length && blocks.every(({ id }) => pieces.includes(id))
}

/**
 * Makes a new article of lines or blocks, from articles or from what was set aside. It opens after the article `after`,
 * or first on the page (null); by default after the one that its text is taken from.
 */
export function newArticle(context: DeedContext, selection: Selection, after?: string | null): DeedOutcome {
  return writeDeed('new-article', context, (script) => {
    if (typeof after === 'string' && articleOf(script.draft, after) === undefined) return { kind: 'unknown-article', id: after }
    const isolated = isolate(script, selection)
    if ('kind' in isolated) return isolated
    const { pieces } = isolated
    const [first] = pieces
    if (first === undefined || isWholeArticle(script, pieces)) return { kind: 'nothing-to-do' }
    const article = openArticle(script, after === undefined ? neighbourOf(script, first) : after)
    moveTo(script, pieces, { article })
    heal(script, isolated)
    closeEmptied(script, article)
    return null
  })
}
