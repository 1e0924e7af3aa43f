'use client'

import type { FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { ActorThere } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { DeskIssue } from '@/lib/server/issues/queries'
import type { IssueActions } from './issue-actions'
import styles from './issue-screen.module.css'
import { useIssueNumber } from './use-issue-number'

/** The number that is printed on the issue, and the field to give it. */
export function IssueNumber({ actor, issue, numberIssue }: {
  readonly actor: ActorThere
  readonly issue: DeskIssue
  readonly numberIssue: IssueActions['numberIssue']
}) {
  const t = useTranslations('desk.issue')
  const number = useIssueNumber()
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(numberIssue)
  if (!may(actor, 'import-page')) return issue.number !== null && <p>{number(issue.number)}</p>

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = String(new FormData(event.currentTarget).get('number')).trim()
    run({ issue: issue.id, number: typed || null }, () => announce({ text: t('number-saved'), tone: 'good' }))
  }

  return (
    <form method="post" onSubmit={submit} className={styles.number}>
      <Field label={t('number')} name="number"><TextInput id="issue-number" maxLength={40} autoComplete="off" defaultValue={issue.number ?? ''} /></Field>
      <Button type="submit" busy={busy}>{t('save-number')}</Button>
      <FailureNotice failure={failure} />
    </form>
  )
}
