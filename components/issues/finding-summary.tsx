'use client'

import { useTranslations } from 'use-intl'
import type { Finding } from '@/lib/editorial/preflight'
import { groupFindings } from './group-findings'
import styles from './issue-screen.module.css'

/** What is missing, each sort once with how often. */
export function FindingSummary({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useTranslations('desk.finding')
  return (
    <ul className={styles.counts}>
      {groupFindings(findings).map(({ code, places }) => (
        <li key={code}><span>{t(`${code}.title`)}</span><span className={styles.faint}>{places.length}</span></li>
      ))}
    </ul>
  )
}
