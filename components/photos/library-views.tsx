'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import styles from './library.module.css'

const VIEWS = { library: '/desk/photos', waiting: '/desk/photos/waiting' } as const

/** The two screens of the library: its photos, and the captions that wait for one. */
export function LibraryViews({ here }: { readonly here: keyof typeof VIEWS }) {
  const t = useTranslations('photos.views')
  const link = (view: keyof typeof VIEWS) => (
    <Link href={VIEWS[view]} className={styles.view} aria-current={view === here ? 'page' : undefined}>{t(view)}</Link>
  )
  return <nav aria-label={t('label')} className={styles.views}>{link('library')}{link('waiting')}</nav>
}
