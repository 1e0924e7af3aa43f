'use client'

import { Field } from '@base-ui/react/field'
import type { ComponentProps } from 'react'
import { classes } from './classes'
import styles from './field.module.css'

export interface Option {
  readonly value: string
  readonly label: string
}

/**
 * A choice of few. It is the browser's own control, dressed: it works without script, on a phone, and by typing the first
 * letters. For many or searchable options see Combobox.
 */
export function Select({ options, small, name, ref, ...rest }: Omit<ComponentProps<'select'>, 'className' | 'style' | 'children'> & {
  readonly options: readonly Option[]
  readonly small?: boolean
}) {
  return (
    <Field.Control
      name={name}
      render={
        <select {...rest} ref={ref} className={classes(styles.control, styles.select, small && styles.small)}>
          {options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </select>
      }
    />
  )
}
