'use client'

import { FilePlus2 } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { type Column, Table } from '@/components/ui/table'
import { type Actor, actorAt, actorSomewhere } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { IssueRow } from '@/lib/server/issues/queries'
import type { DeskTitle } from '@/lib/server/titles/queries'
import styles from './issue-list-screen.module.css'
import { useDay } from './use-day'
import { useIssueNumber } from './use-issue-number'

/** How many issues a full screen of the list has; a full one may have older ones behind it. */
const FULL = 50

/** The issues of all titles, or of one. `title` and `screen` are what the address asks for. */
export function IssueListScreen({ actor, titles, issues, title, screen }: {
  readonly actor: Actor
  readonly titles: readonly DeskTitle[]
  readonly issues: readonly IssueRow[]
  readonly title: string | null
  readonly screen: number
}) {
  const t = useTranslations('desk.issues')
  const chosen = titles.find(({ slug }) => slug === title)
  const mayImport = may(chosen ? actorAt(actor, chosen.id) : actorSomewhere(actor), 'import-page')
  const importing = mayImport && titles.length > 0 && (
    <ButtonLink look="primary" href={`/desk/import${title ? `?title=${title}` : ''}`}><FilePlus2 aria-hidden />{t('import')}</ButtonLink>
  )
  const corrections = <ButtonLink look="quiet" href={`/desk/corrections${title ? `?title=${title}` : ''}`}>{t('corrections')}</ButtonLink>
  const columns = useColumns()
  return (
    <>
      <PageHeader title={t('title')} deeds={<>{corrections}{importing}</>} />
      {titles.length > 1 && <TitleFilter titles={titles} chosen={title} />}
      {issues.length > 0
        ? <Table caption={t('list')} columns={columns} rows={issues} keyOf={({ id }) => id} />
        : <NothingYet mayFound={may(actor, 'manage-titles')} mayImport={mayImport} hasTitle={titles.length > 0} />}
      {(screen > 0 || issues.length === FULL) && <Screens title={title} screen={screen} more={issues.length === FULL} />}
    </>
  )
}

function useColumns(): readonly Column<IssueRow>[] {
  const t = useTranslations('desk.issues')
  const day = useDay()
  const number = useIssueNumber()
  return [
    { key: 'date', name: t('date'), cell: (issue) => <Link className={styles.date} href={`/desk/issues/${issue.id}`}>{day(issue.date)}</Link> },
    { key: 'paper', name: t('paper'), cell: ({ title }) => <span lang={title.language}>{title.name}</span> },
    { key: 'number', name: t('number'), cell: (issue) => number(issue.number) ?? '—' },
    { key: 'pages', name: t('pages'), align: 'end', cell: ({ pages }) => pages },
    { key: 'articles', name: t('articles'), align: 'end', cell: ({ articles }) => articles },
    {
      key: 'state',
      name: t('state'),
      cell: ({ live }) => live ? <Badge tone="good">{t('published', { edition: live.number })}</Badge> : <Badge>{t('unpublished')}</Badge>,
    },
  ]
}

function TitleFilter({ titles, chosen }: { readonly titles: readonly DeskTitle[]; readonly chosen: string | null }) {
  const t = useTranslations('desk.issues')
  return (
    <nav aria-label={t('filter')} className={styles.filter}>
      <Link href="/desk" aria-current={chosen === null ? 'page' : undefined}>{t('all')}</Link>
      {titles.map(({ slug, name, language }) => (
        <Link key={slug} href={`/desk?title=${slug}`} lang={language} aria-current={chosen === slug ? 'page' : undefined}>{name}</Link>
      ))}
    </nav>
  )
}

function NothingYet({ mayFound, mayImport, hasTitle }: { readonly mayFound: boolean; readonly mayImport: boolean; readonly hasTitle: boolean }) {
  const t = useTranslations('desk.issues')
  if (!hasTitle) {
    const found = mayFound && <ButtonLink look="primary" href="/desk/titles">{t('no-title.deed')}</ButtonLink>
    return <EmptyState title={t('no-title.title')} deed={found}>{t('no-title.text')}</EmptyState>
  }
  const deed = mayImport && <ButtonLink look="primary" href="/desk/import">{t('no-issue.deed')}</ButtonLink>
  return <EmptyState title={t('no-issue.title')} deed={deed}>{mayImport ? t('no-issue.text') : t('no-issue.viewer')}</EmptyState>
}

function Screens({ title, screen, more }: { readonly title: string | null; readonly screen: number; readonly more: boolean }) {
  const t = useTranslations('desk.issues')
  const address = (to: number) => `/desk?${new URLSearchParams({ ...(title ? { title } : {}), screen: `${to}` })}`
  return (
    <nav aria-label={t('screens')} className={styles.screens}>
      {screen > 0 && <Link href={address(screen - 1)}>{t('newer')}</Link>}
      {more && <Link href={address(screen + 1)}>{t('older')}</Link>}
    </nav>
  )
}
