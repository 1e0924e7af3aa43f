'use client'

import { Field as Base } from '@base-ui/react/field'
import type { ReactNode } from 'react'
import styles from './field.module.css'

/**
 * A labelled control with its help and its error. Holds one TextInput, TextArea, Select, Combobox or Switch, which it
 * names and describes for screen readers.
 */
export function Field({ label, name, help, error, optional, children }: {
  readonly label: ReactNode
  readonly name?: string
  readonly help?: ReactNode
  /** What is wrong with the value, as a sentence; null or missing where nothing is. */
  readonly error?: ReactNode
  /** The word that marks what may stay empty. */
  readonly optional?: string
  readonly children: ReactNode
}) {
  const wrong = error !== undefined && error !== null && error !== false
  return (
    <Base.Root className={styles.field} name={name} invalid={wrong}>
      <Base.Label className={styles.label}>
        {label}
        {optional !== undefined && <span className={styles.optional}> ({optional})</span>}
      </Base.Label>
      {children}
      {help !== undefined && <Base.Description className={styles.help}>{help}</Base.Description>}
      {wrong && <Base.Error match className={styles.error}>{error}</Base.Error>}
    </Base.Root>
  )
}
