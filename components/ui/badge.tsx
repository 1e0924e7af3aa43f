import type { ReactNode } from 'react'
import styles from './badge.module.css'
import { classes } from './classes'

export type Tone = 'plain' | 'good' | 'warning' | 'danger' | 'note'

/** A state in a word. The word says it; the colour only helps. */
export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={classes(styles.badge, tone !== 'plain' && styles[tone])}>{children}</span>
}
