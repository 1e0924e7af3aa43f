'use client'

import type { ClipboardEvent, MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import { copiedText } from '@/lib/split/copied-text'
import { pointedChoice } from './pointed'
import type { Bench } from './use-bench'
import type { BenchView } from './use-bench-view'

/** The menu under the pointer, and copying what is chosen. */
export function useBenchPointer({ situation, deeds, carry, focus, choose }: Bench, { highlighted, chosen }: BenchView) {
  const t = useTranslations('workbench')
  /** Opens the menu of what is under the pointer, or with the focus in a pane of what is chosen. */
  function onContextMenu(event: MouseEvent<HTMLElement>) {
    const { target, currentTarget, clientX: x, clientY: y } = event
    const there = pointedChoice(target)
    if (carry.carrying !== null || !(target instanceof Element) || !currentTarget.contains(target)) return
    if (target.closest('a') || (there === null && target.role !== 'listbox')) return
    event.preventDefault()
    focus.note()
    const isChosen = there?.pane === 'lines' ? highlighted.has(there.focus) : there !== null && chosen.has(there.focus)
    if (there !== null && !isChosen) choose(there)
    deeds.open({ kind: 'menu', at: there && { x, y } })
  }
  /** Copies what is chosen, unless somebody marked text with the pointer: then that is copied as everywhere. */
  function onCopy(event: ClipboardEvent<HTMLElement>) {
    const isMarked = window.getSelection()?.isCollapsed === false
    if (situation.chosen === null || isMarked || !(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return
    const text = copiedText(situation.page, situation.raw, situation.chosen.selection)
    event.preventDefault()
    event.clipboardData.setData('text/plain', text)
    deeds.say(t('said.copied', { count: Array.from(text).length }))
  }
  return { onContextMenu, onCopy }
}
