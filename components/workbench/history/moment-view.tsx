'use client'

import { useMemo, useRef, useState } from 'react'
import type { PageHistory } from '@/lib/server/history/queries'
import { blocksOf, placesOf } from '@/lib/split/places'
import { rememberSupplied } from '@/lib/split/printed'
import { ArticlesPane } from '../articles-pane'
import { useCarrying } from '../carry/use-carrying'
import type { Choice } from '../choice'
import { lineRows } from '../line-rows'
import { LinesPane } from '../lines-pane'
import { type Front, Panes } from '../panes'
import { chosenOf, linesOfChoice } from '../situation'
import { SuppliedContext } from '../supplied-context'
import { assignTints } from '../tints'
import styles from './history-screen.module.css'

function nothing(): void {
  // Nothing is carried about in the past.
}

/** A page as it was divided at one moment, in the panes of the workbench: what is chosen in one shows in the other. */
export function MomentView({ history: { number, state, lines, issue } }: { readonly history: PageHistory }) {
  const [choice, setChoice] = useState<Choice | null>(null)
  const [front, setFront] = useState<Front>('lines')
  const listRef = useRef<HTMLDivElement>(null)
  const paneRef = useRef<HTMLDivElement>(null)
  const carry = useCarrying({ page: state, onPutDown: nothing, onLeave: nothing })
  const places = useMemo(() => placesOf(state), [state])
  const rows = useMemo(() => lineRows(lines, places, []), [lines, places])
  const tints = useMemo(() => assignTints(new Map(), state.articles.map(({ id }) => id)), [state])
  const order = useMemo(() => ({
    lines: lines.map(({ line }) => line),
    blocks: Array.from(blocksOf(state), ({ block }) => block.id),
  }), [lines, state])
  const supplied = useMemo(
    () => rememberSupplied({ dump: state.dump, raw: new Map(lines.map(({ line, text }) => [line, text])) }), [lines, state])
  const chosen = useMemo(() => chosenOf(choice, order, state, places), [choice, order, state, places])
  const shared = { order, choice, tints, language: issue.title.language, onChoose: setChoice, mayCarry: false, onDragStart: nothing }
  return (
    <div className={styles.panes}>
      <Panes
        front={front}
        onFront={setFront}
        lines={<LinesPane {...shared} rows={rows} highlighted={linesOfChoice({ choice, chosen, order, page: state })} onDragEnd={nothing} listRef={listRef} />}
        articles={(
          <SuppliedContext value={supplied}>
            <ArticlesPane {...shared} page={state} chosen={new Set(chosen?.blocks)} elsewhere={{ number, others: [], heirs: {} }} carry={carry} paneRef={paneRef} />
          </SuppliedContext>
        )}
      />
    </div>
  )
}
