import type { ReactNode } from 'react'
import styles from './lone-page.module.css'

/** A screen of one small thing in the middle of the sheet. */
export function LonePage({ children }: { readonly children: ReactNode }) {
  return <main className={styles.page}>{children}</main>
}
