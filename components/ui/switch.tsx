'use client'

import { Switch as Base } from '@base-ui/react/switch'
import type { ReactNode } from 'react'
import styles from './switch.module.css'

/** Something that is on or off, at once. */
export function Switch({ label, checked, onChange, disabled, name }: {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
  readonly name?: string
}) {
  return (
    <label className={styles.row}>
      <Base.Root className={styles.switch} checked={checked} onCheckedChange={onChange} disabled={disabled} name={name}>
        <Base.Thumb className={styles.thumb} />
      </Base.Root>
      {label}
    </label>
  )
}
