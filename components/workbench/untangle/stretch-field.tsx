'use client'

import { type KeyboardEvent, useEffect, useRef } from 'react'
import { isComposing } from '@/components/keyboard/chord'
import { type Marking, runsOf, toggleSelected } from './marking'
import styles from './stretch-field.module.css'

/**
 * The stretch as text in which characters are selected as anywhere, by keys, mouse or finger, and marked by Space. What
 * is marked shows in a second text behind the field, because a field cannot colour its own. It only looks writable: in
 * some browsers the caret of a read-only field does not follow the arrow keys.
 */
export function StretchField({ marking, label, describedBy, language, onMark, onSelect, onSubmit }: {
  readonly marking: Marking
  readonly label: string
  readonly describedBy: string
  readonly language: string
  readonly onMark: (marking: Marking) => void
  readonly onSelect: (selected: { readonly from: number; readonly to: number }) => void
  readonly onSubmit: () => void
}) {
  const behind = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)

  // A field whose text came with it has its caret at the end.
  useEffect(() => field.current?.setSelectionRange(0, 0), [])

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey) return
    const { selectionStart, selectionEnd } = event.currentTarget
    if (event.key === ' ') {
      event.preventDefault()
      onMark(toggleSelected(marking, selectionStart, selectionEnd))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      onSubmit()
    }
  }
  return (
    <div className={styles.stretch} lang={language}>
      <div ref={behind} className={styles.behind} aria-hidden>
        {runsOf(marking).map(({ text, marked }, at) => (marked ? <mark key={at}>{text}</mark> : text))}
      </div>
      <textarea
        ref={field}
        autoFocus
        aria-readonly
        inputMode="none"
        className={styles.field}
        aria-label={label}
        aria-describedby={describedBy}
        value={marking.text}
        rows={Math.min(Math.max(marking.lines.length, 3), 14)}
        spellCheck={false}
        onKeyDown={onKeyDown}
        onBeforeInput={(event) => event.preventDefault()}
        onChange={({ currentTarget }) => { currentTarget.value = marking.text }}
        onDrop={(event) => event.preventDefault()}
        onSelect={({ currentTarget }) => onSelect({ from: currentTarget.selectionStart, to: currentTarget.selectionEnd })}
        onScroll={({ currentTarget }) => { if (behind.current) behind.current.scrollTop = currentTarget.scrollTop }}
      />
    </div>
  )
}
