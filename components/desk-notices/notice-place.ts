import type { DeskNotice } from '@/lib/server/desk-notices/queries'

/** Where a notice leads: to the comment, the article, the Review or the issue that it is about; null where that is no more. */
export function placeOf({ article, comment, review, issue }: Pick<DeskNotice, 'article' | 'comment' | 'review' | 'issue'>): string | null {
  if (article && comment !== null) return `/desk/articles/${article.id}?comment=${comment}`
  if (article) return `/desk/articles/${article.id}`
  if (review !== null) return `/desk/reviews/${review}`
  return issue && `/desk/issues/${issue.id}`
}
