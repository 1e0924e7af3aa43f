'use client'

import { useMemo, useState } from 'react'
import { type PrintedDump, rememberSupplied } from '@/lib/split/printed'
import { lineRows } from './line-rows'
import { linesOfChoice } from './situation'
import { assignTints } from './tints'
import type { Bench } from './use-bench'

/** What the panes draw of a page on the workbench. Each part is made anew only when what it is made of has changed. */
export type BenchView = ReturnType<typeof useBenchView>

export function useBenchView({ lines, dump, queue, situation }: Bench) {
  const { places, doubts, raw, chosen } = situation
  const tints = useTints(queue.shown.articles.map(({ id }) => id))
  const rows = useMemo(() => lineRows(lines, places, doubts), [lines, places, doubts])
  const highlighted = useMemo(() => linesOfChoice(situation), [situation])
  const blocks = useMemo(() => new Set(chosen?.blocks), [chosen])
  const printed = useMemo((): PrintedDump => ({ dump: dump?.id ?? null, raw }), [dump, raw])
  const supplied = useMemo(() => rememberSupplied(printed), [printed])
  return { tints, rows, highlighted, chosen: blocks, printed, supplied }
}

function useTints(articles: readonly string[]) {
  const [tints, setTints] = useState(() => assignTints(new Map(), articles))
  const next = assignTints(tints, articles)
  if (next !== tints) setTints(next)
  return next
}
