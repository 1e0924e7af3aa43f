'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'use-intl'
import { Badge, type Tone } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { type Column, Table } from '@/components/ui/table'
import type { JobFate, JobRow } from '@/lib/server/jobs/queries'
import styles from './jobs-screen.module.css'
import { TryAgain, type TryJobAgain } from './try-again'

const TONES: Readonly<Record<JobFate, Tone>> = { failed: 'danger', running: 'note', waiting: 'warning', done: 'good', cancelled: 'plain' }

/** What is done in the background, for administrators: what failed first, then what runs and waits, then what is over. */
export function JobsScreen({ jobs, tryJobAgain }: { readonly jobs: readonly JobRow[]; readonly tryJobAgain: TryJobAgain }) {
  const t = useTranslations('jobs')
  const columns = useColumns(tryJobAgain)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {jobs.length === 0
        ? <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
        : <Table caption={t('list')} columns={columns} rows={jobs} keyOf={({ id }) => id} />}
    </>
  )
}

function useColumns(tryJobAgain: TryJobAgain): readonly Column<JobRow>[] {
  const t = useTranslations('jobs')
  const format = useFormatter()
  const time = (at: string | null) => at && <time dateTime={at} className={styles.time}>{format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'medium' })}</time>
  return [
    { key: 'fate', name: t('fate'), cell: ({ fate }) => <Badge tone={TONES[fate]}>{t(`fates.${fate}`)}</Badge> },
    {
      key: 'job',
      name: t('job'),
      cell: ({ name, issue, error }) => (
        <div className={styles.job}>
          <span>{t(`names.${name}`)}</span>
          {issue && <Link href={`/desk/issues/${issue.id}`}>{issue.title} {issue.date}</Link>}
          {error !== null && <span className={styles.error}>{error}</span>}
        </div>
      ),
    },
    { key: 'due', name: t('due'), cell: ({ due }) => time(due) },
    { key: 'begun', name: t('begun'), cell: ({ begun }) => time(begun) },
    { key: 'ended', name: t('ended'), cell: ({ ended }) => time(ended) },
    { key: 'attempts', name: t('attempts'), cell: ({ attempts, mostAttempts }) => t('attempts-of', { attempts, most: mostAttempts }) },
    { key: 'deeds', name: '', align: 'end', cell: (job) => job.fate === 'failed' && <TryAgain job={job} tryJobAgain={tryJobAgain} /> },
  ]
}
