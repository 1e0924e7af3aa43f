import { plainText } from './block'
import type { ArticleContent, BodyBlock } from './content'
import { beforeText, withDateline } from './dateline'

/** A piece of the body as lines; a figure's are its caption and its credit. */
function linesOf(block: BodyBlock): string[] {
  if (block.role !== 'figure') return [plainText(block)]
  return [block.caption, block.credit].map((text) => plainText({ text })).filter((words) => words !== '')
}

/** What stands over an article and says what it is about, as plain text, one part a line. */
export function headText({ label, kicker, headline, deck }: Pick<ArticleContent, 'label' | 'kicker' | 'headline' | 'deck'>): string {
  return [label, kicker, headline, deck].filter((part) => part !== null).join('\n')
}

/**
 * The article as plain text, one part a line in the order of reading: headline parts, bylines, body with its figures.
 * The dateline opens the first paragraph. A damaged headline and the jump line are no text of the article.
 */
export function toText(content: ArticleContent): string {
  const { body, at } = withDateline(content)
  const dateline = content.dateline === null ? '' : beforeText(content.dateline)
  return [
    content.label,
    content.kicker,
    content.headline,
    content.deck,
    content.standfirst,
    ...content.bylines,
    ...body.flatMap((block, index) => linesOf(block).map((line) => (index === at ? dateline + line : line))),
  ]
    .filter((part) => part !== null)
    .join('\n')
}
