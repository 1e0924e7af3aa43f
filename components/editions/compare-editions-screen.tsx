'use client'

import { useTranslations } from 'use-intl'
import { useDay } from '@/components/issues/use-day'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import type { ComparedEditions } from '@/lib/server/comparisons/queries'
import { ComparedArticle } from './compared-article'
import styles from './compare-editions.module.css'

/** Two Editions of an issue held against each other: number, pages, and article by article what readers would notice. */
export function CompareEditionsScreen({ compared }: { readonly compared: ComparedEditions }) {
  const t = useTranslations('publishing.compare')
  const day = useDay()
  const { issue, issueNumber, pages, articles } = compared
  const same = issueNumber === null && pages.length === 0 && articles.length === 0
  return (
    <>
      <PageHeader
        title={t('title')}
        trail={[{ href: `/desk/issues/${issue.id}`, label: `${issue.title.name} ${day(issue.date)}` }]}
        lead={same ? undefined : t('summary', { articles: articles.length })}
      />
      <Choice compared={compared} />
      {same && <Notice>{t('same')}</Notice>}
      <Frame compared={compared} />
      {articles.length > 0 && (
        <section className={styles.articles} aria-label={t('articles')}>
          {articles.map((article) => <ComparedArticle key={article.id} article={article} language={issue.title.language} />)}
        </section>
      )}
    </>
  )
}

/** Chooses two Editions. A plain form: the address says which, so that it can be sent to a colleague. */
function Choice({ compared: { issue, editions, from, to } }: { readonly compared: ComparedEditions }) {
  const t = useTranslations('publishing.compare')
  const tDesk = useTranslations('desk.issue')
  const options = editions.map((number) => ({ value: `${number}`, label: tDesk('edition', { number }) }))
  return (
    <form key={`${from} ${to}`} method="get" action={`/desk/issues/${issue.id}/editions`} className={styles.choice}>
      <Field label={t('from')} name="from"><Select options={options} defaultValue={from} /></Field>
      <Field label={t('to')} name="to"><Select options={options} defaultValue={to} /></Field>
      <Button type="submit">{t('deed')}</Button>
    </form>
  )
}

/** A page as its sentence says it, of which many have no name. */
function named(number: number, name: string | null) {
  return { number, name: name ?? '', named: name ? 'yes' : 'no' }
}

/** The number of the issue and its pages, where they are other ones. */
function Frame({ compared: { issueNumber, pages } }: { readonly compared: ComparedEditions }) {
  const t = useTranslations('publishing.compare')
  if (issueNumber === null && pages.length === 0) return null
  return (
    <dl className={styles.frame}>
      {issueNumber && (
        <>
          <dt>{t('number')}</dt>
          <dd><del>{issueNumber.old ?? t('none')}</del> <ins>{issueNumber.now ?? t('none')}</ins></dd>
        </>
      )}
      {pages.length > 0 && <dt>{t('pages')}</dt>}
      {pages.map(({ number, old, now }) => (
        <dd key={number}>
          {old === null ? t('page-added', named(number, now))
            : now === null ? t('page-gone', named(number, old))
              : t('page-renamed', { number, old, now, named: old === '' ? 'now' : now === '' ? 'old' : 'both' })}
        </dd>
      ))}
    </dl>
  )
}
