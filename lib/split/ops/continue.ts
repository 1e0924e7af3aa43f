import { articleOf, type Draft } from '../draft'
import type { Continue } from '../step'
import { done, refuse, type OpOutcome } from './outcome'

/**
 * Says of which article an article is the next part. That one stands on another page, of which this page knows nothing:
 * on one page, joining makes one article of two.
 */
export function applyContinue(draft: Draft, op: Continue): OpOutcome {
  if (op.from === op.article) return refuse('same-article', op.article)
  const article = articleOf(draft, op.article)
  if (article === undefined) return refuse('unknown-article', op.article)
  if (op.from !== null && articleOf(draft, op.from) !== undefined) return refuse('same-page', op.from)
  const before = article.continues
  article.continues = op.from
  draft.touched.add(op.article)
  return done({ op: 'continue', article: op.article, from: before })
}
