import 'server-only'
import type { ArticleContent } from '../../article/content'
import { toHtml } from '../../article/to-html'
import { ARTICLE_SIZES, pictureHtml } from '../../photos/picture-html'

/** The body of an article as an Edition keeps it for the article's own page. */
export function frozenHtml(content: Pick<ArticleContent, 'body' | 'dateline'>): string {
  return toHtml(content, (picture) => pictureHtml(picture, ARTICLE_SIZES))
}
