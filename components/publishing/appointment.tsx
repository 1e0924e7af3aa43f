'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import type { IssueActions } from '@/components/issues/issue-actions'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { DeskIssue } from '@/lib/server/issues/queries'
import styles from './publishing.module.css'
import { useZonedMoment } from './use-zoned-moment'

/** What waits for its time, and what has happened to the issue since it was frozen. */
export function Appointment({ issue, cancelPublication }: {
  readonly issue: DeskIssue
  /** Null for whoever may not publish. */
  readonly cancelPublication: IssueActions['cancelPublication'] | null
}) {
  const t = useTranslations('publishing')
  const moment = useZonedMoment(issue.timeZone)
  if (!issue.waiting) return null
  const { id, edition, page, at, by, changedSince, late } = issue.waiting
  return (
    <section className={styles.appointment} aria-label={t('appointment')}>
      <p>
        {page === null ? t('waits', { edition }) : t('waits-page', { edition, page })} <time dateTime={at} className={styles.moment}>{moment(at)}</time>
      </p>
      {by !== null && <p className={styles.zone}>{t('by', { name: by })}</p>}
      {late && <Notice tone="danger">{t('late')}</Notice>}
      <p className={changedSince ? styles.changed : styles.zone}>{changedSince ? t('changed') : t('unchanged')}</p>
      {cancelPublication && <Cancel id={id} edition={edition} cancelPublication={cancelPublication} />}
    </section>
  )
}

function Cancel({ id, edition, cancelPublication }: {
  readonly id: string
  readonly edition: number
  readonly cancelPublication: IssueActions['cancelPublication']
}) {
  const t = useTranslations('publishing.cancel')
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(cancelPublication)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button small onClick={() => setAsking(true)}>{t('deed')}</Button>
      <ConfirmDialog
        open={asking} onOpenChange={setAsking} title={t('title', { edition })} description={t('text')} deed={t('deed')} busy={busy}
        onConfirm={() => run(id, () => {
          setAsking(false)
          announce({ text: t('done'), tone: 'good' })
        })}
      >
        <FailureNotice failure={failure} />
      </ConfirmDialog>
    </>
  )
}
