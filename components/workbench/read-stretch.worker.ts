import type { Line } from '@/lib/dump/span'
import type { HouseStyle } from '@/lib/reading/house-style'
import { read } from '@/lib/reading/read'
import type { Stretch } from '@/lib/review/loose-blocks'
import { readAgain } from '@/lib/review/read-again'
import { pageCutter } from '@/lib/split/cutter'
import type { PageState } from '@/lib/split/page-state'
import type { DeedOutcome } from '@/lib/split/script'
import { newId } from '../desk/new-id'

/** The text of a page as it was printed, and how the machine was told to read it. */
export interface ReadablePage {
  readonly lines: readonly Line[]
  readonly style: HouseStyle
}

/** What is read again: a stretch of a page as it is. */
export interface ReadingOrder extends ReadablePage {
  readonly page: PageState
  readonly stretch: Stretch
}

/*
 * Lets the machine read a stretch again: a ReadingOrder comes in, a DeedOutcome goes out. The whole reader is here, 110 kB
 * of script that is loaded when somebody asks for it, and it takes seconds on a very long page: on a thread of its own.
 */
addEventListener('message', ({ data: { page, lines, style, stretch } }: MessageEvent<ReadingOrder>) => {
  const cutter = pageCutter(page.dump ?? '', new Map(lines.map(({ line, text }) => [line, text])))
  const outcome: DeedOutcome = readAgain({ page, cutter, newId }, lines, stretch, (run) => read(run, style))
  postMessage(outcome)
})
