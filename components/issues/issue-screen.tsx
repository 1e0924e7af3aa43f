'use client'

import { BookOpen, FilePlus2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { ArticlesChoice } from '@/components/tagging/bulk/article-choice'
import { BulkTagging } from '@/components/tagging/bulk/bulk-tagging'
import { ChosenArticlesProvider } from '@/components/tagging/bulk/chosen-articles'
import { PassAll } from '@/components/workflow/pass-all'
import type { ActorThere } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { DeskIssue } from '@/lib/server/issues/queries'
import type { DeskTitle } from '@/lib/server/titles/queries'
import { importAddress } from './import-address'
import type { IssueActions } from './issue-actions'
import { IssueNumber } from './issue-number'
import styles from './issue-screen.module.css'
import { PageCard } from './page-card'
import { Publication } from './publication'
import { useDay } from './use-day'

/** One date's paper: what stands between it and its readers, and its pages with their articles. */
export function IssueScreen({ actor, issue, titles, actions }: {
  readonly actor: ActorThere
  readonly issue: DeskIssue
  readonly titles: readonly DeskTitle[]
  readonly actions: IssueActions
}) {
  const t = useTranslations('desk')
  const day = useDay()
  const tBulk = useTranslations('tags.bulk')
  const articles = issue.pages.flatMap((page) => page.articles)
  const nextPage = Math.max(0, ...issue.pages.map(({ number }) => number)) + 1
  const importing = may(actor, 'import-page') && (
    <ButtonLink href={importAddress(issue, nextPage)}><FilePlus2 aria-hidden />{t('issue.import')}</ButtonLink>
  )
  const reading = issue.live && (
    <ButtonLink href={`/${issue.title.slug}/${issue.date}`}><BookOpen aria-hidden />{t('issue.public')}</ButtonLink>
  )
  const screen = (
    <>
      <PageHeader
        trail={[{ href: '/desk', label: t('issues.title') }, { href: `/desk?title=${issue.title.slug}`, label: issue.title.name }]}
        title={<>{day(issue.date)} <span lang={issue.title.language}>{issue.title.name}</span></>}
        deeds={<>{reading}{importing}</>}
      />
      <div className={styles.issue}>
        <section className={styles.pages} aria-label={t('issue.pages-of')}>
          <ArticlesChoice articles={articles.map(({ id }) => id)} label={tBulk('all-of-issue')} />
          {issue.pages.map((page) => (
            <PageCard key={page.id} actor={actor} issue={issue} page={page} titles={titles} actions={actions} />
          ))}
          {issue.pages.length === 0 && <EmptyState title={t('issue.empty.title')} deed={importing}>{t('issue.empty.text')}</EmptyState>}
        </section>
        <aside className={styles.side}>
          <IssueNumber key={issue.number} actor={actor} issue={issue} numberIssue={actions.numberIssue} />
          <PassAll actor={actor} articles={articles} passArticles={actions.passArticles} />
          <Publication actor={actor} issue={issue} actions={actions} />
        </aside>
      </div>
      <BulkTagging tagArticles={actions.tagArticles} />
    </>
  )
  return may(actor, 'tag-article')
    ? <ChosenArticlesProvider articles={articles.map(({ id }) => id)}>{screen}</ChosenArticlesProvider>
    : screen
}
