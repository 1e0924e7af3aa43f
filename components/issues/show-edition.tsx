'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { IssueActions } from './issue-actions'

/** Shows another Edition to readers than the one that they see, after asking. */
export function ShowEdition({ issue, edition, showEdition }: {
  readonly issue: string
  readonly edition: number
  readonly showEdition: IssueActions['showEdition']
}) {
  const t = useTranslations('desk.issue.show-edition')
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(showEdition)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button small look="quiet" aria-label={t('of', { edition })} onClick={() => setAsking(true)}>{t('deed')}</Button>
      <ConfirmDialog
        open={asking} onOpenChange={setAsking} title={t('title', { edition })} description={t('text')} deed={t('deed')} busy={busy}
        onConfirm={() => run({ issue, edition }, () => {
          setAsking(false)
          announce({ text: t('done', { edition }), tone: 'good', id: 'show-edition' })
        })}
      >
        <FailureNotice failure={failure} />
      </ConfirmDialog>
    </>
  )
}
