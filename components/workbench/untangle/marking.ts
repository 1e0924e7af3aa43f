import type { Line, Span } from '@/lib/dump/span'

/** A stretch of lines as one text, with what of it is marked to go elsewhere: one flag for each UTF-16 unit of `text`. */
export interface Marking {
  readonly lines: readonly Line[]
  /** The lines, parted by line ends. */
  readonly text: string
  readonly marked: readonly boolean[]
}

/** A run of the text that is marked throughout, or nowhere. */
export interface MarkRun {
  readonly text: string
  readonly marked: boolean
}

/** A stretch of lines with nothing marked. */
export function openMarking(lines: readonly Line[]): Marking {
  const text = lines.map((line) => line.text).join('\n')
  return { lines, text, marked: Array.from({ length: text.length }, () => false) }
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** Marks a stretch, or takes the marks from it where all of it is marked. Line ends and blanks are never marked. */
function toggle(marking: Marking, from: number, to: number): Marking {
  const { text } = marking
  const isInk = (at: number) => at >= from && at < to && !/\s/u.test(text[at] ?? '')
  const on = marking.marked.some((marked, at) => isInk(at) && !marked)
  return { ...marking, marked: marking.marked.map((marked, at) => (isInk(at) ? on : marked)) }
}

/** Marks what is selected, or takes the marks from it; where nothing is selected, the line of the caret. */
export function toggleSelected(marking: Marking, from: number, to: number): Marking {
  return from === to ? toggle(marking, lineStart(marking.text, from), lineEnd(marking.text, from)) : toggle(marking, from, to)
}

/**
 * Marks from the column of the caret to the line's end, on its line and all below: what is to the right where two
 * columns share their lines. Columns are counted in characters.
 */
export function markToTheRight(marking: Marking, caret: number): Marking {
  const column = Array.from(marking.text.slice(lineStart(marking.text, caret), caret)).length
  const marked = [...marking.marked]
  let start = 0
  for (const { text } of marking.lines) {
    const begins = start + Array.from(text).slice(0, column).join('').length
    const end = start + text.length
    if (end >= caret) for (let at = begins; at < end; at += 1) marked[at] = !/\s/u.test(text[at - start] ?? '')
    start = end + 1
  }
  return { ...marking, marked }
}

/** The text in runs of marked and unmarked, as it is drawn. */
export function runsOf({ text, marked }: Marking): readonly MarkRun[] {
  const runs: MarkRun[] = []
  let start = 0
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && marked[at] === marked[start]) continue
    runs.push({ text: text.slice(start, at), marked: marked[start] ?? false })
    start = at
  }
  return runs
}

/** What is marked, as spans of the dump's lines. Blanks between marked characters of a line go along. */
export function spansOf({ lines, marked }: Marking): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  for (const { line, text } of lines) {
    let from: number | null = null
    let to = 0
    for (let at = 0; at < text.length; at += 1) {
      if (marked[start + at]) {
        from ??= at
        to = at + 1
      } else if (from !== null && !/\s/u.test(text[at] ?? '')) {
        spans.push({ line, from, to })
        from = null
      }
    }
    if (from !== null) spans.push({ line, from, to })
    start += text.length + 1
  }
  return spans
}
