'use client'

import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import { classes } from './classes'
import { Kbd } from './kbd'
import styles from './popup.module.css'

/** A list of deeds that opens from a button. `trigger` is that button, and gets the focus back unless `focusAfter` tells what else does. */
export function Menu({ trigger, children, side = 'bottom', align = 'start', focusAfter }: {
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly children: ReactNode
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  readonly align?: 'start' | 'center' | 'end'
  readonly focusAfter?: () => HTMLElement
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} side={side} align={align} sideOffset={4}>
          <Base.Popup className={styles.popup} finalFocus={focusAfter}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export function MenuItem({ icon, keys, danger = false, disabled, onSelect, children }: {
  readonly icon?: ReactNode
  readonly keys?: string
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly onSelect: () => void
  readonly children: ReactNode
}) {
  return (
    <Base.Item className={classes(styles.row, danger && styles.danger)} disabled={disabled} onClick={onSelect}>
      {icon}
      {children}
      {keys !== undefined && <span className={styles.hint}><Kbd>{keys}</Kbd></span>}
    </Base.Item>
  )
}

export function MenuGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className={styles.group}>{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  )
}
