import { plainText } from '@/lib/article/block'
import type { ArticleContent, BodyBlock } from '@/lib/article/content'
import type { ShownPicture } from '@/lib/article/picture'
import { linesDown } from './lines-down'
import type { Setting } from './make-up'

/** An article as far as its make-up goes. */
export interface SetArticle {
  readonly headline: string
  readonly content: ArticleContent
  readonly language: string
}

/** The columns of a page. A width is told in lines of running text, which are 28 pixels high. */
interface Columns {
  readonly columns: number
  /** How wide one is, and how many Han characters a line of it holds. */
  readonly width: number
  readonly characters: number
}

/** A printed page is made up in four columns, on a tablet in two; a phone has one. */
export const WIDE: Columns = { columns: 4, width: 9, characters: 15.8 }
export const NARROW: Columns = { columns: 2, width: 14, characters: 24.5 }

/** What lies between two columns, and what lies around an article, as the styles of the page view have it, in lines. */
const GAP = 1
const AROUND = 2.6

/** How large headlines are: their size and the height of one of their lines, in lines of running text. */
const HEADLINES = { lead: { size: 1.6, line: 2 }, large: { size: 1.05, line: 1.35 }, small: { size: 0.8, line: 1.1 } } as const
export type HeadlineSize = keyof typeof HEADLINES

/** How large an article's headline is over so many columns. */
export function headlineSize(lead: boolean, span: number): HeadlineSize {
  if (lead) return 'lead'
  return span > 1 ? 'large' : 'small'
}

/** A letter of an alphabet is half as wide as a Han character. */
const LATIN = /[\u0000-\u024f]/gu

/** How many Han characters wide a text is. */
export function widthOf(text: string): number {
  return text.length - (text.match(LATIN)?.length ?? 0) / 2
}

/** A picture that is no higher than this share of its width stands over several columns; others stand in one. */
const LYING = 5 / 6

/** The picture that stands above the text over all columns of its article: the first one, if it lies. */
export function topPicture({ body }: Pick<ArticleContent, 'body'>, span: number): ShownPicture | null {
  const first = body.find((block) => block.role === 'figure' && block.picture !== null)
  const picture = first?.role === 'figure' ? first.picture : null
  return span > 1 && picture && picture.height <= LYING * picture.width ? picture : null
}

/** Over how many of its columns an article's top picture stands: over all of two, and its words beside it where there are more. */
export function pictureSpan(span: number): number {
  return span > 2 ? span - 1 : span
}

/** A headline that runs down stays one where it fits beside its text: in Chinese, and not longer than two lines of it. */
const LONGEST_VERTICAL = 24

/** Whether the headline of an article runs down beside its text, as it was printed. The lead's runs across, to be seen as the lead's. */
export function runsDown({ headline, content, language }: SetArticle, lead: boolean): boolean {
  return !lead && content.headlineSet === 'vertical' && language.startsWith('zh') && headline.length <= LONGEST_VERTICAL
}

/** The sizes between which a headline that runs down takes the one that makes it as high as its text; in lines. */
const DOWN = { smallest: 0.95, largest: 1.5 } as const

/** How large a headline is that runs down beside so many lines of text; in lines. */
export function sizeDown(lines: readonly string[], depth: number): number {
  const longest = Math.max(1, ...lines.map((line) => Array.from(line).length))
  return Math.min(DOWN.largest, Math.max(DOWN.smallest, depth / longest))
}

/** How an article takes its room over the columns of a page. */
export function settingOf(article: SetArticle, page: Columns, lead: boolean): Setting {
  const spans = Array.from({ length: page.columns }, (_, index) => measured(article, page, lead, index + 1))
  const over = (span: number) => spans[span - 1] ?? { height: 0, depth: 0 }
  return { heightOver: (span) => over(span).height, depthOver: (span) => over(span).depth }
}

interface Measured {
  readonly height: number
  readonly depth: number
}

function measured(article: SetArticle, page: Columns, lead: boolean, span: number): Measured {
  const { content } = article
  const width = span * page.width + (span - 1) * GAP
  const top = topPicture(content, span)
  const across = pictureSpan(span)
  const picture = top ? ((across * page.width + (across - 1) * GAP) * top.height) / top.width : 0
  const lines = belowTop(content.body, top).reduce((sum, block) => sum + linesOf(block, page), 0)
  if (runsDown(article, lead)) {
    const beside = depthBeside(article, lines / span, width)
    return { height: AROUND + picture + beside.height, depth: beside.depth }
  }
  const depth = Math.ceil(lines / span)
  return { height: AROUND + headOf(article, headlineSize(lead, span), width) + picture + depth, depth }
}

/** How many lines of a column a block takes. */
export function linesOf(block: BodyBlock, { width, characters }: Columns = WIDE): number {
  if (block.role !== 'figure') return Math.ceil((widthOf(plainText(block)) + 2) / characters)
  const { picture } = block
  const words = widthOf(plainText({ text: [...block.caption, ...block.credit] }))
  return (picture ? (width * picture.height) / picture.width + 1 : 0) + Math.ceil(words / characters)
}

/** A body without the picture that stands above it. */
export function belowTop(body: readonly BodyBlock[], top: ShownPicture | null): readonly BodyBlock[] {
  return body.filter((block) => block.role !== 'figure' || block.picture === null || block.picture !== top)
}

function headOf({ headline, content }: SetArticle, size: HeadlineSize, width: number): number {
  const { size: letter, line } = HEADLINES[size]
  const across = (text: string | null, one: number, high: number) => (text === null ? 0 : Math.ceil((widthOf(text) * one) / width) * high)
  return across(content.headline === null ? null : headline, letter, line)
    + across(content.kicker, 0.68, 1) + across(content.deck, 0.68, 1) + across(content.standfirst, 0.6, 1)
    + (content.label === null ? 0 : 1.2) + (content.bylines.length > 0 ? 1 : 0)
}

/** How high an article is whose headline runs down beside its text. */
function depthBeside({ headline, content, language }: SetArticle, depth: number, width: number): Measured {
  const lines = linesDown(content.headlineLines.length > 0 ? content.headlineLines : [headline], language)
  const size = sizeDown(lines, depth)
  const taken = lines.length * size * 1.25 + GAP + (content.kicker === null ? 0 : 1) + (content.deck === null ? 0 : 1)
  const longest = Math.max(...lines.map((line) => Array.from(line).length))
  const text = Math.ceil((depth * width) / Math.max(1, width - taken))
  return { height: Math.max(text + (content.bylines.length > 0 ? 1 : 0), longest * size), depth: text }
}
