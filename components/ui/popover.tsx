'use client'

import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import styles from './popup.module.css'

/** A small sheet that opens from a button, for anything that is not a plain list of deeds. */
export function Popover({ trigger, children, align = 'start', open, onOpenChange }: {
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly children: ReactNode
  readonly align?: 'start' | 'center' | 'end'
  /** Both, where something in the sheet closes it; without them it opens and closes by itself. */
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
}) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} align={align} sideOffset={4}>
          <Base.Popup className={styles.popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
