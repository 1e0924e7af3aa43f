import styles from './figures-screen.module.css'

/** A number, and how large it is beside the largest of its kind, as a bar that says nothing new to those who cannot see it. */
export function Share({ value, most, children }: { readonly value: number; readonly most: number; readonly children: string }) {
  const part = most > 0 ? Math.round((100 * value) / most) : 0
  return (
    <>
      <span className={styles.number}>{children}</span>
      {value > 0 && <span aria-hidden className={styles.bar} style={{ inlineSize: `${part}%` }} />}
    </>
  )
}
