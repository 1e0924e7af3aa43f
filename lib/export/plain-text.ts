import { plainText } from '../article/block'
import { apartFromBody, type ArticleContent, type BodyBlock, type PhotoWords } from '../article/content'
import { beforeText, withDateline } from '../article/dateline'
import { listRuns } from '../article/flow'
import { byPage } from './by-page'
import { articleAddress, type ExportedArticle, type ExportedCorrection, type ExportedIssue, type ExportWords, issueAddress } from './exported'
import { printable } from './printable'
import { sourceLine } from './source-line'

/** The media type of plain text. */
export const TEXT_TYPE = 'text/plain; charset=utf-8'

/** Between articles of an issue. */
const RULE = '* * *'

/**
 * An article as plain text: its parts and paragraphs with blank lines between them, then what was corrected, where it was printed
 * and its address.
 */
export function articleText(base: string, issue: ExportedIssue, article: ExportedArticle, words: ExportWords): string {
  return file([...partsOf(article, words), [sourceLine(issue, article, words), articleAddress(base, issue, article)].join('\n')])
}

/** An issue as plain text: its pages in their order, and their articles. */
export function issueText(base: string, issue: ExportedIssue, articles: readonly ExportedArticle[], words: ExportWords): string {
  return file([
    [sourceLine(issue, null, words), issueAddress(base, issue)].join('\n'),
    ...byPage(issue, articles).flatMap(({ number, name, articles: printed }) => [
      words.page(number, name), ...printed.flatMap((article, index) => [...(index > 0 ? [RULE] : []), ...partsOf(article, words)]),
    ]),
  ])
}

/** The parts of a file, each parted from the next by a blank line. What is empty is none. */
function file(parts: readonly string[]): string {
  return `${parts.map((part) => printable(part).replace(/^\n+|\n+$/g, '')).filter((part) => part.trim() !== '').join('\n\n')}\n`
}

function partsOf({ content, headline, corrections }: ExportedArticle, words: ExportWords): readonly string[] {
  const { body, at } = withDateline(content)
  const opened = body[at]
  const dateline = content.dateline === null ? '' : beforeText(content.dateline)
  return [
    [content.label, content.kicker, content.headline ?? headline, content.deck].filter((part) => part !== null).join('\n'),
    content.standfirst ?? '',
    content.bylines.join('\n'),
    ...listRuns(body).map((run) => runText(run, run[0] === opened ? dateline : '')),
    ...apartFromBody(content).map(photoText),
    ...corrections.map((one) => correctionText(one, words)),
  ]
}

function runText(run: readonly BodyBlock[], opening: string): string {
  return run.map((block, index) => {
    if (block.role === 'figure') return [block.caption, block.credit].map((text) => plainText({ text }).trim()).filter((text) => text !== '').join('　')
    const mark = block.role === 'bullet' ? '• ' : block.role === 'numbered' ? `${index + 1}. ` : ''
    return `${mark}${opening}${plainText(block)}`
  }).join('\n')
}

function photoText({ caption, credit }: PhotoWords): string {
  return [caption, credit].filter((part) => part !== null).join('　')
}

function correctionText({ text, day }: ExportedCorrection, words: ExportWords): string {
  return `${words.correction} ${words.day(day)}\n${text}`
}

/** The body of an article alone, for whoever keeps headline parts apart. */
export function bodyText(content: ArticleContent): string {
  const { body, at } = withDateline(content)
  const opened = body[at]
  const dateline = content.dateline === null ? '' : beforeText(content.dateline)
  return file(listRuns(body).map((run) => runText(run, run[0] === opened ? dateline : ''))).replace(/\n$/, '')
}
