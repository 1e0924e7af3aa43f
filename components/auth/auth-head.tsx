'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import styles from './auth-form.module.css'

/** The head of sign-in and set-up: the name of the house, and what this screen is for. */
export function AuthHead({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const t = useTranslations('common')
  return (
    <header className={styles.head}>
      <div className={styles.paper}>{t('galley')}</div>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.lead}>{children}</p>
    </header>
  )
}
