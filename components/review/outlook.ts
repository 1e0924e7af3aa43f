import type { Review, ReviewArticle } from '@/lib/review/review'
import type { Decided } from './review-items'

/** What applying a Review will do, in numbers, and to which articles that the public sees. */
export interface Outlook {
  readonly accepted: number
  readonly rejected: number
  readonly open: number
  readonly published: readonly ReviewArticle[]
}

export function outlookOf({ items, articles }: Review, decided: Decided, published: ReadonlySet<string>): Outlook {
  const taken = items.filter(({ key }) => (decided.get(key)?.choice.take ?? 'ours') !== 'ours')
  const touched = new Set(taken.flatMap((item) => [
    item.article, ...('to' in item ? [item.from, item.to] : []).map((place) => ('article' in place ? place.article : null)),
  ]))
  return {
    accepted: taken.length,
    rejected: items.filter(({ key }) => decided.get(key)?.choice.take === 'ours').length,
    open: items.filter(({ key, need }) => need !== 'noise' && !decided.has(key)).length,
    published: articles.filter(({ key }) => published.has(key) && touched.has(key)),
  }
}
