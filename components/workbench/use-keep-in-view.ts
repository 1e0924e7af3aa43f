'use client'

import { type RefObject, useEffect } from 'react'

/** What a person does who looks elsewhere in a pane. */
const LOOKING_ELSEWHERE = ['wheel', 'touchmove', 'pointerdown'] as const

/**
 * Brings an element of a pane into view, and keeps it there while what stands above it is still being drawn at its true height,
 * until the person scrolls by hand. `id` is its id in the document; null for none.
 */
export function useKeepInView(paneRef: RefObject<HTMLElement | null>, id: string | null): void {
  useEffect(() => {
    const pane = paneRef.current
    if (id === null || pane === null) return
    const show = () => document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
    show()
    const heights = new ResizeObserver(show)
    for (const part of pane.children) heights.observe(part)
    const leave = () => heights.disconnect()
    for (const sign of LOOKING_ELSEWHERE) pane.addEventListener(sign, leave, { passive: true })
    return () => {
      leave()
      for (const sign of LOOKING_ELSEWHERE) pane.removeEventListener(sign, leave)
    }
  }, [paneRef, id])
}
