import { parseByline } from '../article/byline'
import type { BlockRole } from '../article/block'
import type { Line, Span } from '../dump/span'
import type { HouseStyle } from './house-style'
import type { Doubt, ReadArticle, ReadBlock, Reading } from './reading'

/** The role of a line as the split command tells it. */
export type SplitRole = Exclude<BlockRole, 'jump'> | 'folio' | 'noise'

export interface SplitLine {
  readonly line: number
  readonly article: number | null
  readonly role: SplitRole
  readonly startsParagraph: boolean
  readonly confidence: number
}

export interface SplitArticle {
  readonly article: number
  readonly headline: string | null
  readonly kicker: string | null
  readonly deck: string | null
  readonly label: string | null
  readonly authors: readonly string[]
  readonly paragraphs: readonly string[]
  readonly crossheads: readonly { readonly text: string; readonly beforeParagraph: number }[]
  readonly captions: readonly { readonly text: string; readonly credit: string | null }[]
}

/** The split of a page as `npm run split` prints it. */
export interface SplitJson {
  readonly lines: readonly SplitLine[]
  readonly articles: readonly SplitArticle[]
  readonly doubts: readonly Doubt[]
}

/**
 * Tells a reading line by line and article by article. A line cut into several places is told by its longest, but
 * that a body line with its byline, and a caption with its credit, stay body and caption.
 *
 * @param style the house style that the page was read with: it knows the forms of bylines
 */
export function splitJson(lines: readonly Line[], reading: Reading, style: HouseStyle = {}): SplitJson {
  const places = placesOf(reading)
  const confidence = new Map(reading.confidence.map((entry) => [entry.line, entry.confidence]))
  return {
    lines: lines.map(({ line }) => {
      const place = places.get(line)
      return {
        line,
        article: place?.article ?? null,
        role: place?.role ?? 'noise',
        startsParagraph: place?.starts ?? false,
        confidence: confidence.get(line) ?? 0,
      }
    }),
    articles: reading.articles.map((article, number) => articleJson(article, number, style)),
    doubts: reading.doubts,
  }
}

interface LinePlace {
  readonly article: number | null
  readonly role: SplitRole
  readonly starts: boolean
  readonly length: number
}

function placesOf(reading: Reading): Map<number, LinePlace> {
  const places = new Map<number, LinePlace>()
  const put = (span: Span, place: Omit<LinePlace, 'length'>) => {
    const length = span.to - span.from + (place.role === 'body' || place.role === 'caption' ? Infinity : 0)
    if (length > (places.get(span.line)?.length ?? -1)) places.set(span.line, { ...place, length })
  }
  reading.articles.forEach(({ blocks }, article) => {
    for (const { role, spans } of blocks) {
      spans.forEach((span, index) =>
        put(span, { article, role: role === 'jump' ? 'noise' : role, starts: role === 'body' && index === 0 }),
      )
    }
  })
  for (const { span, reason } of reading.aside) put(span, { article: null, role: reason === 'folio' ? 'folio' : 'noise', starts: false })
  return places
}

function articleJson({ blocks }: ReadArticle, article: number, style: HouseStyle): SplitArticle {
  const paragraphs = blocks.filter(({ role }) => role === 'body')
  return {
    article,
    headline: textOf(blocks, 'headline') ?? textOf(blocks, 'damaged'),
    kicker: textOf(blocks, 'kicker'),
    deck: textOf(blocks, 'deck'),
    label: textOf(blocks, 'label'),
    authors: blocks.filter(({ role }) => role === 'byline').flatMap(({ text }) => parseByline(text, style.bylines)),
    paragraphs: paragraphs.map(({ text }) => text),
    crossheads: blocks.flatMap((block, at) =>
      block.role === 'crosshead'
        ? [{ text: block.text, beforeParagraph: blocks.slice(0, at).filter(({ role }) => role === 'body').length }]
        : [],
    ),
    captions: captionsOf(blocks),
  }
}

function textOf(blocks: readonly ReadBlock[], role: BlockRole): string | null {
  const texts = blocks.filter((block) => block.role === role).map(({ text }) => text)
  return texts.length === 0 ? null : texts.join(' ')
}

function captionsOf(blocks: readonly ReadBlock[]): SplitArticle['captions'] {
  return blocks.flatMap((block, at) => {
    const next = blocks[at + 1]
    if (block.role === 'credit' && blocks[at - 1]?.role !== 'caption') return [{ text: '', credit: creditOf(block) }]
    if (block.role !== 'caption') return []
    return [{ text: block.text, credit: next?.role === 'credit' ? creditOf(next) : null }]
  })
}

function creditOf({ text }: ReadBlock): string {
  return parseByline(text.replace(/^.*\b(?:photos?|photographs?|pictures?|image)(?:\s+by|\s*[:/])\s*/iu, '')).join('、') || text
}
