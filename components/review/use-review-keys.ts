'use client'

import { useEffect, useRef } from 'react'
import { chordOf, isComposing } from '@/components/keyboard/chord'
import { deedOfKey, type ReviewDeed } from './review-keys'

/** Where keys belong to somebody else. */
const OTHERS = 'input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"]'

/** Listens for the keys of the screen, wherever the focus is but in a text field or a dialog. */
export function useReviewKeys(perform: (deed: ReviewDeed) => void): void {
  const latest = useRef(perform)
  useEffect(() => {
    latest.current = perform
  })
  useEffect(() => {
    function keyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || isComposing(event) || (event.target instanceof Element && event.target.closest(OTHERS))) return
      const deed = deedOfKey(chordOf(event))
      if (deed === null) return
      event.preventDefault()
      latest.current(deed)
    }
    document.addEventListener('keydown', keyDown)
    return () => document.removeEventListener('keydown', keyDown)
  }, [])
}
