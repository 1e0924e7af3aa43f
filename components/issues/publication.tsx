'use client'

import { useFormatter, useTranslations } from 'use-intl'
import { Badge } from '@/components/ui/badge'
import type { Actor } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { DeskIssue } from '@/lib/server/issues/queries'
import { Findings } from './findings'
import type { IssueActions } from './issue-actions'
import styles from './issue-screen.module.css'
import { PublishButton } from './publish-button'
import { ShowEdition } from './show-edition'

/** What readers see of an issue, what stands in the way of the next Edition, and the Editions so far. */
export function Publication({ actor, issue, publishIssue, showEdition }: {
  readonly actor: Actor
  readonly issue: DeskIssue
  readonly publishIssue: IssueActions['publishIssue']
  readonly showEdition: IssueActions['showEdition']
}) {
  const t = useTranslations('desk.issue')
  const count = (severity: 'error' | 'warning') => issue.findings.filter((finding) => finding.severity === severity).length
  const [errors, warnings] = [count('error'), count('warning')]
  return (
    <section className={styles.publication} aria-labelledby="publication">
      <h2 id="publication" className={styles.heading}>{t('publication')}</h2>
      <State issue={issue} />
      <p className={styles.summary}>
        {errors + warnings === 0 ? t('ready') : (
          <>
            <Badge tone={errors > 0 ? 'danger' : 'good'}>{t('errors', { count: errors })}</Badge>
            <Badge tone={warnings > 0 ? 'warning' : 'good'}>{t('warnings', { count: warnings })}</Badge>
          </>
        )}
      </p>
      {may(actor, 'publish-issue') && <PublishButton issue={issue} errors={errors} warnings={warnings} publishIssue={publishIssue} />}
      <Findings issue={issue} />
      {issue.editions.length > 0 && <Editions issue={issue} showEdition={may(actor, 'publish-issue') ? showEdition : null} />}
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

function Editions({ issue: { id, editions, live }, showEdition }: {
  readonly issue: DeskIssue
  readonly showEdition: IssueActions['showEdition'] | null
}) {
  const t = useTranslations('desk.issue')
  const format = useFormatter()
  return (
    <>
      <h3 className={styles.subheading}>{t('editions')}</h3>
      <ol className={styles.editions}>
        {editions.map(({ number, at }) => (
          <li key={number}>
            {t('edition', { number })}
            {number === live?.number && <Badge tone="good">{t('live-mark')}</Badge>}
            <time dateTime={at}>{format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}</time>
            {showEdition && number !== live?.number && <ShowEdition issue={id} edition={number} showEdition={showEdition} />}
          </li>
        ))}
      </ol>
    </>
  )
}
