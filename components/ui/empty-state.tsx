import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

/** Stands where nothing is yet, and says what to do next. */
export function EmptyState({ title, children, deed }: {
  readonly title: string
  readonly children?: ReactNode
  /** The button or link of the next step. */
  readonly deed?: ReactNode
}) {
  return (
    <section className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {deed}
    </section>
  )
}
