import { plainText } from './block'
import type { ArticleContent } from './content'

/**
 * The article as plain text, one part a line in the order of reading: headline parts, bylines, body, captions with
 * their credits. A damaged headline and the jump line are no text of the article.
 */
export function toText(content: ArticleContent): string {
  return [
    content.label,
    content.kicker,
    content.headline,
    content.deck,
    content.standfirst,
    ...content.bylines,
    ...content.body.map(plainText),
    ...content.photos.flatMap(({ caption, credit }) => [caption, credit]),
  ]
    .filter((part) => part !== null)
    .join('\n')
}
