'use client'

import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FieldStack } from '@/components/ui/field-stack'
import { TextInput } from '@/components/ui/text-input'
import { useAction } from '@/components/use-action'
import type { DeskPageRow } from '@/lib/server/issues/queries'
import type { IssueActions } from './issue-actions'

/** Begins an article by hand: it needs a headline, and goes on in the editor. */
export function WriteArticleDialog({ open, onOpenChange, page, writeArticle }: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly page: DeskPageRow
  readonly writeArticle: IssueActions['writeArticle']
}) {
  const t = useTranslations('desk.issue.write')
  const tCommon = useTranslations('common')
  const router = useRouter()
  const { run, busy, failure } = useAction(writeArticle)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const headline = String(new FormData(event.currentTarget).get('headline'))
    run({ page: page.id, headline }, ({ id }) => router.push(`/desk/articles/${id}`))
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title', { number: page.number })}>
      <FieldStack onSubmit={submit}>
        <FailureNotice failure={failure} />
        <Field label={t('headline')} name="headline"><TextInput required maxLength={200} autoComplete="off" /></Field>
        <Actions>
          <Button onClick={() => onOpenChange(false)}>{tCommon('cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>{t('deed')}</Button>
        </Actions>
      </FieldStack>
    </Dialog>
  )
}
