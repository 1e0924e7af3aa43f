import { decodeDump } from '@/lib/dump/decode'
import { linesOf } from '@/lib/dump/lines'
import { read } from '@/lib/reading/read'
import { splitJson } from '@/lib/reading/split-json'
import type { SplitJson } from '@/lib/reading/split-json'
import type { LabelledPage } from './labelled-page'
import { scoreSplit, type Score } from './score'

/** A labelled page with what the reader makes of it. */
export interface ReadPage {
  readonly page: LabelledPage
  readonly split: SplitJson
  readonly score: Score
}

/** Reads a labelled page as the split command does, and scores it. Throws where the dump is refused. */
export function readPage(page: LabelledPage): ReadPage {
  const dump = decodeDump(page.bytes)
  if (!dump.ok) throw new RangeError(`${page.name}: the dump is refused (${dump.fault})`)
  const lines = linesOf(dump.text)
  const split = splitJson(lines, read(lines))
  return { page, split, score: scoreSplit(lines.map(({ line }) => line), page.truth, split) }
}
