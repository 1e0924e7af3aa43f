'use client'

import { Field } from '@base-ui/react/field'
import type { ComponentProps } from 'react'
import { classes } from './classes'
import styles from './field.module.css'

/** One line of text, a number or a date. Within a Field it is named by it; elsewhere give it an aria-label. */
export function TextInput({ small, ...rest }: Omit<ComponentProps<typeof Field.Control>, 'className' | 'style'> & {
  readonly small?: boolean
}) {
  return <Field.Control {...rest} className={classes(styles.control, small && styles.small)} />
}

/** Several lines of text. */
export function TextArea(props: Omit<ComponentProps<'textarea'>, 'className' | 'style'>) {
  const { value, defaultValue, onChange, name, ref, ...rest } = props
  return (
    <Field.Control
      name={name}
      render={
        <textarea
          {...rest}
          ref={ref}
          value={value}
          defaultValue={defaultValue}
          onChange={onChange}
          className={classes(styles.control, styles.area)}
        />
      }
    />
  )
}
