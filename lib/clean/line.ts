import { Sort, sortOf } from '../dump/character'
import { restored } from './marks'
import type { Run } from './run'
import { isWanted } from './spacing'

/** A part of a raw line, the index of its span, and what its spaces mean. */
export interface Piece {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly span: number
  /** The spaces are the typesetter's. */
  readonly stretched: boolean
  /** There is a Han character in the block: in other text marks have spaces around them, too. */
  readonly han: boolean
}

/** The clean text of a line: wanted spaces left, once each, and marks and characters as the reader of the paper saw them. */
export function runsOfLine(piece: Piece): Run[] {
  const { text, to, span } = piece
  const runs: Run[] = []
  let start = -1
  let before: Sort | null = null
  let space = -1
  for (let offset = piece.from; offset < to; offset++) {
    const code = text.charCodeAt(offset)
    const sort = sortOf(code)
    const seen = restored(code)
    const isPrinted = sort !== Sort.Unseen && sort !== Sort.Space
    if (start >= 0 && (!isPrinted || seen !== code)) {
      runs.push({ text: text.slice(start, offset), span, offset: start })
      start = -1
    }
    if (!isPrinted) {
      if (sort === Sort.Space && space < 0) space = offset
      continue
    }
    if (space >= 0 && isSpaceKept(piece, before, sort, code)) runs.push({ text: ' ', span, offset: space })
    if (seen !== code) runs.push({ text: String.fromCharCode(seen), span, offset })
    else if (start < 0) start = offset
    before = sort
    space = -1
  }
  if (start >= 0) runs.push({ text: text.slice(start, to), span, offset: start })
  return runs
}

/** The spaces at the start of a line go, and the one before a per cent sign. */
function isSpaceKept({ han, stretched }: Piece, before: Sort | null, after: Sort, code: number): boolean {
  return before !== null && code !== 0x25 && (!han || isWanted(before, after, stretched))
}
