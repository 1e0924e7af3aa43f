'use client'

import type { FormEvent, ReactNode } from 'react'
import styles from './field.module.css'

/** A form whose fields stand one below the other. */
export function FieldStack({ onSubmit, children }: {
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
  readonly children: ReactNode
}) {
  return <form method="post" onSubmit={onSubmit} className={styles.stack}>{children}</form>
}
