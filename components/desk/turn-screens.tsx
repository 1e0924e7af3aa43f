'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import styles from './turn-screens.module.css'

/** The ways to the screens of a list before and after this one, which are counted from 0; nothing where one screen holds all. */
export function TurnScreens({ screen, count, each, addressOf }: {
  readonly screen: number
  /** How many things the list has, and how many of them one screen shows. */
  readonly count: number
  readonly each: number
  readonly addressOf: (screen: number) => string
}) {
  const t = useTranslations('common.screens')
  const last = Math.max(0, Math.ceil(count / each) - 1)
  if (last === 0 && screen === 0) return null
  return (
    <nav aria-label={t('label')} className={styles.screens}>
      {screen > 0 && <Link href={addressOf(Math.min(screen - 1, last))}>{t('previous')}</Link>}
      <span>{t('here', { screen: screen + 1, screens: last + 1 })}</span>
      {screen < last && <Link href={addressOf(screen + 1)}>{t('next')}</Link>}
    </nav>
  )
}
