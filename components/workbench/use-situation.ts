'use client'

import { useMemo } from 'react'
import { may } from '@/lib/editorial/policy'
import type { ActorThere } from '@/lib/editorial/actor'
import type { Line } from '@/lib/dump/span'
import type { Doubt } from '@/lib/reading/reading'
import type { Elsewhere } from '@/lib/server/pages/queries'
import { pageCutter } from '@/lib/split/cutter'
import { blocksOf, placesOf } from '@/lib/split/places'
import { type CorrectionQueue, isSaved, undoRedoOf } from './correction-queue'
import type { Choice, PaneOrder } from './choice'
import { openDoubts } from '@/lib/split/open-doubts'
import { chosenOf, type Situation } from './situation'

/** All that deeds look at, worked out anew only where its part of the page changed. */
export function useSituation({ queue, choice, lines, doubts, elsewhere, actor }: {
  readonly queue: CorrectionQueue
  readonly choice: Choice | null
  readonly lines: readonly Line[]
  readonly doubts: readonly Doubt[]
  readonly elsewhere: Elsewhere
  readonly actor: ActorThere
}): Situation {
  const { shown: page } = queue
  const places = useMemo(() => placesOf(page), [page])
  const order = useMemo((): PaneOrder => ({
    lines: lines.map(({ line }) => line),
    blocks: Array.from(blocksOf(page), ({ block }) => block.id),
  }), [lines, page])
  const open = useMemo(() => openDoubts(doubts, page, places), [doubts, page, places])
  const raw = useMemo(() => new Map(lines.map(({ line, text }) => [line, text])), [lines])
  const cutter = useMemo(() => pageCutter(page.dump ?? '', raw), [page.dump, raw])
  const chosen = useMemo(() => chosenOf(choice, order, page, places), [choice, order, page, places])
  const undoRedo = useMemo(() => undoRedoOf(queue), [queue])
  return {
    page, places, order, choice, chosen, doubts: open, undoRedo, raw, cutter, elsewhere,
    mayCorrect: may(actor, 'correct-split'),
    mayWrite: may(actor, 'write-text'),
    saved: isSaved(queue),
  }
}
