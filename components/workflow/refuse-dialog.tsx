'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-input'
import { useFailureSentence } from '@/components/use-failure-sentence'
import { LONGEST_REASON } from '@/lib/server/sign-offs/schema'

/** Asks why an article is refused. */
export function RefuseDialog({ open, onOpenChange, busy, onRefuse }: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly busy: boolean
  readonly onRefuse: (reason: string) => Promise<boolean>
}) {
  const t = useTranslations('workflow')
  const tCommon = useTranslations('common')
  const sentence = useFailureSentence()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (reason.trim() === '') return setMissing(true)
    if (!(await onRefuse(reason))) return
    setReason('')
    onOpenChange(false)
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('refuse-title')} description={t('refuse-text')}>
      <form method="post" onSubmit={(event) => void submit(event)}>
        <Field label={t('reason')} error={missing && reason.trim() === '' ? sentence({ code: 'workflow-reason-missing', values: {} }) : null}>
          <TextArea rows={4} value={reason} maxLength={LONGEST_REASON} onChange={({ target }) => setReason(target.value)} />
        </Field>
        <Actions>
          <Button onClick={() => onOpenChange(false)}>{tCommon('cancel')}</Button>
          <Button type="submit" look="danger" busy={busy}>{t('refuse-deed')}</Button>
        </Actions>
      </form>
    </Dialog>
  )
}
