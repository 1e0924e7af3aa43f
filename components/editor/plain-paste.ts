import { inlines } from '@/lib/article/block'
import { glueBetween } from '@/lib/split/glue'
import { isWide, sortOf } from '@/lib/dump/character'
import { type PastedBlock, seenText } from './pasted-text'

/** Wider than any mail or page that wraps its lines by itself, in ems: longer lines are paragraphs. */
const WIDEST_MEASURE = 60
/** Narrower than any column of print, in ems: lines as short are verses, names, headings. */
const NARROWEST_MEASURE = 12
/** Fewer lines than this tell no measure. */
const FEWEST_LINES = 3
/** A line that ends this near to the measure, in ems, ended because the next character or mark no longer fitted. */
const NEAR = 2
const SENTENCE_END = /[。！？!?.…；][”’」』）)"']*$/u
const INDENT = /^(?:\u3000+| {2,})/u

/** How wide a text is in ems: a Han character one, a letter half of one. */
function widthOf(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at += 1) width += isWide(sortOf(text.charCodeAt(at))) ? 1 : 0.5
  return width
}

interface Line {
  readonly text: string
  readonly indented: boolean
  readonly afterBlank: boolean
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let afterBlank = false
  for (const written of text.replaceAll(/\r\n?|\u2028|\u2029/g, '\n').split('\n')) {
    const seen = seenText(written).replaceAll('\u00a0', ' ')
    const bare = seen.trim()
    if (bare !== '') lines.push({ text: bare, indented: INDENT.test(seen), afterBlank })
    afterBlank = bare === ''
  }
  return lines
}

/** Whether a line ended because the first word of the next one no longer fitted. */
function isFull(line: string, next: string, measure: number): boolean {
  const latin = !isWide(sortOf(next.charCodeAt(0))) && !isWide(sortOf(line.charCodeAt(line.length - 1)))
  const first = latin ? widthOf(` ${next.split(' ')[0] ?? ''}`) : NEAR
  return widthOf(line) + first > measure
}

/**
 * The measure to which the lines of a text were wrapped, in ems; null where each line is a paragraph. It is told by
 * at least half of the lines that have a next one being full.
 */
function measureOf(lines: readonly Line[]): number | null {
  const measure = lines.reduce((most, { text }) => Math.max(most, widthOf(text)), 0)
  if (measure > WIDEST_MEASURE || measure < NARROWEST_MEASURE || lines.length < FEWEST_LINES) return null
  const pairs = lines.slice(1).filter(({ indented, afterBlank }) => !indented && !afterBlank)
  const full = lines.slice(1).filter((line, index) => !line.indented && !line.afterBlank && isFull(lines[index]?.text ?? '', line.text, measure))
  return pairs.length > 0 && full.length * 2 >= pairs.length ? measure : null
}

/**
 * Plain text as paragraphs: one for each line, without its indent; blank lines part them and are none. Lines that were
 * broken at a measure, as in a mail, are put together again: a line goes on where it is full, and did not end a
 * sentence in a text that has neither indents nor blank lines to tell its paragraphs.
 */
export function plainPaste(text: string): readonly PastedBlock[] {
  const lines = linesOf(text)
  const measure = measureOf(lines)
  const told = lines.some(({ indented, afterBlank }) => indented || afterBlank)
  const paragraphs: string[] = []
  for (const [index, { text: line, indented, afterBlank }] of lines.entries()) {
    const before = lines[index - 1]
    const goesOn = before !== undefined && measure !== null && !indented && !afterBlank &&
      isFull(before.text, line, measure) && (told || !SENTENCE_END.test(before.text))
    const last = paragraphs.at(-1)
    if (goesOn && last !== undefined) paragraphs[paragraphs.length - 1] = last + glueBetween(last, line) + line
    else paragraphs.push(line)
  }
  return paragraphs.map((paragraph) => ({ role: 'body', text: inlines(paragraph) }))
}
