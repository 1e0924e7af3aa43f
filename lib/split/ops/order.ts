import type { Draft } from '../draft'
import type { Order } from '../step'
import { done, refuse, type OpOutcome } from './outcome'

/** Puts an article with all its blocks at another position of the page. */
export function applyOrder(draft: Draft, op: Order): OpOutcome {
  if (op.after === op.article) return refuse('same-article', op.article)
  const index = draft.articles.findIndex(({ id }) => id === op.article)
  const article = draft.articles[index]
  if (article === undefined) return refuse('unknown-article', op.article)
  if (op.after !== null && !draft.articles.some(({ id }) => id === op.after)) {
    return refuse('unknown-neighbour', op.after)
  }
  const before = draft.articles[index - 1]?.id ?? null
  draft.articles.splice(index, 1)
  draft.articles.splice(draft.articles.findIndex(({ id }) => id === op.after) + 1, 0, article)
  draft.touched.add(op.article)
  return done({ op: 'order', article: op.article, after: before })
}
