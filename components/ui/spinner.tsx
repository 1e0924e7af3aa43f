import styles from './spinner.module.css'

/** Shows that something is under way. With a label it says so aloud; without one, what it stands in must say it. */
export function Spinner({ label }: { readonly label?: string }) {
  return label === undefined
    ? <span className={styles.spinner} aria-hidden />
    : <span className={styles.spinner} role="status" aria-label={label} />
}
