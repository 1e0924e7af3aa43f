import type { SplitRole } from '@/lib/reading/split-json'
import { breakChinese, naturalWidth } from '@/prisma/sample/typeset/break-chinese'
import { breakEnglish } from '@/prisma/sample/typeset/break-english'
import type { TruthArticle } from '../labelled-page'
import { breakDisplay, fitDisplay } from './break-display'
import type { ArticleLayout, PageLayout } from './layout'
import { padded, printedByline } from './printed-byline'
import type { Random } from './random'
import type { SourceArticle } from './source-article'

export interface DrawnLine {
  readonly text: string
  readonly role: SplitRole
  readonly startsParagraph: boolean
}

/** Lines that are drawn together. The lines of a `tight` block have no more leading than their size asks for. */
export interface DrawnBlock {
  readonly article: number | null
  readonly lines: readonly DrawnLine[]
  readonly tight: boolean
  /** Nothing parts the block from what was drawn before it. */
  readonly glued?: boolean
}

/** An article in the three places where its parts can be drawn. */
export interface DrawnArticle {
  readonly head: readonly DrawnBlock[]
  readonly body: readonly DrawnBlock[]
  readonly endOfPage: readonly DrawnBlock[]
  readonly truth: TruthArticle
}

/** What setting an article needs to know. */
interface Copy {
  readonly random: Random
  readonly article: SourceArticle
  readonly number: number
  readonly layout: ArticleLayout
  readonly page: PageLayout
  readonly byline: string | null
}

/** Display text under the headline is somewhat larger than body text; so are crossheads. In em of the body. */
const CROSSHEAD_SIZE = 1.15
/** The least width of a head, in em. */
const HEAD = 24
/** A line that is no paragraph needs no indent. In em. */
const INDENT = 2
/** Vertical forms of the marks that a vertical headline prints. */
const VERTICAL: Readonly<Record<string, string>> = { '“': '﹃', '”': '﹄', '，': '︐', '、': '︑', '：': '︓' }

/** Sets one article by its layout. */
export function drawArticle(
  random: Random, article: SourceArticle, number: number, layout: ArticleLayout, page: PageLayout,
): DrawnArticle {
  const byline = layout.byline === 'none' ? null : printedByline(random, article.authors, article.language)
  const copy: Copy = { random, article, number, layout, page, byline }
  const head = drawHead(copy)
  return {
    head,
    body: drawBody(copy, page.headsFirst || layout.head !== 'before'),
    endOfPage: layout.kicker === 'end-of-page' && article.kicker !== null ? [drawColumnHead(copy, 'kicker', article.kicker)] : [],
    truth: truthOf(copy),
  }
}

function drawHead(copy: Copy): DrawnBlock[] {
  const { article: { kicker, label, deck }, layout } = copy
  const kickers = kicker === null ? [] : [drawColumnHead(copy, 'kicker', kicker)]
  const [headline, decks] = drawHeadline(copy, deck)
  return [
    ...(label === null ? [] : [drawColumnHead(copy, 'label', label)]),
    ...(layout.kicker === 'before-headline' ? kickers : []),
    headline,
    ...decks,
    ...(layout.kicker === 'after-headline' ? kickers : []),
    ...(layout.byline === 'with-head' ? drawOwnByline(copy, false) : []),
  ]
}

/** The headline; a deck is drawn tight to it, or has its own place. */
function drawHeadline(copy: Copy, deck: string | null): [DrawnBlock, DrawnBlock[]] {
  const { random, article: { headline }, layout } = copy
  const broken = layout.upright ? upright(headline) : breakDisplay(headline, layout.headlineLines)
  const lines = broken.map((text) => drawn(text, 'headline'))
  const decks = deck === null ? [] : breakDisplay(deck, naturalWidth([deck]) > 22 ? 2 : 1).map((text) => drawn(text, 'deck'))
  if (random.chance(0.5) && !layout.looseHeadline) return [block(copy, [...lines, ...decks]), []]
  return [{ ...block(copy, lines), tight: !layout.looseHeadline }, decks.length === 0 ? [] : [block(copy, decks)]]
}

function upright(text: string): string[] {
  return [...text].filter((char) => char.trim() !== '').map((char) => VERTICAL[char] ?? char)
}

/** A kicker, or the name of a column; a short one over a box is often printed twice over itself. */
function drawColumnHead(copy: Copy, role: 'kicker' | 'label', text: string): DrawnBlock {
  const lines = breakDisplay(text, naturalWidth([text]) > 24 ? 2 : 1).map((line) => drawn(line, role))
  return block(copy, copy.layout.doubled && lines.length === 1 ? [...lines, ...lines] : lines)
}

function drawOwnByline(copy: Copy, bracketed: boolean): DrawnBlock[] {
  const { byline, layout } = copy
  if (byline === null) return []
  // a head spreads over several columns, and the byline in it has that room
  const measure = layout.byline === 'with-head' ? Math.max(layout.measure, HEAD) : layout.measure + INDENT
  const broken = setText(copy, bracketed ? `（${byline}）` : byline, () => measure)
  return [block(copy, broken.map((text) => drawn(text, 'byline')))]
}

