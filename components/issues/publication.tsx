'use client'

import { useFormatter, useTranslations } from 'use-intl'
import { Appointment } from '@/components/publishing/appointment'
import { PublishOtherwise } from '@/components/publishing/publish-otherwise'
import { Badge } from '@/components/ui/badge'
import type { ActorThere } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { DeskIssue } from '@/lib/server/issues/queries'
import { EditionList } from './edition-list'
import { Findings } from './findings'
import type { IssueActions } from './issue-actions'
import styles from './issue-screen.module.css'
import { PublishButton } from './publish-button'

/** What readers see of an issue, what stands in the way of the next Edition, and the Editions so far. */
export function Publication({ actor, issue, actions }: {
  readonly actor: ActorThere
  readonly issue: DeskIssue
  readonly actions: Pick<IssueActions, 'publishIssue' | 'showEdition' | 'schedulePublication' | 'cancelPublication'>
}) {
  const t = useTranslations('desk.issue')
  const count = (severity: 'error' | 'warning') => issue.findings.filter((finding) => finding.severity === severity).length
  const publishing = may(actor, 'publish-issue')
  const [errors, warnings] = [count('error'), count('warning')]
  return (
    <section className={styles.publication} aria-labelledby="publication">
      <h2 id="publication" className={styles.heading}>{t('publication')}</h2>
      <State issue={issue} />
      <Appointment issue={issue} cancelPublication={publishing ? actions.cancelPublication : null} />
      <p className={styles.summary}>
        {errors + warnings === 0 ? t('ready') : (
          <>
            <Badge tone={errors > 0 ? 'danger' : 'good'}>{t('errors', { count: errors })}</Badge>
            <Badge tone={warnings > 0 ? 'warning' : 'good'}>{t('warnings', { count: warnings })}</Badge>
          </>
        )}
      </p>
      {publishing && (
        <div className={styles.publish}>
          <PublishButton issue={issue} errors={errors} warnings={warnings} publishIssue={actions.publishIssue} />
          <PublishOtherwise issue={issue} actions={actions} />
        </div>
      )}
      <Findings issue={issue} />
      {issue.editions.length > 0 && <EditionList issue={issue} showEdition={publishing ? actions.showEdition : null} />}
    </section>
  )
}

function State({ issue: { live, changedSince } }: { readonly issue: DeskIssue }) {
  const t = useTranslations('desk.issue')
  const format = useFormatter()
  if (!live) return <p>{t('never')}</p>
  const at = format.dateTime(new Date(live.at), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <p>{t('live', { edition: live.number, at })}</p>
      <p className={changedSince ? styles.changed : styles.faint}>{changedSince ? t('changed') : t('unchanged')}</p>
    </>
  )
}
