'use client'

import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FieldStack } from '@/components/ui/field-stack'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { DeskIssue, DeskPageRow } from '@/lib/server/issues/queries'
import type { DeskTitle } from '@/lib/server/titles/queries'
import type { IssueActions } from './issue-actions'

/** Moves a misfiled page to where it belongs, and leads to its issue. */
export function MovePageDialog({ open, onOpenChange, issue, page, titles, movePage }: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly issue: DeskIssue
  readonly page: DeskPageRow
  readonly titles: readonly DeskTitle[]
  readonly movePage: IssueActions['movePage']
}) {
  const t = useTranslations('desk')
  const tCommon = useTranslations('common')
  const router = useRouter()
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(movePage)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name))
    const place = { title: text('title'), date: text('date'), page: Number(text('page')), pageName: text('pageName') }
    run({ id: page.id, ...place }, ({ issueId }) => {
      onOpenChange(false)
      announce({ text: t('issue.move.done'), tone: 'good' })
      if (issueId !== issue.id) router.push(`/desk/issues/${issueId}`)
    })
  }

  const { number } = page
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('issue.move.title', { number })} description={t('issue.move.text')}>
      <FieldStack onSubmit={submit}>
        <FailureNotice failure={failure} />
        <Field label={t('import.paper')} name="title">
          <Select defaultValue={issue.title.slug} options={titles.map(({ slug, name }) => ({ value: slug, label: name }))} />
        </Field>
        <Field label={t('import.date')} name="date"><TextInput type="date" required defaultValue={issue.date} /></Field>
        <Field label={t('import.page')} name="page">
          <TextInput type="number" inputMode="numeric" min={1} max={999} required defaultValue={number} />
        </Field>
        <Field label={t('import.page-name')} name="pageName" optional={tCommon('optional')}>
          <TextInput maxLength={40} autoComplete="off" defaultValue={page.name} />
        </Field>
        <Actions>
          <Button onClick={() => onOpenChange(false)}>{tCommon('cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>{t('issue.move.deed')}</Button>
        </Actions>
      </FieldStack>
    </Dialog>
  )
}
