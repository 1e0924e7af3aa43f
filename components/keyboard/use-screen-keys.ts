'use client'

import { useEffect, useRef } from 'react'
import { chordOf, isComposing } from './chord'

/** Where keys belong to somebody else. */
const OTHERS = 'input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"]'

/** Listens for the keys of a screen, wherever the focus is but in a text field or a dialog. `deedOf` names what a chord does. */
export function useScreenKeys<D>(deedOf: (chord: string) => D | null, perform: (deed: D) => void): void {
  const latest = useRef({ deedOf, perform })
  useEffect(() => {
    latest.current = { deedOf, perform }
  })
  useEffect(() => {
    function keyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || isComposing(event) || (event.target instanceof Element && event.target.closest(OTHERS))) return
      const deed = latest.current.deedOf(chordOf(event))
      if (deed === null) return
      event.preventDefault()
      latest.current.perform(deed)
    }
    document.addEventListener('keydown', keyDown)
    return () => document.removeEventListener('keydown', keyDown)
  }, [])
}
