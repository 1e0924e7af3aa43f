import type { ReactNode } from 'react'
import styles from './list-head.module.css'

/** The head of a list of articles: what kind of list, its name, how much is in it, and perhaps whose the name is. */
export function ListHead({ kind, name, said, children }: {
  readonly kind: string
  readonly name: string
  readonly said: string
  readonly children?: ReactNode
}) {
  return (
    <div className={styles.head}>
      <h1><span className={styles.kind}>{kind}</span> {name}</h1>
      <p>{said}</p>
      {children && <p className={styles.source}>{children}</p>}
    </div>
  )
}
