'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { ReviewActions } from './review-actions'

/** Takes a Review back that was applied, after asking. */
export function TakeBackReview({ id, action }: { readonly id: string; readonly action: ReviewActions['takeBackReview'] }) {
  const t = useTranslations('review.applied')
  const announce = useAnnounce()
  const [asking, setAsking] = useState(false)
  const { run, busy, failure } = useAction(action)
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('take-back')}</Button>
      <ConfirmDialog
        open={asking} onOpenChange={setAsking} title={t('confirm')} description={t('confirm-about')} deed={t('deed')} busy={busy}
        onConfirm={() => run({ review: id }, () => {
          setAsking(false)
          announce({ text: t('done'), tone: 'good', id: 'review' })
        })}
      >
        <FailureNotice failure={failure} />
      </ConfirmDialog>
    </>
  )
}

/** Closes a Review without applying it, after asking. */
export function DropReview({ id, action }: { readonly id: string; readonly action: ReviewActions['dropReview'] }) {
  const t = useTranslations('review.drop')
  const [asking, setAsking] = useState(false)
  const { run, busy, failure } = useAction(action)
  return (
    <>
      <Button small look="quiet" onClick={() => setAsking(true)}>{t('deed')}</Button>
      <ConfirmDialog
        open={asking} onOpenChange={setAsking} title={t('title')} description={t('about')} deed={t('confirm')} danger busy={busy}
        onConfirm={() => run({ review: id }, () => setAsking(false))}
      >
        <FailureNotice failure={failure} />
      </ConfirmDialog>
    </>
  )
}
