import styles from './not-printed.module.css'
import type { SiteWords } from './words'

/** Says that nothing is published at an address, and where to go on. */
export function NotPrinted({ words: { t } }: { readonly words: SiteWords }) {
  return (
    <main id="main" tabIndex={-1} className={styles.notice}>
      <h1>{t('not-found.title')}</h1>
      <p>{t('not-found.text')}</p>
      <p className={styles.ways}><a href="/">{t('not-found.deed')}</a><a href="/search">{t('not-found.search')}</a></p>
    </main>
  )
}
