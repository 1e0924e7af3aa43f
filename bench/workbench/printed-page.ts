import { printedArticle } from '../desk/printed-article'

/** An article of a page of many: about twenty lines of a newspaper's column. */
const CHARACTERS = 400

/**
 * The dump of a page of so many lines, blank ones not counted: articles one after the other, with blank lines between.
 * `number` makes pages differ.
 */
export function printedPage(number: number, lines: number): string {
  const articles: string[] = []
  let printed = 0
  for (let article = 0; printed < lines; article += 1) {
    const text = printedArticle(number * 1_000 + article, CHARACTERS)
    const own = text.trimEnd().split('\n').slice(0, lines - printed)
    articles.push(own.join('\n'))
    printed += own.length
  }
  return `${articles.join('\n\n\n')}\n`
}
