/**
 * The smallest addressable piece of a dump: a range of characters of one line.
 *
 * `line` is the 0-based index in the decoded text after CRLF and CR became LF, blank lines counted.
 * `from` and `to` are UTF-16 offsets in that line, `to` exclusive. A span that covers a whole line has
 * `from` 0 and `to` the line's length, leading and trailing spaces included.
 */
export interface Span {
  readonly line: number
  readonly from: number
  readonly to: number
}

/** A non-blank line of a dump as it was decoded, not cleaned. */
export interface Line {
  readonly line: number
  readonly text: string
}

/** The span of a whole line. */
export function wholeLine({ line, text }: Line): Span {
  return { line, from: 0, to: text.length }
}
