import type { TruthLine } from '../labelled-page'
import type { DrawnBlock, DrawnLine } from './draw-article'
import type { Extraction } from './layout'
import type { Random } from './random'

/** A dump's text with the true place of every line. */
export interface PrintedPage {
  readonly text: string
  readonly lines: readonly TruthLine[]
}

/** Lines that pdfminer gathers into one text box of a column. */
const BOX = { least: 12, most: 40 } as const

/** Writes down what was drawn as an extractor finds it. */
export function printPage(random: Random, blocks: readonly DrawnBlock[], extraction: Extraction): PrintedPage {
  const dump: string[] = []
  const lines: TruthLine[] = []
  const put = (article: number | null, { text, role, startsParagraph }: DrawnLine, parted: boolean) => {
    if (parted && dump.length > 0) dump.push('')
    lines.push({ line: dump.length, article, role, startsParagraph })
    dump.push(text)
  }
  for (const block of blocks) {
    const box = random.whole(BOX.least, BOX.most)
    block.lines.forEach((line, at) => put(block.article, line, isParted(block, at, extraction, box)))
  }
  return { text: `${dump.join('\n')}\n`, lines }
}

/** Whether a blank line stands before line `at` of the block. */
function isParted({ tight, glued }: DrawnBlock, at: number, extraction: Extraction, box: number): boolean {
  if (extraction === 'none') return false
  if (extraction === 'double') return true
  if (at === 0) return !glued
  if (extraction === 'boxes') return !tight && at % box === 0
  return !tight
}
