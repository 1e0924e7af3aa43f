import { plainText, type Block } from '../article/block'
import type { Cutter, SourceAnchor } from '../article/sources'
import { cleanSpans } from '../clean/clean'
import type { Line } from '../dump/span'
import { cutterOf, type CleanBlock } from './cutter'

/**
 * The Cutter of a page: it cleans the sources of a block as the reader did, and finds in that text where a line
 * begins. Sources in other dumps have no text here; a block of nothing else is cut where it ends.
 */
export function dumpCutter(dump: string | null, lines: readonly Line[]): Cutter {
  const raw = new Map(lines.map(({ line, text }) => [line, text]))

  function cleanBlock(block: Block): CleanBlock {
    const own = block.sources.filter((source) => source.dump === dump)
    if (own.length === 0) return { text: plainText(block), offsetOf: () => plainText(block).length }
    const { text, origin } = cleanSpans(raw, own, block.role)

    function offsetOf({ line, offset }: SourceAnchor): number {
      const span = own.findIndex((source) => source.line === line && source.from <= offset && offset < source.to)
      const at = origin.findIndex((from) => {
        if (from === null || span < 0) return false
        return from.span > span || (from.span === span && from.offset >= offset)
      })
      return at < 0 ? text.length : at
    }
    return { text, offsetOf }
  }
  return cutterOf(cleanBlock)
}
