import { lineFacts } from './line-facts'
import type { Page } from './page'

/** Lines `from` to `to`, the last one left out. */
export interface PastedStretch {
  readonly from: number
  readonly to: number
}

/** Blanks inside a line. */
const BLANKS = /(?<=\S)[ \u00a0\u3000\t]{2,}(?=\S)|(?<=\S)\t(?=\S)/gu
/** Blanks of so many em are a gutter; stretched lines and wanted spaces have less. A tab is as wide as four spaces at least. */
const GUTTER = 2
const TAB = 2
/** A longer line is no line of print. */
const LONGEST = 400
/** A line of a column is so wide at least, in em: numbers and names in tables are narrower. */
const NARROWEST = 4
/** Fewer lines with a gutter are a list, or what stands about a page. */
const FEWEST = 4
/** One column may end before the other: so many lines of one column alone do not end the stretch. */
const ALONE = 2
/** Four gutters in five stand where the others do, or are the same blanks: the rest hold short last lines, or a gap of another sort. */
const IN_PLACE = 0.8
/** A gutter stands where another does if its column begins, or the column before it ends, within so many em. */
const NEAR = 1.25
/** An indented first line ends its column so much earlier where the blanks are the same on all lines. */
const INDENT = 2
/** Half of the lines of any prose hold a comma or an end of a sentence; of tables and lists hardly any does. */
const PROSE = 0.4
const MARK = /[，。、；：！？]|[,.;:!?](?:\s|$)/u

interface Gutter {
  readonly at: number
  readonly blanks: string
  /** Where the column before ends, and the column after begins, in em. */
  readonly end: number
  readonly start: number
  /** Whether both columns are wide enough for text, and whether they are punctuated. */
  readonly wide: boolean
  readonly punctuated: boolean
}

/**
 * Finds where columns were pasted side by side:
 *
 *     两岸茶农同走一座桥      两岸往来更勤
 *     渡船停靠在东岸。       大桥修通之后
 *
 * Neighbouring lines have a gutter of blanks at the same place, and running text on both sides of it.
 */
export function pastedStretches(page: Page): PastedStretch[] {
  const found: PastedStretch[] = []
  let run: Gutter[] = []
  const close = () => {
    if (isPasted(run)) found.push({ from: run[0]?.at ?? 0, to: (run.at(-1)?.at ?? 0) + 1 })
    run = []
  }
  page.lines.forEach(({ text }, at) => {
    const gutter = gutterOf(text, at)
    if (gutter === null) return
    if (at - (run.at(-1)?.at ?? at) > ALONE + 1) close()
    run.push(gutter)
  })
  close()
  return found
}

/** The widest blanks of a line, if they are a gutter. */
function gutterOf(text: string, at: number): Gutter | null {
  if (text.length > LONGEST) return null
  let widest: { readonly from: number; readonly to: number } | null = null
  let most = 0
  for (const { index, 0: blanks } of text.matchAll(BLANKS)) {
    const width = widthOf(blanks)
    if (width > most) [most, widest] = [width, { from: index, to: index + blanks.length }]
  }
  if (widest === null || most < GUTTER) return null
  const before = text.slice(0, widest.from)
  const after = text.slice(widest.to)
  const end = lineFacts(before).natural
  return {
    at, end, start: end + most, blanks: text.slice(widest.from, widest.to),
    wide: end >= NARROWEST && lineFacts(after).natural >= NARROWEST,
    punctuated: MARK.test(before) || MARK.test(after),
  }
}

function widthOf(blanks: string): number {
  let width = 0
  for (const blank of blanks) width += blank === '\t' ? TAB : blank === '\u3000' ? 1 : 0.5
  return width
}

function isPasted(run: readonly Gutter[]): boolean {
  const wide = run.filter((gutter) => gutter.wide)
  if (wide.length < FEWEST || wide.length < run.length / 2) return false
  if (wide.filter(({ punctuated }) => punctuated).length < wide.length * PROSE) return false
  const start = middle(wide.map((gutter) => gutter.start))
  const end = middle(wide.map((gutter) => gutter.end))
  const blanks = wide[0]?.blanks
  const inPlace: ((gutter: Gutter) => boolean)[] = [
    (gutter) => Math.abs(gutter.start - start) <= NEAR,
    (gutter) => Math.abs(gutter.end - end) <= NEAR || Math.abs(gutter.end - end + INDENT) <= NEAR,
    (gutter) => gutter.blanks === blanks,
  ]
  return inPlace.some((fits) => wide.filter(fits).length >= wide.length * IN_PLACE)
}

function middle(places: readonly number[]): number {
  return places.toSorted((a, b) => a - b)[places.length >> 1] ?? 0
}
