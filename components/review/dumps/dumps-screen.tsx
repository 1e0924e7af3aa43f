'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { ComparedDumps } from '@/lib/server/dumps/queries'
import { DumpFlow } from './dump-flow'
import styles from './dumps.module.css'

/** Two dumps of a page as one text, and the choice among all that it has. */
export function DumpsScreen({ compared }: { readonly compared: ComparedDumps }) {
  const t = useTranslations('review.dumps')
  const { id, number, name, issue, dumps, comparison } = compared
  return (
    <main id="content" tabIndex={-1} className={styles.screen}>
      <header className={styles.head}>
        <Link className={styles.soft} href={`/desk/pages/${id}/history`}>{t('history')}</Link>
        <h1 className={styles.title}>{t('title', { number, name })}</h1>
        <span className={styles.soft}>{issue.title.name} {issue.date}</span>
      </header>
      {comparison === null
        ? <EmptyState title={t('one.title')}>{t('one.about')}</EmptyState>
        : (
          <>
            <DumpChoice key={`${comparison.old} ${comparison.now}`} dumps={dumps} {...comparison} />
            <DumpFlow key={`flow ${comparison.old} ${comparison.now}`} language={issue.title.language} {...comparison} />
          </>
        )}
    </main>
  )
}

/** Which two. It is a plain form, so that the two stand in the address and no script is needed. */
function DumpChoice({ dumps, old, now }: Pick<ComparedDumps, 'dumps'> & { readonly old: string; readonly now: string }) {
  const t = useTranslations('review.dumps')
  const format = useFormatter()
  const options = dumps.map(({ id, fileName, at, by, current }) => {
    const told = { name: fileName, at: format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' }), by: by ?? t('system') }
    return { value: id, label: t(current ? 'option-current' : 'option', told) }
  })
  return (
    <form method="get" className={styles.choice}>
      <Field label={t('old')} name="old"><Select name="old" options={options} defaultValue={old} /></Field>
      <Field label={t('now')} name="now"><Select name="now" options={options} defaultValue={now} /></Field>
      <Button type="submit">{t('compare')}</Button>
    </form>
  )
}
