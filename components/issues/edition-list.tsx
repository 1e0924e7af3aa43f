'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'use-intl'
import { Badge } from '@/components/ui/badge'
import type { DeskIssue } from '@/lib/server/issues/queries'
import type { IssueActions } from './issue-actions'
import styles from './issue-screen.module.css'
import { ShowEdition } from './show-edition'

/** The Editions of an issue, the newest first, each held against the one before it on request. */
export function EditionList({ issue: { id, editions, live, waiting }, showEdition }: {
  readonly issue: DeskIssue
  /** Null for whoever may not publish. */
  readonly showEdition: IssueActions['showEdition'] | null
}) {
  const t = useTranslations('desk.issue')
  const tPublishing = useTranslations('publishing.edition')
  const format = useFormatter()
  return (
    <>
      <h3 className={styles.subheading}>{t('editions')}</h3>
      <ol className={styles.editions}>
        {editions.map(({ number, at, page, shown }, index) => {
          const before = editions[index + 1]
          return (
            <li key={number}>
              {t('edition', { number })}
              {page !== null && <span className={styles.faint}>{tPublishing('page', { number: page })}</span>}
              {number === live?.number && <Badge tone="good">{t('live-mark')}</Badge>}
              {!shown && number !== waiting?.edition && <Badge>{tPublishing('unseen')}</Badge>}
              <time dateTime={at}>{format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}</time>
              {before && (
                <Link
                  className={styles.faint} href={`/desk/issues/${id}/editions?from=${before.number}&to=${number}`}
                  aria-label={tPublishing('compare-of', { from: before.number, to: number })}
                >
                  {tPublishing('compare')}
                </Link>
              )}
              {showEdition && number !== live?.number && <ShowEdition issue={id} edition={number} showEdition={showEdition} />}
            </li>
          )
        })}
      </ol>
    </>
  )
}
