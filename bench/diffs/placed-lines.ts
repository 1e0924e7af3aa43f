import { decodeDump } from '@/lib/dump/decode'
import type { SplitRole } from '@/lib/reading/split-json'
import type { LabelledPage } from '../reader/labelled-page'

/** A line of a dump with its true place. A blank line has that of the line before it, so that it goes where that goes. */
export interface PlacedLine {
  readonly text: string
  readonly article: number | null
  readonly role: SplitRole
  readonly startsParagraph: boolean
}

/** All lines of a labelled page, blank ones included. */
export function placedLines({ name, bytes, truth }: LabelledPage): PlacedLine[] {
  const dump = decodeDump(bytes)
  if (!dump.ok) throw new RangeError(`${name}: the dump is refused (${dump.fault})`)
  const places = new Map(truth.lines.map((place) => [place.line, place]))
  let before: Omit<PlacedLine, 'text'> = { article: null, role: 'noise', startsParagraph: false }
  return dump.text.split('\n').map((text, line) => {
    const place = places.get(line)
    before = place ?? { ...before, startsParagraph: false }
    return { text, article: before.article, role: before.role, startsParagraph: place?.startsParagraph ?? false }
  })
}
