'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { FindingSummary } from '@/components/issues/finding-summary'
import type { IssueActions } from '@/components/issues/issue-actions'
import { Button } from '@/components/ui/button'
import { Actions } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FieldStack } from '@/components/ui/field-stack'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import { dateOf, dayOf } from '@/lib/editorial/dates'
import { forPage } from '@/lib/editorial/page-findings'
import { mayPublish } from '@/lib/editorial/preflight'
import { localTime } from '@/lib/editorial/zoned-time'
import type { DeskIssue } from '@/lib/server/issues/queries'
import styles from './publishing.module.css'
import { useZonedMoment } from './use-zoned-moment'

/** When a morning paper is expected on its site. */
const MORNING = '06:00'
const DAY = 24 * 60 * 60 * 1000

/** What is published, the issue or one page, and when: now, or at a time of the clocks of the title. */
export function PublicationForm({ issue, actions, onDone, onCancel }: {
  readonly issue: DeskIssue
  readonly actions: Pick<IssueActions, 'publishIssue' | 'schedulePublication'>
  readonly onDone: () => void
  readonly onCancel: () => void
}) {
  const t = useTranslations('publishing')
  const tDesk = useTranslations('desk')
  const tCommon = useTranslations('common')
  const announce = useAnnounce()
  const moment = useZonedMoment(issue.timeZone)
  const publishing = useAction(actions.publishIssue)
  const scheduling = useAction(actions.schedulePublication)
  const [page, setPage] = useState<number | null>(null)
  const [later, setLater] = useState(false)
  const findings = useFindings(issue, page)
  const blocked = !mayPublish(findings)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const scope = { issue: issue.id, page }
    if (!later) {
      publishing.run(scope, ({ edition }) => {
        onDone()
        announce({ text: tDesk('issue.publish.done', { edition }), tone: 'good' })
      })
      return
    }
    scheduling.run({ ...scope, day: String(form.get('day')), time: String(form.get('time')) }, ({ edition, at }) => {
      onDone()
      announce({ text: t('scheduled', { edition, at: moment(at) }), tone: 'good' })
    })
  }

  const scopes = [
    { value: '', label: t('whole') },
    ...issue.pages.map(({ number, name }) => ({ value: `${number}`, label: name === '' ? tDesk('page', { number }) : tDesk('page-named', { number, name }) })),
  ]
  return (
    <FieldStack onSubmit={submit}>
      <FailureNotice failure={publishing.failure ?? scheduling.failure} />
      <Field label={t('what')} name="page" help={page === null ? undefined : t('page-help')}>
        <Select options={scopes} value={page ?? ''} onChange={({ target }) => setPage(target.value === '' ? null : Number(target.value))} />
      </Field>
      <When later={later} onChange={setLater} />
      {later && <TimeFields zone={issue.timeZone} />}
      {later && issue.waiting && <Notice tone="warning">{t('replaces', { edition: issue.waiting.edition })}</Notice>}
      {blocked && <p id="plan-blocked" className={styles.blocked}>{t('blocked')}</p>}
      {findings.length > 0 && <FindingSummary findings={findings} />}
      <Actions>
        <Button onClick={onCancel}>{tCommon('cancel')}</Button>
        <Button
          type="submit" look="primary" disabled={blocked} busy={publishing.busy || scheduling.busy}
          aria-describedby={blocked ? 'plan-blocked' : undefined}
        >
          {later ? t('schedule') : t('now-deed')}
        </Button>
      </Actions>
    </FieldStack>
  )
}

/** What stands in the way of what is chosen. The server looks again, with all parts of articles that jump. */
function useFindings({ findings, pages }: DeskIssue, page: number | null) {
  if (page === null) return findings
  const articles = pages.filter(({ number }) => number === page).flatMap((one) => one.articles.map(({ id }) => id))
  return forPage(findings, { page, articles: new Set(articles) })
}

function When({ later, onChange }: { readonly later: boolean; readonly onChange: (later: boolean) => void }) {
  const t = useTranslations('publishing')
  return (
    <fieldset className={styles.when}>
      <legend>{t('when')}</legend>
      {[false, true].map((one) => (
        <label key={String(one)}>
          <input type="radio" name="when" checked={later === one} onChange={() => onChange(one)} />
          {one ? t('later') : t('now')}
        </label>
      ))}
    </fieldset>
  )
}

/** The day and time, tomorrow morning at first. */
function TimeFields({ zone }: { readonly zone: string }) {
  const t = useTranslations('publishing')
  const [today] = useState(() => localTime(new Date(), zone).day)
  const tomorrow = dayOf(new Date(dateOf(today).getTime() + DAY))
  return (
    <div className={styles.time}>
      <Field label={t('day')} name="day"><TextInput type="date" required min={today} defaultValue={tomorrow} /></Field>
      <Field label={t('time')} name="time"><TextInput type="time" required defaultValue={MORNING} /></Field>
      <p className={styles.zone}>{t('zone', { zone })}</p>
    </div>
  )
}
