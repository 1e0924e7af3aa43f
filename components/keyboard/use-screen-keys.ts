'use client'

import { useEffect, useRef } from 'react'
import { chordOf, isComposing } from './chord'

/** Where keys belong to somebody else. */
const OTHERS = 'input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"]'

/** Where the arrows go through something else, or scroll it. */
const SCROLLING = 'nav, details'

/** Listens for the keys of a screen, wherever the focus is but in a text field or a dialog. `deedOf` names what a chord does. */
export function useScreenKeys<D>(deedOf: (chord: string) => D | null, perform: (deed: D) => void): void {
  const latest = useRef({ deedOf, perform })
  useEffect(() => {
    latest.current = { deedOf, perform }
  })
  useEffect(() => {
    function keyDown(event: KeyboardEvent) {
      const target = event.target instanceof Element ? event.target : null
      if (event.defaultPrevented || isComposing(event) || target?.closest(OTHERS)) return
      const deed = latest.current.deedOf(chordOf(event))
      if (deed === null || (event.key.startsWith('Arrow') && target?.closest(SCROLLING))) return
      event.preventDefault()
      latest.current.perform(deed)
    }
    document.addEventListener('keydown', keyDown)
    return () => document.removeEventListener('keydown', keyDown)
  }, [])
}
