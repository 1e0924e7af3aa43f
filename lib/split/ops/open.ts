import { articleOf, type Draft } from '../draft'
import type { Open } from '../step'
import { done, refuse, type OpOutcome } from './outcome'

/** Opens an empty article, or reopens one that was closed. */
export function applyOpen(draft: Draft, op: Open): OpOutcome {
  if (articleOf(draft, op.article) !== undefined) return refuse('article-exists', op.article)
  if (op.after !== null && articleOf(draft, op.after) === undefined) return refuse('unknown-neighbour', op.after)
  const index = draft.articles.findIndex(({ id }) => id === op.after) + 1
  draft.articles.splice(index, 0, { id: op.article, blocks: [], continues: null })
  draft.touched.add(op.article)
  return done({ op: 'close', article: op.article, into: op.into })
}
