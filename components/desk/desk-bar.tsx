'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { type Actor, actorSomewhere } from '@/lib/editorial/actor'
import type { Language } from '@/lib/language/language'
import type { Theme } from '@/lib/language/theme'
import { Bell } from '../desk-notices/bell'
import { AccountMenu } from './account-menu'
import styles from './desk-bar.module.css'
import { DeskNav } from './desk-nav'

/** The head of every screen of the desk: where one can go, and who one is. */
export function DeskBar({ actor, unread, language, theme }: {
  readonly actor: Actor
  /** How many notices this person has not read. */
  readonly unread: number
  readonly language: Language
  readonly theme: Theme
}) {
  const t = useTranslations('common')
  return (
    <header className={styles.bar}>
      <Link href="/desk" className={styles.wordmark}>{t('galley')}</Link>
      <DeskNav actor={actorSomewhere(actor)} />
      <div className={styles.side}>
        <Bell person={actor.id} given={unread} />
        <AccountMenu actor={actor} language={language} theme={theme} />
      </div>
    </header>
  )
}
