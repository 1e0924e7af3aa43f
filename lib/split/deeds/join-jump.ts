import { articleOf } from '../draft'
import { continueArticle, writeDeed, type DeedContext, type DeedOutcome } from '../script'

/**
 * Joins the two parts of an article that jumps: `article`, of this page, is the next part of `from`, of another page.
 * Both stay where they are, with their ids and their blocks.
 */
export function joinJump(context: DeedContext, article: string, from: string): DeedOutcome {
  return writeDeed('join-jump', context, (script) => {
    if (article === from) return { kind: 'same-article', id: article }
    if (articleOf(script.draft, article) === undefined) return { kind: 'unknown-article', id: article }
    if (articleOf(script.draft, from) !== undefined) return { kind: 'same-page', id: from }
    continueArticle(script, article, from)
    return null
  })
}

/** Makes the next part of an article an article of its own again. */
export function partJump(context: DeedContext, article: string): DeedOutcome {
  return writeDeed('part-jump', context, (script) => {
    if (articleOf(script.draft, article) === undefined) return { kind: 'unknown-article', id: article }
    continueArticle(script, article, null)
    return null
  })
}
