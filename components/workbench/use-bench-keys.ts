'use client'

import type { KeyboardEvent, RefObject } from 'react'
import { chordOf, isComposing } from '@/components/keyboard/chord'
import { deedOfChord } from './deeds'
import type { Asked } from './use-asked'
import type { Bench } from './use-bench'

/** The keys of the workbench. None is acted on while an input method composes, or in what stands outside of it in the page. */
export function useBenchKeys({ deeds, carry, focus, start }: Bench, asked: Asked | null, barRef: RefObject<HTMLDivElement | null>) {
  /**
   * What is open or carried has the keys, also those that come before it has the focus: after M a quick 1 is the answer,
   * and after R a quick J is a role and no deed.
   */
  function onKeyDownCapture(event: KeyboardEvent<HTMLElement>) {
    const target = targetOf(event)
    if (target === null) return
    const quick = asked?.answers.find(({ key }) => key === chordOf(event))
    if (quick) {
      swallow(event)
      return asked?.answerWith(quick.value)
    }
    if (carry.carrying === null) return
    if (event.key === 'Enter' && barRef.current?.contains(target.closest('button'))) return
    focus.note()
    if (carry.press(chordOf(event))) swallow(event)
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (carry.carrying !== null || deeds.opened !== null || targetOf(event) === null) return
    const deed = deedOfChord(chordOf(event))
    if (!deed) return
    event.preventDefault()
    start(deed)
  }
  return { onKeyDownCapture, onKeyDown }
}

/** The element that has a key, where the key is the workbench's. What is drawn elsewhere, as dialogs are, has its own. */
function targetOf({ target, currentTarget, nativeEvent }: KeyboardEvent<HTMLElement>): Element | null {
  return !isComposing(nativeEvent) && target instanceof Element && currentTarget.contains(target) ? target : null
}

function swallow(event: KeyboardEvent<HTMLElement>): void {
  event.preventDefault()
  event.stopPropagation()
}
