'use client'

import { type RefObject, useRef } from 'react'
import { flushSync } from 'react-dom'
import { blockOptionId } from './article-view'
import type { Choice } from './choice'
import { type BenchDeed, opensMore } from './deeds'
import { lineOptionId } from './lines-pane'

/** Where the focus is on the workbench, and where it goes back to. */
export interface Focus {
  readonly listRef: RefObject<HTMLDivElement | null>
  readonly articlesRef: RefObject<HTMLDivElement | null>
  readonly originRef: RefObject<HTMLElement | null>
  /** Puts the focus into the pane of a choice once `show` has drawn it, whatever closes with that. */
  readonly enter: (choice: Choice | null, show?: () => void) => void
  /** Notes where the focus goes back to when what opens now closes; after a deed that opens more, that takes it. */
  readonly note: (deed?: BenchDeed) => void
  /** Says that something else has the focus when what is open now closes. */
  readonly goOn: () => void
  /** What has the focus when a menu closes: false where something else has it already. */
  readonly after: () => HTMLElement | null | false
  /** The element at the focus of the choice, on which menus hang. */
  readonly anchor: () => Element | null
}

/** Keeps the focus where the choice is, whatever opens and closes above the panes. */
export function useFocus(choice: Choice | null): Focus {
  const listRef = useRef<HTMLDivElement>(null)
  const articlesRef = useRef<HTMLDivElement>(null)
  const originRef = useRef<HTMLElement>(null)
  const goesOn = useRef(false)

  function paneOf(there: Choice | null): HTMLElement | null {
    if (there?.pane !== 'blocks') return listRef.current
    return document.getElementById(blockOptionId(there.focus))?.closest<HTMLElement>('[role=listbox]') ?? null
  }
  return {
    listRef, articlesRef, originRef,
    enter(there, show) {
      goesOn.current = true
      if (show) flushSync(show)
      originRef.current = paneOf(there)
      originRef.current?.focus({ preventScroll: true })
    },
    note(deed) {
      originRef.current = paneOf(choice) ?? listRef.current
      goesOn.current = deed !== undefined && opensMore(deed)
    },
    goOn() {
      goesOn.current = true
    },
    after: () => (goesOn.current ? false : originRef.current),
    anchor() {
      const id = choice === null ? null : choice.pane === 'lines' ? lineOptionId(choice.focus) : blockOptionId(choice.focus)
      return (id === null ? null : document.getElementById(id)) ?? listRef.current ?? articlesRef.current
    },
  }
}
