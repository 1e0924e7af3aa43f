'use client'

import { Check, CircleDashed, CloudOff, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { classes } from './classes'
import styles from './save-state.module.css'
import { Spinner } from './spinner'

/**
 * Where the work is: `unsaved` waits to be sent, `offline` waits for the network, `signed-out` and `conflict` wait for a
 * person, `gone` has no place to be saved to any more.
 */
export type Saving = 'saved' | 'unsaved' | 'saving' | 'offline' | 'signed-out' | 'conflict' | 'failed' | 'gone'

const ICONS: Record<Saving, ReactNode> = {
  saved: <Check aria-hidden />,
  unsaved: <CircleDashed aria-hidden />,
  saving: <Spinner />,
  offline: <CloudOff aria-hidden />,
  'signed-out': <TriangleAlert aria-hidden />,
  conflict: <TriangleAlert aria-hidden />,
  failed: <TriangleAlert aria-hidden />,
  gone: <TriangleAlert aria-hidden />,
}

const ROUTINE: readonly Saving[] = ['saved', 'unsaved', 'saving']

/** Says whether the work is safe, in a word. Aloud it says only that something is wrong, and when all is well again. */
export function SaveState({ state }: { readonly state: Saving }) {
  const t = useTranslations('common.saving')
  const [wasWrong, setWasWrong] = useState(false)
  const wrong = !ROUTINE.includes(state)
  if (wrong && !wasWrong) setWasWrong(true)
  if (state === 'unsaved' && wasWrong) setWasWrong(false)
  return (
    <>
      <span role="status" aria-live="off" className={classes(styles.state, wrong && styles.danger)}>
        {ICONS[state]}
        {t(state)}
      </span>
      <span aria-live="polite" className="visually-hidden">{wrong || (wasWrong && state === 'saved') ? t(state) : ''}</span>
    </>
  )
}
