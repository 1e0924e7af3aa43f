'use client'

import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import { Kbd } from './kbd'
import styles from './tooltip.module.css'

/** A short text beside a control on hover and focus. It repeats or adds; what must be known never stands here alone. */
export function Tooltip({ text, keys, children }: {
  readonly text: string
  readonly keys?: string
  readonly children: ReactElement<Record<string, unknown>>
}) {
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={400} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} sideOffset={6}>
          <Base.Popup className={styles.tip}>
            {text}
            {keys !== undefined && <Kbd>{keys}</Kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
