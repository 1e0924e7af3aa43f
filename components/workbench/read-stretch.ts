import type { Line } from '@/lib/dump/span'
import type { HouseStyle } from '@/lib/reading/house-style'
import { read } from '@/lib/reading/read'
import type { Stretch } from '@/lib/review/loose-blocks'
import { readAgain } from '@/lib/review/read-again'
import type { DeedContext, DeedOutcome } from '@/lib/split/script'

/** The text of a page as it was printed, and how the machine was told to read it. */
export interface ReadablePage {
  readonly lines: readonly Line[]
  readonly style: HouseStyle
}

/**
 * Lets the machine read a stretch again. This module holds the whole reader, 110 kB of script, and is therefore loaded
 * only when somebody asks for it.
 */
export function readStretch(context: DeedContext, { lines, style }: ReadablePage, stretch: Stretch): DeedOutcome {
  return readAgain(context, lines, stretch, (run) => read(run, style))
}
