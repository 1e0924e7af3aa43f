'use client'

import { Check, CircleDashed, CloudOff, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { classes } from './classes'
import styles from './save-state.module.css'
import { Spinner } from './spinner'

/** Where the work is: `unsaved` waits to be sent, `offline` waits for the network, `conflict` waits for a person. */
export type Saving = 'saved' | 'unsaved' | 'saving' | 'offline' | 'conflict' | 'failed'

const ICONS: Record<Saving, ReactNode> = {
  saved: <Check aria-hidden />,
  unsaved: <CircleDashed aria-hidden />,
  saving: <Spinner />,
  offline: <CloudOff aria-hidden />,
  conflict: <TriangleAlert aria-hidden />,
  failed: <TriangleAlert aria-hidden />,
}

/** Says whether the work is safe, in a word, and politely aloud when that changes. */
export function SaveState({ state }: { readonly state: Saving }) {
  const t = useTranslations('common.saving')
  const wrong = state === 'conflict' || state === 'failed' || state === 'offline'
  return (
    <span role="status" className={classes(styles.state, wrong && styles.danger)}>
      {ICONS[state]}
      {t(state)}
    </span>
  )
}
