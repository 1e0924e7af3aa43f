import { contentOf } from '@/lib/article/content'
import type { PageArticle, PageState } from '@/lib/split/page-state'
import type { Home } from '@/lib/split/places'

/** What stands for a new article in the list of where to. */
export const NEW_ARTICLE = 'new'

/** Whether an article waits for its headline, or for what the dump lost of it. */
function wantsHeadline({ blocks }: PageArticle): boolean {
  const { headline, damaged } = contentOf(blocks)
  return damaged !== null || headline === null
}

/**
 * Where untangled characters most likely belong: to this article where it has no whole headline, else to the next such one
 * or the last before it, else to a new one. Its id, or `new`.
 */
export function likelyTarget({ articles }: PageState, home: Home): string {
  const here = 'article' in home ? home.index : 0
  const waiting = articles.flatMap((article, index) => (wantsHeadline(article) ? [{ id: article.id, index }] : []))
  return (waiting.find(({ index }) => index >= here) ?? waiting.at(-1))?.id ?? NEW_ARTICLE
}
