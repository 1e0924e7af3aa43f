'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'use-intl'
import type { PageDump } from '@/lib/server/dumps/queries'
import styles from './dumps.module.css'

/** The dumps that a page has had: who imported which, and when; each can be held against the one that the page stands on. */
export function DumpList({ page, dumps }: { readonly page: string; readonly dumps: readonly PageDump[] }) {
  const t = useTranslations('review.dumps')
  const format = useFormatter()
  const current = dumps.findIndex((dump) => dump.current)
  if (dumps.length === 0) return null
  return (
    <section className={styles.list} aria-labelledby="dumps">
      <h2 id="dumps" className={styles.heading}>{t('list')}</h2>
      <ul>
        {dumps.map(({ id, fileName, at, by }, index) => (
          <li key={id} className={styles.dump}>
            <span>{fileName}</span>
            <span className={styles.soft}>
              {t('came', { at: format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' }), by: by ?? t('system') })}
            </span>
            {index === current
              ? <span className={styles.soft}>{t('current')}</span>
              : current >= 0 && (
                <Link className={styles.soft} aria-label={t('compare-named', { name: fileName })} href={addressOf(page, dumps, index, current)}>
                  {t('compare-with-current')}
                </Link>
              )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Two dumps on one screen, the one that came first as the old one. */
function addressOf(page: string, dumps: readonly PageDump[], one: number, other: number): string {
  const [old, now] = [dumps[Math.min(one, other)], dumps[Math.max(one, other)]]
  return `/desk/pages/${page}/dumps?old=${old?.id}&now=${now?.id}`
}
