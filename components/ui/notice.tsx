import type { ReactNode } from 'react'
import type { Tone } from './badge'
import { classes } from './classes'
import styles from './notice.module.css'

/** A sentence that stands in the screen until its reason is gone. One of tone `danger` is read aloud when it appears. */
export function Notice({ tone = 'plain', deed, children }: {
  readonly tone?: Tone
  /** A button or link that does what the sentence asks for. */
  readonly deed?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div role={tone === 'danger' ? 'alert' : undefined} className={classes(styles.notice, tone !== 'plain' && styles[tone])}>
      <div>{children}</div>
      {deed}
    </div>
  )
}