function drawBody(copy: Copy, opensArticle: boolean): DrawnBlock[] {
  const { layout } = copy
  const captions = drawCaption(copy)
  const text: DrawnBlock = { article: copy.number, tight: false, lines: drawColumn(copy), glued: opensArticle && layout.glued }
  return [
    ...(layout.caption === 'before-body' ? captions : []),
    ...(layout.byline === 'before-body' ? drawOwnByline(copy, false) : []),
    ...drawText(copy, text),
    ...(layout.byline === 'after-body' ? drawOwnByline(copy, true) : []),
    ...(layout.caption === 'after-body' ? captions : []),
  ]
}

/** The column of text, parted where a tight crosshead stands as a block of its own. */
function drawText({ page, number }: Copy, column: DrawnBlock): DrawnBlock[] {
  if (!page.tightCrossheads) return [column]
  const blocks: { article: number; tight: boolean; lines: DrawnLine[]; glued?: boolean }[] = []
  for (const line of column.lines) {
    const tight = line.role === 'crosshead'
    const last = blocks.at(-1)
    if (last && last.tight === tight) last.lines.push(line)
    else blocks.push({ article: number, tight, lines: [line], glued: blocks.length === 0 && column.glued })
  }
  return blocks
}

/** Paragraphs and crossheads of the text, line by line. */
function drawColumn(copy: Copy): DrawnLine[] {
  const { article, layout } = copy
  const lines: DrawnLine[] = []
  let set = 0
  article.paragraphs.slice(0, layout.paragraphs).forEach((paragraph, at) => {
    lines.push(...crossheadsBefore(copy, at))
    const inline = layout.byline === 'inline' && at === layout.paragraphs - 1
    const before = set
    const broken = drawParagraph(copy, paragraph, inline, (line) => measureAt(layout, before + line))
    lines.push(...broken)
    set += broken.length
  })
  return lines
}

function crossheadsBefore({ article, layout }: Copy, paragraph: number): DrawnLine[] {
  return article.crossheads
    .filter(({ beforeParagraph }) => beforeParagraph === paragraph)
    .flatMap(({ text }) => fitDisplay(text, layout.measure, CROSSHEAD_SIZE))
    .map((text) => drawn(text, 'crosshead'))
}

/** The last paragraph may carry the byline; a line of which nothing else is left is a byline. */
function drawParagraph(copy: Copy, paragraph: string, inline: boolean, measure: (line: number) => number): DrawnLine[] {
  const { random, byline, page } = copy
  const signature = inline && byline !== null ? `${random.chance(0.4) ? ' ' : ''}（${byline}）` : ''
  const broken = setText(copy, paragraph + signature, measure)
  const own = bareLength(paragraph)
  let told = 0
  return broken.map((text, at) => {
    const role = told >= own ? 'byline' : 'body'
    told += bareLength(text)
    const indent = at === 0 && page.keepsIndent ? '\u3000\u3000' : ''
    return { text: indent + text, role, startsParagraph: at === 0 }
  })
}

function bareLength(text: string): number {
  return text.replace(/\s/gu, '').length
}

function drawCaption(copy: Copy): DrawnBlock[] {
  const { random, article: { caption, language } } = copy
  if (caption === null) return []
  const credit = caption.credit === null ? '' : language === 'en' ? ` Photo by ${caption.credit}` : ` ${padded(caption.credit)} 摄`
  const width = random.tenths(18, 50)
  const broken = setText(copy, caption.text + credit, () => width)
  return [{ article: copy.number, tight: false, lines: broken.map((text) => drawn(text, 'caption')) }]
}

function setText({ article, page }: Copy, text: string, measure: (line: number) => number): string[] {
  return article.language === 'en' ? breakEnglish(text, measure) : breakChinese(text, measure, page.seenAsSpace)
}

/** The width of the text's line `line`, in em. */
function measureAt({ measure, other }: ArticleLayout, line: number): number {
  return other !== null && line >= other.from && line < other.to ? other.measure : measure
}

function drawn(text: string, role: SplitRole): DrawnLine {
  return { text, role, startsParagraph: false }
}

function block({ number }: Copy, lines: readonly DrawnLine[]): DrawnBlock {
  return { article: number, lines, tight: true }
}

function truthOf({ article, number, layout, byline }: Copy): TruthArticle {
  const { headline, kicker, deck, label, caption } = article
  return {
    article: number,
    headline,
    headlineDamaged: false,
    kicker,
    deck,
    label,
    bylineAuthors: byline === null ? [] : article.authors,
    paragraphs: article.paragraphs.slice(0, layout.paragraphs),
    crossheads: article.crossheads.filter(({ beforeParagraph }) => beforeParagraph < layout.paragraphs),
    captions: caption === null ? [] : [caption],
  }
}
