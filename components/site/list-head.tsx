import styles from './list-head.module.css'

/** The head of a list of articles: what kind of list, its name, and how much is in it. */
export function ListHead({ kind, name, said }: { readonly kind: string; readonly name: string; readonly said: string }) {
  return (
    <div className={styles.head}>
      <h1><span className={styles.kind}>{kind}</span> {name}</h1>
      <p>{said}</p>
    </div>
  )
}
