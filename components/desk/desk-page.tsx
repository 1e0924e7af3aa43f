import type { ReactNode } from 'react'
import styles from './desk-page.module.css'

/** The sheet of an ordinary screen of the desk. The workbench, which fills the window, does without it. */
export function DeskPage({ children, narrow = false }: { readonly children: ReactNode; readonly narrow?: boolean }) {
  return <main id="content" tabIndex={-1} className={narrow ? `${styles.page} ${styles.narrow}` : styles.page}>{children}</main>
}
