import { plainText, type Block } from '../article/block'
import { cleanTextOf, type RawLines } from '../clean/clean'
import { chosenSources, isTouched, type Chosen } from './deeds/selection'
import type { PageState } from './page-state'
import { blocksOf, type Home } from './places'

/** What of a block was chosen among the lines, as a paragraph of its own. */
interface Part {
  readonly sources: Block['sources']
  readonly text: string
  readonly isDuplicate: boolean
}

function partOf(page: PageState, raw: RawLines, block: Block, home: Home, selection: Chosen): Part {
  const sources = chosenSources(page, block, selection)
  return { sources, text: cleanTextOf(raw, sources, block.role), isDuplicate: 'aside' in home && home.aside === 'duplicate' }
}

function inDumpOrder({ sources: [one] }: Part, { sources: [other] }: Part): number {
  if (one === undefined || other === undefined) return 0
  return one.line - other.line || one.from - other.from
}

/** The clean print of lines: of each block that has some of them a paragraph, in the order of the dump. */
function printOf(page: PageState, raw: RawLines, selection: Chosen): readonly string[] {
  const touched = Array.from(blocksOf(page)).filter(({ block }) => isTouched(page, block, selection))
  const parts = touched.map(({ block, home }) => partOf(page, raw, block, home, selection)).sort(inDumpOrder)
  const single = parts.filter(({ isDuplicate }) => !isDuplicate)
  return (single.length > 0 ? single : parts).map(({ text }) => text)
}

/**
 * What of a page goes to the clipboard, one paragraph a line.
 *
 * Lines give what was printed on them, cleaned as the reader cleans it: wraps joined within each block, the spaces of
 * stretched lines closed, a block of which only some lines are chosen giving only those. Text that is set aside goes
 * along, because somebody chose it; but not a duplicate, which would say a thing twice, unless nothing else is chosen.
 * Blocks give their text as it reads now, with all that was typed.
 */
export function copiedText(page: PageState, raw: RawLines, selection: Chosen): string {
  const paragraphs = 'lines' in selection
    ? printOf(page, raw, selection)
    : Array.from(blocksOf(page), ({ block }) => block).filter((block) => isTouched(page, block, selection)).map(plainText)
  return paragraphs.filter((text) => text !== '').join('\n')
}
