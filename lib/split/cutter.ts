import { plainText, type Block } from '../article/block'
import type { Cutter } from '../article/sources'
import { cleanSpans, type RawLines } from '../clean/clean'
import { mapPosition } from '../diff/position'

/** What the machine's clean-up makes of a block's sources, with the way back from a place in them. */
export interface CleanBlock {
  readonly text: string
  /** The offset in `text` at which the text from a place of the sources on begins. */
  readonly offsetOf: (line: number, offset: number) => number
}

const SPACE = /\s/u

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}

/** Where the character stands that follows `count` characters other than spaces. */
function afterCharacters(text: string, count: number): number {
  let passed = 0
  for (let at = 0; at < text.length; at += 1) {
    if (SPACE.test(text[at] ?? '')) continue
    if (passed === count) return at
    passed += 1
  }
  return text.length
}

/**
 * A Cutter that knows the clean text of each block: where a line begins in it, and from there, through the
 * difference of the two, where it begins in the text as people have edited it. Spaces are left out of the
 * comparison: they come and go with the role of a block and with the lines that it has lost.
 */
export function cutterOf(clean: (block: Block) => CleanBlock): Cutter {
  return (block, at) => {
    const { text, offsetOf } = clean(block)
    const now = plainText(block)
    const before = withoutSpaces(text.slice(0, offsetOf(at.line, at.offset))).length
    return afterCharacters(now, mapPosition(withoutSpaces(text), withoutSpaces(now), before))
  }
}

/**
 * The Cutter of a page: it cleans the block's lines as the reader did, and follows the map back.
 *
 * Sources in other dumps than `dump` count as text that an editor supplied.
 */
export function pageCutter(dump: string, raw: RawLines): Cutter {
  return cutterOf((block) => {
    const spans = block.sources.filter((source) => source.dump === dump)
    const { text, origin } = cleanSpans(raw, spans, block.role)
    function offsetOf(line: number, offset: number): number {
      const target = spans.findIndex((span) => span.line === line && span.from <= offset && offset < span.to)
      const at = origin.findIndex(
        (unit) => unit !== null && (unit.span > target || (unit.span === target && unit.offset >= offset)),
      )
      return at < 0 ? text.length : at
    }
    return { text, offsetOf }
  })
}
