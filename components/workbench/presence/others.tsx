'use client'

import { useFormatter, useTranslations } from 'use-intl'
import type { OtherPerson } from '@/lib/server/presence/commands'
import styles from './others.module.css'

/**
 * Who else has the page open, each with the line where that person is. Who comes and goes is said aloud; to which line
 * somebody goes is not, because that changes all the time.
 */
export function Others({ others, onGo }: { readonly others: readonly OtherPerson[]; readonly onGo: (line: number) => void }) {
  const t = useTranslations('workbench.presence')
  const format = useFormatter()
  // Oneself is named once, in however many tabs.
  const told = others.filter(({ self }, at) => !self || others.findIndex((other) => other.self) === at)
  const whoIs = ({ name, self }: OtherPerson) => (self ? t('self') : name)
  return (
    <>
      <span role="status" className="visually-hidden">
        {others.length > 0 && t('also-here-are', { names: format.list([...new Set(told.map(whoIs))]) })}
      </span>
      {others.length > 0 && (
        <ul aria-label={t('also-here')} className={styles.others}>
          {told.map((other) => <li key={other.tab}><Other who={whoIs(other)} line={other.line} onGo={onGo} /></li>)}
        </ul>
      )}
    </>
  )
}

function Other({ who, line, onGo }: { readonly who: string; readonly line: number | null; readonly onGo: (line: number) => void }) {
  const t = useTranslations('workbench.presence')
  if (line === null) return <span className={styles.other}>{who}</span>
  return <button type="button" className={styles.other} onClick={() => onGo(line)}>{t('at-line', { who, line: line + 1 })}</button>
}
