'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { DeskIssue } from '@/lib/server/issues/queries'
import { FindingSummary } from './finding-summary'
import type { IssueActions } from './issue-actions'
import styles from './issue-screen.module.css'

/** Publishes an issue; asks first where warnings stand, and cannot be pressed where errors do. */
export function PublishButton({ issue, errors, warnings, publishIssue }: {
  readonly issue: DeskIssue
  readonly errors: number
  readonly warnings: number
  readonly publishIssue: IssueActions['publishIssue']
}) {
  const t = useTranslations('desk.issue.publish')
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(publishIssue)
  const [asking, setAsking] = useState(false)

  function publish() {
    run({ issue: issue.id, page: null }, ({ edition }) => {
      setAsking(false)
      announce({ text: t('done', { edition }), tone: 'good' })
    })
  }

  return (
    <div className={styles.publish}>
      <Button
        look="primary"
        busy={busy && !asking}
        disabled={errors > 0}
        aria-describedby={errors > 0 ? 'publish-blocked' : undefined}
        onClick={() => (warnings > 0 ? setAsking(true) : publish())}
      >
        {issue.live ? t('again') : t('open')}
      </Button>
      {errors > 0 && <p id="publish-blocked" className={styles.faint}>{t('blocked')}</p>}
      {!asking && <FailureNotice failure={failure} />}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('title', { count: warnings })}
        description={t('text')}
        deed={t('deed')}
        busy={busy}
        onConfirm={publish}
      >
        <FindingSummary findings={issue.findings} />
        <FailureNotice failure={failure} />
      </ConfirmDialog>
    </div>
  )
}
