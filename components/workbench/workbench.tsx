'use client'

import { useRef } from 'react'
import type { ActorThere } from '@/lib/editorial/actor'
import type { FollowedFinding } from '@/lib/editorial/followed-finding'
import type { WorkbenchPage } from '@/lib/server/pages/queries'
import { BenchHead } from './bench-head'
import { BenchPanes } from './bench-panes'
import { usePlaceName } from './carry/use-place-name'
import { OpenedLayers } from './opened-layers'
import type { PaletteNames } from './palette/names'
import { useAsked } from './use-asked'
import { useBench } from './use-bench'
import { useBenchKeys } from './use-bench-keys'
import { useBenchPointer } from './use-bench-pointer'
import { useBenchView } from './use-bench-view'
import styles from './workbench.module.css'

/** The screen on which the split of a page is corrected: its lines on the left, its articles on the right. */
export function Workbench({ page, actor, followed, names }: {
  readonly page: WorkbenchPage
  readonly actor: ActorThere
  /** The finding of pre-flight to which the address leads. */
  readonly followed: FollowedFinding | null
  readonly names: readonly PaletteNames[]
}) {
  const barRef = useRef<HTMLDivElement>(null)
  const bench = useBench(page, actor, followed, barRef)
  const view = useBenchView(bench)
  const asked = useAsked(bench)
  const keys = useBenchKeys(bench, asked, barRef)
  const pointer = useBenchPointer(bench, view)
  const placeName = usePlaceName()
  const { carrying } = bench.carry
  const placed = carrying && placeName(bench.situation.page, carrying.load, carrying.place)
  return (
    <main id="content" tabIndex={-1} className={styles.workbench} {...keys} {...pointer}>
      <BenchHead page={page} actor={actor} bench={bench} rows={view.rows} placed={placed ?? ''} barRef={barRef} />
      <BenchPanes page={page} bench={bench} view={view} />
      <p className="visually-hidden" role="status">{placed ?? bench.deeds.said}</p>
      <OpenedLayers bench={bench} asked={asked} printed={view.printed} names={names} language={page.issue.title.language} />
    </main>
  )
}
