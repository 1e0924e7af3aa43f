'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { LOG_FORMS, logAddress, logFileAddress, type LogWish } from '@/lib/audit/wish'
import type { LogScreen as LogLines } from '@/lib/server/audit/queries'
import styles from './audit.module.css'
import { LogEntry } from './log-entry'
import { LogFilter, type LogPerson } from './log-filter'

/** The ways to newer and older lines, by the places at which these begin; nothing where one screen holds all. */
function TurnLog({ newer, older, wish }: Pick<LogLines, 'newer' | 'older'> & { readonly wish: LogWish }) {
  const t = useTranslations('audit.screens')
  if (newer === null && older === null) return null
  return (
    <nav aria-label={t('label')} className={styles.turn}>
      {newer !== null && <Link href={logAddress({ ...wish, before: null, after: null })}>{t('newest')}</Link>}
      {newer !== null && <Link href={logAddress({ ...wish, before: null, after: newer })} rel="prev">{t('newer')}</Link>}
      {older !== null && <Link href={logAddress({ ...wish, before: older, after: null })} rel="next">{t('older')}</Link>}
    </nav>
  )
}

/** The audit log: what the address asks for, the newest first, each deed as a sentence with what it changed. */
export function LogScreen({ screen: { lines, newer, older }, wish, people }: {
  readonly screen: LogLines
  readonly wish: LogWish
  readonly people: readonly LogPerson[]
}) {
  const t = useTranslations('audit')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <LogFilter key={logAddress(wish)} wish={wish} people={people} />
      {lines.length === 0
        ? <EmptyState title={t('empty.title')} deed={<ButtonLink href="/desk/log">{t('filter.clear')}</ButtonLink>}>{t('empty.text')}</EmptyState>
        : <ol className={styles.lines} aria-label={t('list')}>{lines.map((line) => <LogEntry key={line.id} line={line} />)}</ol>}
      <TurnLog newer={newer} older={older} wish={wish} />
      <p className={styles.files}>
        {t('files.about')}
        {LOG_FORMS.map((form) => <a key={form} href={logFileAddress(wish, form)} download>{t(`files.${form}`)}</a>)}
      </p>
    </>
  )
}
