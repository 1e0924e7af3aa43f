'use client'

import { Menu } from '@base-ui/react/menu'
import type { KeyboardEvent, RefObject } from 'react'
import { classes } from '@/components/ui/classes'
import { Kbd } from '@/components/ui/kbd'
import popup from '@/components/ui/popup.module.css'
import styles from './answer-menu.module.css'
import { chordOf, isComposing } from '@/components/keyboard/chord'

/** One answer to what a deed asks. `key` picks it at once. */
export interface Answer {
  readonly value: string
  readonly label: string
  readonly key: string | null
}

/** Asks what a deed needs to know, beside what is chosen: by arrow keys, by letter, or by pointer. */
export function AnswerMenu({ question, answers, anchor, finalFocus, onAnswer, onClose }: {
  readonly question: string
  readonly answers: readonly Answer[]
  readonly anchor: () => Element | null
  readonly finalFocus: RefObject<HTMLElement | null>
  readonly onAnswer: (value: string) => void
  readonly onClose: () => void
}) {
  function onKeyDownCapture(event: KeyboardEvent<HTMLDivElement>) {
    if (isComposing(event.nativeEvent)) return
    const answer = answers.find(({ key }) => key !== null && key === chordOf(event))
    if (!answer) return
    event.preventDefault()
    event.stopPropagation()
    onAnswer(answer.value)
  }
  return (
    <Menu.Root open onOpenChange={(open) => { if (!open) onClose() }} modal={false}>
      <Menu.Portal>
        <Menu.Positioner className={popup.positioner} anchor={anchor} side="bottom" align="start" sideOffset={2}>
          <Menu.Popup className={classes(popup.popup, styles.menu)} tabIndex={0} finalFocus={finalFocus} aria-label={question}
            onKeyDownCapture={onKeyDownCapture}>
            <Menu.Group>
              <Menu.GroupLabel className={popup.group}>{question}</Menu.GroupLabel>
              {answers.map(({ value, label, key }) => (
                <Menu.Item key={value} className={popup.row} onClick={() => onAnswer(value)}>
                  {label}
                  {key !== null && <span className={popup.hint}><Kbd>{key}</Kbd></span>}
                </Menu.Item>
              ))}
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
