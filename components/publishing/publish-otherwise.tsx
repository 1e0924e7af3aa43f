'use client'

import { CalendarClock } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { IssueActions } from '@/components/issues/issue-actions'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { DeskIssue } from '@/lib/server/issues/queries'
import { PublicationForm } from './publication-form'

/** Opens what else there is than to publish all of it now: one page, or at a time. */
export function PublishOtherwise({ issue, actions }: {
  readonly issue: DeskIssue
  readonly actions: Pick<IssueActions, 'publishIssue' | 'schedulePublication'>
}) {
  const t = useTranslations('publishing')
  const [open, setOpen] = useState(false)
  if (issue.pages.length === 0) return null
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}><CalendarClock aria-hidden />{t('open')}</Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('title')} description={t('text')}>
        <PublicationForm issue={issue} actions={actions} onDone={() => setOpen(false)} onCancel={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
