/** The parts of a story that a page draws, in whatever order its layout has them. */
export const PARTS = [
  'label', 'kicker', 'headline', 'damaged', 'deck', 'byline', 'body', 'caption', 'furniture',
] as const
export type Part = (typeof PARTS)[number]

/** A paragraph, or a crosshead whose printed lines are told apart by `/`. */
export type Piece = { readonly kind: 'paragraph' | 'crosshead'; readonly text: string }

/** Body lines `from` to `to` (0-based, `to` exclusive) stand beside a picture or vertical headline, `measure` em wide. */
export interface Narrow {
  readonly measure: number
  readonly from: number
  readonly to: number
}

/** One story as its writer handed it in, with the few words that tell how the page sets it. */
export interface Story {
  readonly fields: ReadonlyMap<string, string>
  readonly draw: readonly Part[]
  readonly pieces: readonly Piece[]
  /** Column width in em. */
  readonly measure: number
  readonly narrow: Narrow | null
}

/**
 * Reads a story: fields between two `---` lines, then paragraphs and `## crossheads`, a blank line between them.
 *
 *     ---
 *     headline: 最后一班渡船 / 不收灯      a slash is a line end of the print
 *     draw: body headline
 *     measure: 16.6
 *     narrow: 7.2 lines 12-30
 *     ---
 */
export function parseStory(source: string): Story {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(source)
  if (!match) throw new RangeError('a story opens with fields between two --- lines')
  const [, head = '', text = ''] = match
  const fields = new Map(head.split('\n').map(parseField))
  return {
    fields,
    draw: (fields.get('draw') ?? 'furniture').split(' ').map(parsePart),
    pieces: text.split(/\n{2,}/u).map((piece) => piece.trim()).filter((piece) => piece !== '').map(parsePiece),
    measure: Number(fields.get('measure') ?? 16.6),
    narrow: parseNarrow(fields.get('narrow')),
  }
}

/** The printed lines of a headline or crosshead: `最后一班渡船 / 不收灯` is two. */
export function printedLines(text: string): string[] {
  return text.split('/').map((line) => line.trim())
}

/** The same text as a reader says it: ` / ` becomes a space, a bare `/` nothing. */
export function spoken(text: string): string {
  return text.replaceAll(' / ', ' ').replaceAll('/', '')
}

function parseField(line: string): [string, string] {
  const colon = line.indexOf(': ')
  if (colon < 0) throw new RangeError(`no field: ${line}`)
  return [line.slice(0, colon), line.slice(colon + 2)]
}

function parsePart(name: string): Part {
  const part = PARTS.find((known) => known === name)
  if (!part) throw new RangeError(`no part of a story: ${name}`)
  return part
}

function parsePiece(text: string): Piece {
  return text.startsWith('## ') ? { kind: 'crosshead', text: text.slice(3) } : { kind: 'paragraph', text }
}

function parseNarrow(text: string | undefined): Narrow | null {
  if (text === undefined) return null
  const match = /^([\d.]+) lines (\d+)-(\d+)$/u.exec(text)
  if (!match) throw new RangeError(`no narrow lines: ${text}`)
  return { measure: Number(match[1]), from: Number(match[2]), to: Number(match[3]) }
}
