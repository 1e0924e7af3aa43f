import { articleOf } from '../draft'
import { orderArticle, writeDeed, type DeedContext, type DeedOutcome } from '../script'

/** Puts an article after another one, or first on the page. */
export function orderArticles(context: DeedContext, article: string, after: string | null): DeedOutcome {
  return writeDeed('order-articles', context, (script) => {
    if (article === after) return { kind: 'same-article', id: article }
    const order = script.draft.articles.map(({ id }) => id)
    if (!order.includes(article)) return { kind: 'unknown-article', id: article }
    if (after !== null && articleOf(script.draft, after) === undefined) return { kind: 'unknown-article', id: after }
    if ((order[order.indexOf(article) - 1] ?? null) !== after) orderArticle(script, article, after)
    return null
  })
}
