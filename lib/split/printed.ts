import { plainText, type Block } from '../article/block'
import { cleanTextOf } from '../clean/clean'
import { exactDiff } from '../diff/text'
import type { Line, Span } from '../dump/span'
import { glueBetween } from './glue'

/** The dump of a page as blocks refer to it: its id, and its raw lines by their numbers. */
export interface PrintedDump {
  readonly dump: string | null
  readonly raw: ReadonlyMap<number, string>
}

/** Characters of a block's text: UTF-16 offsets. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

function spansIn({ sources }: Pick<Block, 'sources'>, { dump }: PrintedDump): readonly Span[] {
  return sources.filter((source) => source.dump === dump)
}

/** What the extractor gave of a block, untouched: each of its spans with the number of its line. */
export function extractedLines(block: Pick<Block, 'sources'>, printed: PrintedDump): readonly Line[] {
  return spansIn(block, printed).map(({ line, from, to }) => ({ line, text: (printed.raw.get(line) ?? '').slice(from, to) }))
}

/** The same as one text: the clean-up undone but for the line ends, which no text of a block can hold. */
export function extractedText(block: Pick<Block, 'sources' | 'role'>, printed: PrintedDump): string {
  return extractedLines(block, printed).reduce((text, { text: line }) => text + glueBetween(text, line, block.role) + line, '')
}

/** The text of a block as the machine cleans it. */
export function cleanedText(block: Pick<Block, 'sources' | 'role'>, printed: PrintedDump): string {
  return cleanTextOf(printed.raw, spansIn(block, printed), block.role)
}

/**
 * The characters of a block that its dump does not have and somebody supplied: what was lost in print or extraction and
 * typed in again, or put right. Spaces count as nobody's. In order and apart; linear where the text is as it was cleaned.
 */
export function suppliedRanges(block: Block, printed: PrintedDump): readonly TextRange[] {
  const text = plainText(block)
  const clean = cleanedText(block, printed)
  if (text === clean) return []
  const ranges: TextRange[] = []
  let at = 0
  for (const { kind, text: run } of exactDiff(clean, text, 'character').changes) {
    if (kind === 'removed') continue
    if (kind === 'added' && run.trim() !== '') ranges.push({ from: at, to: at + run.length })
    at += run.length
  }
  return ranges
}

/**
 * `suppliedRanges` for the blocks of one dump, worked out once for each text as long as it lives: a block that is moved
 * takes its text along.
 */
export function rememberSupplied(printed: PrintedDump): (block: Block) => readonly TextRange[] {
  const known = new WeakMap<Block['text'], Pick<Block, 'role' | 'sources'> & { readonly ranges: readonly TextRange[] }>()
  return (block) => {
    const { text, role, sources } = block
    const was = known.get(text)
    if (was?.role === role && was.sources === sources) return was.ranges
    const ranges = suppliedRanges(block, printed)
    known.set(text, { role, sources, ranges })
    return ranges
  }
}
