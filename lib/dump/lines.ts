import type { Line } from './span'

/**
 * The non-blank lines of a decoded dump, numbered as they stand in it.
 *
 * The text has LF line ends only, as `decodeDump` leaves it. Blank means nothing but white space; a line of
 * invisible marks is kept, because nothing of a dump is lost.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  text.split('\n').forEach((line, number) => {
    if (line.trim() !== '') lines.push({ line: number, text: line })
  })
  return lines
}
