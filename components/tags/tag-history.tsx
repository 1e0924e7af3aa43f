'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'use-intl'
import { logAddress, WHOLE_LOG } from '@/lib/audit/wish'
import type { TagEvent, TagPast } from '@/lib/server/tags/queries'
import styles from './tags-screen.module.css'

/** What became of a tag and of those that were merged into it, newest first. */
export function TagHistory({ tag, history: { events, older }, reads }: {
  readonly tag: string
  readonly history: TagPast
  /** Whether the person may read the log, in which the older ones stand. */
  readonly reads: boolean
}) {
  const t = useTranslations('tags.tag.history')
  const format = useFormatter()
  const told = useTold()
  return (
    <section className={styles.part} aria-labelledby="history">
      <h2 id="history" className={styles.heading}>{t('title')}</h2>
      {events.length === 0 && <p className={styles.soft}>{t('none')}</p>}
      <ol className={styles.list}>
        {events.map((event) => (
          <li key={`${event.at} ${event.deed} ${event.tag.id}`}>
            <time dateTime={event.at}>{format.dateTime(new Date(event.at), { dateStyle: 'medium', timeStyle: 'short' })}</time>
            <span>{told(event)}</span>
          </li>
        ))}
      </ol>
      {older && (reads ? <Link href={logAddress({ ...WHOLE_LOG, thing: 'tag', id: tag })}>{t('older')}</Link> : <p className={styles.soft}>{t('older-in-log')}</p>)}
    </section>
  )
}

function useTold(): (event: TagEvent) => string {
  const t = useTranslations('tags.tag.history')
  return ({ by, deed, tag, before, after }) => {
    const who = by ?? t('system')
    if (deed === 'create-tag') return t('create-tag', { by: who, label: labelIn(after) ?? tag.label })
    if (deed === 'rename-tag') return t('rename-tag', { by: who, before: labelIn(before) ?? '', label: labelIn(after) ?? tag.label })
    if (deed === 'describe-tag') return t('describe-tag', { by: who })
    if (deed === 'merge-tags') return t('merge-tags', { by: who, label: labelIn(before) ?? tag.label })
    return t('other', { by: who })
  }
}

/** The label that the log noted. */
function labelIn(noted: TagEvent['before']): string | null {
  if (typeof noted !== 'object' || noted === null || Array.isArray(noted)) return null
  const label = noted['label']
  return typeof label === 'string' ? label : null
}
