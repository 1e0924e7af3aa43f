import { linesOf } from '../../../dump/lines'
import type { Line, Span } from '../../../dump/span'
import type { Alignment, Piece } from '../align'
import { asSeen, type Characters } from '../characters'
import type { Range } from '../matching'

/** A dump in one line of text; `|` ends a line of it. */
export function dumpOf(notation: string): Line[] {
  return linesOf(notation.replaceAll('|', '\n'))
}

/**
 * An alignment as one line, in the order of the old dump:
 *
 *     甲乙          stands where it stood
 *     <甲乙>        stands elsewhere
 *     [甲/乙]       乙 for 甲; [甲/] is gone, [/乙] was added
 */
export function shown(alignment: Alignment, old: readonly Line[], now: readonly Line[]): string {
  return alignment.pieces.map((piece) => {
    const [was, is] = textsOf(alignment, piece, old, now)
    if (piece.fate === 'unchanged') return was
    return piece.fate === 'moved' ? `<${was}>` : `[${was}/${is}]`
  }).join('')
}

/** The texts of a piece in both dumps, as they are seen, without spaces and what is too much. */
export function textsOf(alignment: Alignment, { old, now }: Piece, was: readonly Line[], is: readonly Line[]): [string, string] {
  const { there, back } = alignment.matching
  return [textIn(alignment.old, there, old, was), textIn(alignment.now, back, now, is)]
}

function textIn(characters: Characters, matched: Int32Array, { from, to }: Range, lines: readonly Line[]): string {
  const byNumber = new Map(lines.map(({ line, text }) => [line, asSeen(text)]))
  let text = ''
  for (let at = from; at < to; at += 1) {
    if (matched[at] === -1 && characters.spare[at] === 1) continue
    text += (byNumber.get(characters.line[at] ?? -1) ?? '').slice(characters.from[at], characters.to[at])
  }
  return text
}

/** The text of spans, those of different lines parted by `|`. */
export function textOfSpans(spans: readonly Span[], lines: readonly Line[]): string {
  return spans.map(({ line, from, to }) => lines.find((own) => own.line === line)?.text.slice(from, to) ?? '').join('|')
}
