'use client'

import { useTranslations } from 'use-intl'
import type { DeskPhoto } from '@/lib/server/photos/queries'
import { draftOf, PHOTO_FIELDS } from './photo-draft'
import styles from './photo.module.css'

/** What is said of a photo, for whoever may not change it. */
export function PhotoSaid({ photo }: { readonly photo: DeskPhoto }) {
  const t = useTranslations('photos.one')
  const said = { ...draftOf(photo), title: photo.title?.name ?? '' }
  return (
    <dl className={styles.facts} aria-label={t('words')}>
      {PHOTO_FIELDS.map((field) => <div key={field}><dt>{t(field)}</dt><dd>{said[field] || t('nothing')}</dd></div>)}
    </dl>
  )
}
