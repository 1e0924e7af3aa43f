import type { Inline, Mark } from '../article/block'
import { apartFromBody, type BodyBlock, type FigureBlock } from '../article/content'
import { beforeText, withDateline } from '../article/dateline'
import { listRuns } from '../article/flow'
import { isSafeLink } from '../article/safe-link'
import { byPage } from './by-page'
import { articleAddress, type ExportedArticle, type ExportedIssue, type ExportWords, issueAddress } from './exported'
import { picturesOf } from './pictures'
import { printable } from './printable'
import { sourceLine } from './source-line'

/** The media type of Markdown (RFC 7763), in the dialect that is specified. */
export const MARKDOWN_TYPE = 'text/markdown; charset=utf-8; variant=CommonMark'

/** What means something wherever it stands, also in the tables, struck words and formulas of common dialects. */
const ANYWHERE = /[\\`*_[\]<>&#~|$]/g
/** What means something at the beginning of a line only: a list, a rule, an underlined heading; a number with its point. */
const LINE_BEGINS = /^[+\-=:]/
const NUMBER_BEGINS = /^(\d{1,9})([.)])/

/**
 * Plain text as Markdown (CommonMark 0.31) that reads as that text to the letter: marks are escaped, blanks at the ends of lines are
 * written as references, which no parser takes away, and a line break is a hard one.
 */
export function markdownText(text: string, lineBreak = '\\\n'): string {
  const lines = printable(text).replace(/\n+$/, '').split('\n')
  return lines.map((line) => lineText(line)).join(lineBreak)
}

function lineText(line: string): string {
  const inner = line.trim()
  const from = line.length - line.trimStart().length
  const escaped = inner.replace(ANYWHERE, '\\$&').replace(LINE_BEGINS, '\\$&').replace(NUMBER_BEGINS, '$1\\$2')
  return inner === '' ? references(line) : `${references(line.slice(0, from))}${escaped}${references(line.slice(from + inner.length))}`
}

function references(blanks: string): string {
  return Array.from(blanks, (blank) => `&#${blank.codePointAt(0)};`).join('')
}

const TAGS: Readonly<Record<Exclude<Mark['type'], 'link'>, string>> = { bold: 'strong', italic: 'em', superscript: 'sup', subscript: 'sub' }
const STARS: Readonly<Partial<Record<Mark['type'], string>>> = { bold: '**', italic: '*' }
const LETTER = /[\p{L}\p{N}]/u

/**
 * Runs of text as Markdown. Bold and italics are asterisks where any parser takes them so: around words, with no other asterisk
 * beside them. Chinese often has a mark at the end of what is bold, and asterisks there are read as characters: HTML says it then.
 */
export function markdownInlines(runs: readonly Inline[], lineBreak?: string): string {
  let written = ''
  for (const { text, marks = [] } of runs) {
    written += marks.reduceRight((inner, mark) => marked(inner, mark, text, written.endsWith('*')), markdownText(text, lineBreak))
  }
  return written
}

function marked(inner: string, mark: Mark, text: string, afterStar: boolean): string {
  if (mark.type === 'link') return isSafeLink(mark.href) ? `[${inner}](${destination(mark.href)})` : inner
  const stars = STARS[mark.type]
  const letters = Array.from(text)
  const apart = !afterStar && LETTER.test(letters.at(0) ?? '') && LETTER.test(letters.at(-1) ?? '') && inner.length === text.length
  return stars !== undefined && apart ? `${stars}${inner}${stars}` : `<${TAGS[mark.type]}>${inner}</${TAGS[mark.type]}>`
}

/** An address in angle brackets, in which only these mean something. */
function destination(href: string): string {
  return `<${new URL(href).href.replace(/[\\<>&]/g, '\\$&')}>`
}

/** An article as Markdown. Its headline is the first heading; what was corrected and where it was printed stand at the end. */
export function articleMarkdown(base: string, issue: ExportedIssue, article: ExportedArticle, words: ExportWords): string {
  const source = `[${markdownText(sourceLine(issue, article, words))}](<${articleAddress(base, issue, article)}>)`
  return file([...partsOf(base, article, words, 1), '---', source])
}

/** An issue as Markdown: a heading for each page, and below it one for each article. */
export function issueMarkdown(base: string, issue: ExportedIssue, articles: readonly ExportedArticle[], words: ExportWords): string {
  return file([
    heading(1, `[${markdownText(sourceLine(issue, null, words), ' ')}](<${issueAddress(base, issue)}>)`),
    ...byPage(issue, articles).flatMap(({ number, name, articles: printed }) => [
      heading(2, markdownText(words.page(number, name), ' ')), ...printed.flatMap((article) => partsOf(base, article, words, 3)),
    ]),
  ])
}

function file(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function heading(level: number, words: string): string {
  return `${'#'.repeat(level)} ${words}`
}

/** A paragraph of text as it is; nothing for none. */
function paragraph(text: string | null): string {
  return text === null || text.trim() === '' ? '' : markdownText(text)
}

function partsOf(base: string, { content, headline, corrections }: ExportedArticle, words: ExportWords, level: number): readonly string[] {
  const { body, at } = withDateline(content)
  const opened = body[at]
  const dateline = content.dateline === null ? '' : beforeText(content.dateline)
  const pictures = picturesOf(base, content).values()
  const figureOf = (figure: FigureBlock) => figureMarkdown(figure, figure.picture ? pictures.next().value : undefined)
  return [
    paragraph(content.label),
    paragraph(content.kicker),
    heading(level, markdownText(content.headline ?? headline, ' ')),
    paragraph(content.deck),
    paragraph(content.standfirst),
    ...content.bylines.map(paragraph),
    ...listRuns(body).map((run) => runMarkdown(run, run[0] === opened ? dateline : '', level + 1, figureOf)),
    ...apartFromBody(content).map(({ caption, credit }) => paragraph([caption, credit].filter((part) => part !== null).join('　'))),
    ...corrections.map(({ text, day }) => quoted(`${markdownText(`${words.correction} ${words.day(day)}`)}\\\n${markdownText(text)}`)),
  ]
}

function runMarkdown(
  run: readonly [BodyBlock, ...BodyBlock[]], opening: string, level: number, figure: (figure: FigureBlock) => string,
): string {
  return run.map((block, index) => {
    if (block.role === 'figure') return figure(block)
    const words = markdownInlines(opening === '' ? block.text : [{ text: opening }, ...block.text])
    switch (block.role) {
      case 'body': return words
      case 'crosshead': return heading(level, markdownInlines(block.text, '<br>'))
      case 'bullet': return item('- ', words)
      case 'numbered': return item(`${index + 1}. `, words)
      case 'pull-quote':
      case 'editors-note': return quoted(words)
    }
  }).join('\n')
}

/** An item of a list: its further lines stand below its words. */
function item(mark: string, words: string): string {
  return `${mark}${words.replaceAll('\n', `\n${' '.repeat(mark.length)}`)}`
}

function quoted(words: string): string {
  return `> ${words.replaceAll('\n', '\n> ')}`
}

/** A picture, and its words in a paragraph below. */
function figureMarkdown({ caption, credit }: FigureBlock, picture: ReturnType<typeof picturesOf>[number] | undefined): string {
  const said = [caption, credit].filter((words) => words.length > 0)
  const words = said.map((text) => markdownInlines(text)).join('　')
  const shown = picture ? `![${markdownText(picture.alt, ' ')}](<${picture.address}>)` : ''
  return [shown, words].filter((part) => part !== '').join('\n\n')
}
