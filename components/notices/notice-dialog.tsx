'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-input'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { ArticleNotices } from '@/lib/server/notices/queries'
import { LONGEST_NOTICE, type NewNotice } from '@/lib/server/notices/schema'
import type { NoticeActions } from './notices-panel'

/** Asks for the words of a correction or a withdrawal, after saying what readers will see. */
export function NoticeDialog({ kind, article, issueNotice, onDone, onClose }: {
  readonly kind: NewNotice['kind']
  readonly article: string
  readonly issueNotice: NoticeActions['issueNotice']
  readonly onDone: (known: ArticleNotices) => void
  readonly onClose: () => void
}) {
  const t = useTranslations('notices')
  const tCommon = useTranslations('common')
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(issueNotice)
  const [text, setText] = useState('')
  const [told, setTold] = useState(false)
  const missing = text.trim() === ''

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (missing) return setTold(true)
    run({ kind, article, text }, (known) => {
      onDone(known)
      onClose()
      announce({ text: t(`${kind}.done`), tone: 'good', id: 'notice' })
    })
  }

  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose() }} title={t(`${kind}.title`)} description={t(`${kind}.about`)}>
      <form method="post" onSubmit={submit}>
        <Field label={t('text')} help={t(`${kind}.help`)} error={told && missing ? t('text-missing') : null}>
          <TextArea rows={4} value={text} maxLength={LONGEST_NOTICE} onChange={({ target }) => setText(target.value)} />
        </Field>
        <FailureNotice failure={failure} />
        <Actions>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" look={kind === 'withdrawal' ? 'danger' : 'primary'} busy={busy}>{t(`${kind}.deed`)}</Button>
        </Actions>
      </form>
    </Dialog>
  )
}
