'use client'

import { useTranslations } from 'use-intl'
import type { ErasurePage } from '@/lib/server/erasure/queries'
import styles from './erasure-screen.module.css'

/** The pages and articles in which something was found, each to be chosen or left. */
export function FoundPlaces({ pages, chosen, onToggle }: {
  readonly pages: readonly ErasurePage[]
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (page: ErasurePage, article?: string) => void
}) {
  return (
    <ul className={styles.pages}>
      {pages.map((page) => <FoundPage key={page.id} page={page} chosen={chosen} onToggle={onToggle} />)}
    </ul>
  )
}

function FoundPage({ page, chosen, onToggle }: {
  readonly page: ErasurePage
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (page: ErasurePage, article?: string) => void
}) {
  const t = useTranslations('erasure')
  const { id, day, number, dumps, words, articles } = page
  return (
    <li>
      <label className={styles.place}>
        <input type="checkbox" checked={chosen.has(id)} onChange={() => onToggle(page)} />
        <span>{t('page', { day, number })} <span className={styles.faint}>{t('in-dumps', { count: dumps, words })}</span></span>
      </label>
      <ul className={styles.articles}>
        {articles.map(({ id: article, headline, context, ...counts }) => (
          <li key={article}>
            <label className={styles.place}>
              <input type="checkbox" checked={chosen.has(article)} onChange={() => onToggle(page, article)} />
              <span>
                {headline || t('untitled')} <span className={styles.faint}>{t('in-article', counts)}</span>
                {context !== '' && <span className={styles.context}>…{context}…</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </li>
  )
}
