import { sealDraft, type Draft } from '../draft'
import { keepUnchanged } from '../keep-unchanged'
import { blocksOf } from '../places'
import type { Replace } from '../step'
import { done, refuse, type OpOutcome } from './outcome'

/** Puts one page in the place of another. A page that is not the very one that it was thought of for is left alone. */
export function applyReplace(draft: Draft, { before, after, into }: Replace): OpOutcome {
  if (keepUnchanged(before, sealDraft(draft)) !== before) return refuse('page-changed', before.dump ?? '')
  draft.dump = after.dump
  draft.articles.splice(0, Infinity, ...after.articles.map(({ id, blocks, continues }) => ({ id, blocks: [...blocks], continues })))
  draft.aside.splice(0, Infinity, ...after.aside)
  draft.home.clear()
  for (const { block, home } of blocksOf(after)) draft.home.set(block.id, 'article' in home ? home.article : null)
  for (const { id } of [...before.articles, ...after.articles]) draft.touched.add(id)
  return done({ op: 'replace', before: after, after: before, into })
}
