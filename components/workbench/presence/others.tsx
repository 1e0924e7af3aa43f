'use client'

import { useTranslations } from 'use-intl'
import type { OtherPerson } from '@/lib/server/presence/commands'
import styles from './others.module.css'

/** Who else has the page open, each with the line where that person is. */
export function Others({ others, onGo }: { readonly others: readonly OtherPerson[]; readonly onGo: (line: number) => void }) {
  const t = useTranslations('workbench.presence')
  return (
    <ul role="status" aria-label={t('also-here')} className={styles.others}>
      {others.map(({ tab, name, self, line }) => {
        const who = self ? t('self') : name
        return (
          <li key={tab}>
            {line === null
              ? <span className={styles.other}>{t('here', { who })}</span>
              : <button type="button" className={styles.other} onClick={() => onGo(line)}>{t('at-line', { who, line: line + 1 })}</button>}
          </li>
        )
      })}
    </ul>
  )
}
