'use client'

import { useFormatter, useTranslations } from 'use-intl'
import type { DeskPhoto } from '@/lib/server/photos/queries'
import styles from './photo.module.css'

/** What the file of a photo is, and who brought it in. */
export function PhotoFacts({ photo: { width, height, size, format, fileName, by, at } }: { readonly photo: DeskPhoto }) {
  const t = useTranslations('photos.facts')
  const intl = useFormatter()
  const facts = [
    ['pixels', t('pixels-value', { width, height })],
    ['file', t('file-value', { format: format.toUpperCase(), size: sizeOf(size) })],
    ['name', fileName],
    ['brought', t('brought-value', { by: by ?? t('system'), at: intl.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' }) })],
  ] as const
  return (
    <dl className={styles.facts} aria-label={t('label')}>
      {facts.map(([name, value]) => <div key={name}><dt>{t(name)}</dt><dd>{value}</dd></div>)}
    </dl>
  )

  function sizeOf(bytes: number): string {
    return bytes < 1_000_000
      ? intl.number(Math.ceil(bytes / 1_000), { style: 'unit', unit: 'kilobyte' })
      : intl.number(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
  }
}
