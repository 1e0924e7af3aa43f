'use client'

import { useFormatter, useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { type Column, Table } from '@/components/ui/table'
import type { SplitSum, TitleFigures, WeekFigures } from '@/lib/server/figures/queries'
import styles from './figures-screen.module.css'
import { Share } from './share'

/** How far the work has come and what it costs, title by title, for those who answer for it. */
export function FiguresScreen({ titles }: { readonly titles: readonly TitleFigures[] }) {
  const t = useTranslations('figures')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {titles.length === 0 && <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>}
      {titles.map((title) => <OneTitle key={title.slug} title={title} />)}
    </>
  )
}

function OneTitle({ title }: { readonly title: TitleFigures }) {
  return (
    <section className={styles.title} aria-labelledby={`figures-${title.slug}`}>
      <h2 id={`figures-${title.slug}`}>{title.name}</h2>
      <div className={styles.tables}>
        <States title={title} />
        <Splits title={title} />
        <Weeks weeks={title.weeks} name={title.name} />
      </div>
    </section>
  )
}

interface State {
  readonly key: 'pages.empty' | 'pages.at-work' | 'pages.live' | 'articles.not-proofread' | 'articles.problematic' | 'articles.proofread' | 'articles.validated' | 'articles.live'
  readonly count: number
  readonly of: number
}

function statesOf({ pages, articles }: TitleFigures): readonly State[] {
  const [allPages, open] = [pages.empty + pages.atWork + pages.live, articles.notProofread + articles.problematic + articles.proofread + articles.validated]
  return [
    { key: 'pages.empty', count: pages.empty, of: allPages },
    { key: 'pages.at-work', count: pages.atWork, of: allPages },
    { key: 'pages.live', count: pages.live, of: allPages },
    { key: 'articles.not-proofread', count: articles.notProofread, of: open },
    { key: 'articles.problematic', count: articles.problematic, of: open },
    { key: 'articles.proofread', count: articles.proofread, of: open },
    { key: 'articles.validated', count: articles.validated, of: open },
    { key: 'articles.live', count: articles.live, of: Math.max(open, articles.live) },
  ]
}

function States({ title }: { readonly title: TitleFigures }) {
  const t = useTranslations('figures')
  const format = useFormatter()
  const columns: readonly Column<State>[] = [
    { key: 'state', name: t('state'), cell: ({ key }) => t(key) },
    { key: 'count', name: t('count'), cell: ({ count, of }) => <Share value={count} most={of}>{format.number(count)}</Share> },
  ]
  return <Table caption={t('states', { title: title.name })} columns={columns} rows={statesOf(title)} keyOf={({ key }) => key} />
}

interface Split extends SplitSum {
  readonly when: 'lately' | 'all'
}

function Splits({ title: { name, split } }: { readonly title: TitleFigures }) {
  const t = useTranslations('figures')
  const format = useFormatter()
  const share = (part: number, whole: number) => (
    <Share value={part} most={whole}>
      {whole === 0 ? '–' : t('share', { part: format.number(part), whole: format.number(whole), percent: format.number(part / whole, { style: 'percent', maximumFractionDigits: 1 }) })}
    </Share>
  )
  const columns: readonly Column<Split>[] = [
    { key: 'when', name: t('when'), cell: ({ when }) => t(when) },
    { key: 'pages', name: t('pages-seen'), align: 'end', cell: ({ pages }) => format.number(pages) },
    { key: 'kept', name: t('kept'), cell: ({ kept, proposed }) => share(kept, proposed) },
    { key: 'moved', name: t('moved'), cell: ({ moved, lines }) => share(moved, lines) },
  ]
  const rows: readonly Split[] = [{ when: 'lately', ...split.lately }, { when: 'all', ...split.all }]
  return <Table caption={t('split', { title: name })} columns={columns} rows={rows} keyOf={({ when }) => when} />
}

function Weeks({ weeks, name }: { readonly weeks: readonly WeekFigures[]; readonly name: string }) {
  const t = useTranslations('figures')
  const format = useFormatter()
  const most = Math.max(...weeks.map(perPage))
  const columns: readonly Column<WeekFigures>[] = [
    { key: 'week', name: t('week'), cell: ({ week }) => <time dateTime={week}>{format.dateTime(new Date(`${week}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })}</time> },
    { key: 'imported', name: t('imported'), align: 'end', cell: ({ imported }) => format.number(imported) },
    { key: 'corrected', name: t('corrected'), align: 'end', cell: ({ corrected }) => format.number(corrected) },
    { key: 'steps', name: t('steps'), align: 'end', cell: ({ steps }) => format.number(steps) },
    { key: 'saves', name: t('saves'), align: 'end', cell: ({ saves }) => format.number(saves) },
    { key: 'per-page', name: t('per-page'), cell: (week) => <Share value={perPage(week)} most={most}>{format.number(perPage(week), { maximumFractionDigits: 1 })}</Share> },
  ]
  if (weeks.length === 0) return <p>{t('no-weeks')}</p>
  return <Table caption={t('weeks', { title: name })} columns={columns} rows={weeks} keyOf={({ week }) => week} />
}

/** Corrections of both kinds for each page that was corrected. */
function perPage({ corrected, steps, saves }: WeekFigures): number {
  return corrected === 0 ? 0 : (steps + saves) / corrected
}
