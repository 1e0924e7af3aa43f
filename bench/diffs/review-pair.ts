import { linesOf } from '@/lib/dump/lines'
import { read } from '@/lib/reading/read'
import type { ReadDump, ReviewInput } from '@/lib/review/review'
import type { LabelledPage } from '../reader/labelled-page'
import { Random } from '../reader/variations/random'
import { editorsWork } from './editors'
import type { EditorsWork } from './editors-work'
import type { PagePair } from './page-pair'
import { placedLines, type PlacedLine } from './placed-lines'
import { SECOND_DUMPS, type SecondDump, secondDump } from './second-dump'

/** In what a second dump differs; `late` is a late edition set anew, with other sentences. */
export const REVIEW_KINDS = [...SECOND_DUMPS, 'late'] as const
export type ReviewKind = SecondDump | 'late'

/** Two dumps of a page, and what editors did to the page between them. */
export interface ReviewPair {
  readonly name: string
  readonly kind: ReviewKind
  readonly input: ReviewInput
  readonly work: EditorsWork
}

/** Pairs of every kind of each page; `late` are pairs of late editions. The same seed gives the same ones. */
export function reviewPairs(pages: readonly LabelledPage[], late: readonly PagePair[], seed: number): ReviewPair[] {
  const placed = pages.map((page) => ({ name: page.name, lines: placedLines(page) }))
  return [
    ...placed.flatMap(({ name, lines }, at) => {
      const other = placed[(at + 1) % placed.length]?.lines ?? []
      const base = readDump('old', linesOf(printed(lines)))
      return SECOND_DUMPS.flatMap((kind, number) => {
        const random = new Random(seed + at * SECOND_DUMPS.length + number)
        const now = secondDump(random, kind, lines, other)
        return now === null || now.length === 0 ? [] : [reviewPair(random, `${name} ${kind}`, kind, base, readDump('new', now))]
      })
    }),
    ...late.map(({ name, old, now }, at) => reviewPair(new Random(seed - 1 - at), name, 'late', readDump('old', old), readDump('new', now))),
  ]
}

function printed(lines: readonly PlacedLine[]): string {
  return lines.map(({ text }) => text).join('\n')
}

function readDump(id: string, lines: ReadDump['lines']): ReadDump {
  return { id, lines, reading: read(lines) }
}

function reviewPair(random: Random, name: string, kind: ReviewKind, base: ReadDump, theirs: ReadDump): ReviewPair {
  const work = editorsWork(random, base)
  return { name, kind, work, input: { base, ours: work.page, theirs } }
}
