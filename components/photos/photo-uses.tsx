'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { useDay } from '@/components/issues/use-day'
import { Badge } from '@/components/ui/badge'
import type { PhotoPlace } from '@/lib/server/photos/queries'
import styles from './photo.module.css'

/** The articles that show a photo, each with its own caption. */
export function PhotoUses({ places }: { readonly places: readonly PhotoPlace[] }) {
  const t = useTranslations('photos.uses')
  const day = useDay()
  return (
    <section aria-labelledby="uses" className={styles.uses}>
      <h2 id="uses" className={styles.heading}>{t('title', { articles: places.length })}</h2>
      {places.length === 0 && <p className={styles.none}>{t('none')}</p>}
      <ul>
        {places.map(({ article, headline, title, date, page, uses, live }) => (
          <li key={article} className={styles.use}>
            <p><Link href={`/desk/articles/${article}`}>{headline ?? t('untitled')}</Link> {live && <Badge tone="good">{t('live')}</Badge>}</p>
            <p className={styles.where}>{t('place', { title: title.name, date: day(date), page })}</p>
            {uses.map(({ caption }, index) => <p key={index} className={styles.words}>{caption || t('no-caption')}</p>)}
          </li>
        ))}
      </ul>
    </section>
  )
}
