'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import styles from './library.module.css'

/** The way to newer and older screens of a list, which are counted from 0. */
export function ScreenLinks({ screen, more, addressOf }: {
  readonly screen: number
  readonly more: boolean
  readonly addressOf: (screen: number) => string
}) {
  const t = useTranslations('photos.screens')
  if (!more && screen === 0) return null
  return (
    <nav aria-label={t('label')} className={styles.screens}>
      {screen > 0 && <Link href={addressOf(screen - 1)}>{t('newer')}</Link>}
      <span>{t('here', { screen: screen + 1 })}</span>
      {more && <Link href={addressOf(screen + 1)}>{t('older')}</Link>}
    </nav>
  )
}
