import { articleOf, type Draft } from '../draft'
import type { Close, Op } from '../step'
import { done, refuse, type OpOutcome } from './outcome'

/**
 * Closes an empty article, so that its address leads to another one or to none. What closes is no part of anything; its
 * return makes it one again.
 */
export function applyClose(draft: Draft, op: Close): OpOutcome {
  if (op.into === op.article) return refuse('same-article', op.article)
  const index = draft.articles.findIndex(({ id }) => id === op.article)
  const article = draft.articles[index]
  if (article === undefined) return refuse('unknown-article', op.article)
  if (article.blocks.length > 0) return refuse('article-not-empty', op.article)
  if (op.into !== null && articleOf(draft, op.into) === undefined) return refuse('unknown-article', op.into)
  const after = draft.articles[index - 1]?.id ?? null
  draft.articles.splice(index, 1)
  draft.touched.add(op.article)
  const open: Op = { op: 'open', article: op.article, after, into: op.into }
  if (article.continues === null) return done(open)
  return done(open, { op: 'continue', article: op.article, from: article.continues })
}
