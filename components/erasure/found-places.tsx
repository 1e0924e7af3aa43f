'use client'

import { useTranslations } from 'use-intl'
import type { ErasurePage } from '@/lib/server/erasure/queries'
import styles from './erasure-screen.module.css'

/** The pages and articles in which something was found, each to be chosen or left. */
export function FoundPlaces({ pages, chosen, onToggle }: {
  readonly pages: readonly ErasurePage[]
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (id: string) => void
}) {
  const t = useTranslations('erasure')
  return (
    <ul className={styles.pages}>
      {pages.map(({ id, day, number, dumps, articles }) => (
        <li key={id}>
          <label className={styles.place}>
            <input type="checkbox" checked={chosen.has(id)} onChange={() => onToggle(id)} />
            <span>{t('page', { day, number })} <span className={styles.faint}>{t('in-dumps', { count: dumps })}</span></span>
          </label>
          <ul className={styles.articles}>
            {articles.map(({ id: article, headline, now, versions, editions, context }) => (
              <li key={article}>
                <label className={styles.place}>
                  <input type="checkbox" checked={chosen.has(article)} onChange={() => onToggle(article)} />
                  <span>
                    {headline || t('untitled')} <span className={styles.faint}>{t('in-article', { now, versions, editions })}</span>
                    {context !== '' && <span className={styles.context}>…{context}…</span>}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
