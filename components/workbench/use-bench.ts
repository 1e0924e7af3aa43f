'use client'

import { type DragEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import type { ActorThere } from '@/lib/editorial/actor'
import type { FollowedFinding } from '@/lib/editorial/followed-finding'
import type { WorkbenchPage } from '@/lib/server/pages/queries'
import { copiedText } from '@/lib/split/copied-text'
import { type Load, selectionOf } from '@/lib/split/drop-places'
import { useCarrying } from './carry/use-carrying'
import type { Choice } from './choice'
import type { BenchDeed } from './deeds'
import type { Front } from './panes'
import { placeOfFinding } from './place-of-finding'
import { usePresence } from './presence/use-presence'
import type { Situation } from './situation'
import { useChoice } from './use-choice'
import { useCorrections } from './use-corrections'
import { useDeeds } from './use-deeds'
import { useDump } from './use-dump'
import { useFocus } from './use-focus'
import { useSituation } from './use-situation'

/** A page on the workbench in somebody's hands: what is chosen, carried and open, where the focus is, and what can be done. */
export type Bench = ReturnType<typeof useBench>

/**
 * Lays a page on the workbench.
 *
 * @param followed the finding that led here, whose place is chosen first
 * @param barRef the bar that has the focus while something is carried
 */
export function useBench(page: WorkbenchPage, actor: ActorThere, followed: FollowedFinding | null, barRef: RefObject<HTMLDivElement | null>) {
  const t = useTranslations('workbench')
  const { lines, dump } = useDump(page)
  const { seen, ...correcting } = useCorrections(page, actor)
  const { queue, corrections, errands } = correcting
  const [choice, setChoice] = useChoice(queue.shown, () => followed && placeOfFinding(followed, queue.shown, page.doubts))
  const [front, setFront] = useState<Front>(choice?.pane === 'blocks' ? 'articles' : 'lines')
  const situation = useSituation({ queue, choice, lines, doubts: page.doubts, elsewhere: page.elsewhere, actor })
  const readable = { lines, style: dump?.houseStyle ?? {} }
  const deeds = useDeeds({ situation, corrections, errands, readable, onChoose: go, onPointTo: pointTo, onCarry: takeUp })
  const others = usePresence({ pageId: page.id, line: lineOfFocus(situation), onSigns: seen })
  const carry = useCarrying({ page: situation.page, onPutDown: deeds.putDownAt, onLeave: () => deeds.say(t('carry.said-left')) })
  const focus = useFocus(choice)
  useFocusBack(carry.carrying !== null, () => { if (deeds.opened === null) focus.enter(choice) })

  /** Does a deed, wherever it was chosen. */
  function start(deed: BenchDeed) {
    carry.leave()
    focus.note(deed)
    deeds.perform(deed)
  }
  /** Choosing lets go of what is carried. */
  function choose(next: Choice | null) {
    carry.leave()
    setChoice(next)
  }
  /** Chooses what the dialog that opens next is about: that has the focus, and gives it back to where it was. */
  function pointTo(next: Choice) {
    focus.note()
    focus.goOn()
    choose(next)
  }
  /** Chooses something that was found, and goes there, so that the arrow keys go on from it. */
  function go(next: Choice | null) {
    focus.enter(next, () => {
      choose(next)
      if (next !== null) setFront(next.pane === 'lines' ? 'lines' : 'articles')
    })
  }
  /** Takes something up by keys or touch. The bar that says so has the focus until it is put down. */
  function takeUp(load: Load) {
    flushSync(() => carry.take(load))
    barRef.current?.focus()
  }
  function dragFrom(load: Load, { dataTransfer }: DragEvent<HTMLDivElement>) {
    dataTransfer.effectAllowed = 'copyMove'
    dataTransfer.setData('text/plain', copiedText(situation.page, situation.raw, selectionOf(situation.page, load)))
    focus.note()
    carry.dragFrom(load)
  }
  return { lines, dump, ...correcting, choice, front, setFront, situation, deeds, others, carry, focus, start, choose, go, dragFrom }
}

/** Does something once when carrying has ended and the screen shows it. */
function useFocusBack(isCarrying: boolean, back: () => void): void {
  const was = useRef(isCarrying)
  useEffect(() => {
    if (was.current && !isCarrying) back()
    was.current = isCarrying
  })
}

/** The line where the focus is; from a block, the one where it begins. */
function lineOfFocus({ choice, chosen, page }: Situation): number | null {
  if (choice?.pane === 'lines') return choice.focus
  return chosen?.block.sources.find(({ dump }) => dump === page.dump)?.line ?? null
}
