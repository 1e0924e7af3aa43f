'use client'

import { Columns2, FolderInput, PenLine } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { AssignmentControl } from '@/components/assignments/assignment-control'
import { SaidMarks } from '@/components/notices/said-marks'
import { Badge } from '@/components/ui/badge'
import { Button, ButtonLink } from '@/components/ui/button'
import { ArticleChoice, ArticlesChoice } from '@/components/tagging/bulk/article-choice'
import { LevelBadge, StateBadge } from '@/components/workflow/workflow-marks'
import { PassAll } from '@/components/workflow/pass-all'
import { WaitingReviews } from '@/components/review/waiting-reviews'
import type { ActorThere } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { DeskArticleRow, DeskIssue, DeskPageRow } from '@/lib/server/issues/queries'
import type { DeskTitle } from '@/lib/server/titles/queries'
import type { IssueActions } from './issue-actions'
import styles from './page-card.module.css'
import { MovePageDialog } from './move-page-dialog'
import { WriteArticleDialog } from './write-article-dialog'

/** A page of an issue: its dump, its articles with what is open about them, and what can be done with it. */
export function PageCard({ actor, issue, page, titles, actions }: {
  readonly actor: ActorThere
  readonly issue: DeskIssue
  readonly page: DeskPageRow
  readonly titles: readonly DeskTitle[]
  readonly actions: IssueActions
}) {
  const t = useTranslations('desk')
  const tBulk = useTranslations('tags.bulk')
  const { number, name } = page
  return (
    <article className={styles.card} aria-labelledby={`page-${number}`}>
      <header className={styles.head}>
        <h2 id={`page-${number}`} className={styles.name} lang={issue.title.language}>
          {name === '' ? t('page', { number }) : t('page-named', { number, name })}
        </h2>
        <div className={styles.deeds}>
          <ArticlesChoice articles={page.articles.map(({ id }) => id)} label={tBulk('all-of-page', { number })} />
          <PassAll actor={actor} articles={page.articles} page={number} passArticles={actions.passArticles} />
          {may(actor, 'write-text') && <Write page={page} writeArticle={actions.writeArticle} />}
          {may(actor, 'move-page') && <Move issue={issue} page={page} titles={titles} movePage={actions.movePage} />}
          <ButtonLink small href={`/desk/pages/${page.id}`} aria-label={t('issue.workbench-of', { number })}>
            <Columns2 aria-hidden />{t('issue.workbench')}
          </ButtonLink>
        </div>
      </header>
      <Dump dump={page.dump} />
      <WaitingReviews reviews={page.reviews} actor={actor} />
      {page.articles.length === 0 && <p className={styles.dump}>{t('issue.no-article')}</p>}
      <ol className={styles.articles}>
        {page.articles.map((article) => <ArticleRow key={article.id} actor={actor} article={article} language={issue.title.language} />)}
      </ol>
    </article>
  )
}

function Dump({ dump }: { readonly dump: DeskPageRow['dump'] }) {
  const t = useTranslations('desk.issue')
  const format = useFormatter()
  if (!dump) return <p className={styles.dump}>{t('no-dump')}</p>
  const at = format.dateTime(new Date(dump.importedAt), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <p className={styles.dump}>
      <span>{t('dump', { file: dump.fileName, encoding: dump.encoding.toUpperCase() })}</span>
      <span>{t('imported', { at })}</span>
    </p>
  )
}

function ArticleRow({ actor, article: { id, ordinal, headline, damaged, tags, findings, level, progress, assignment, said }, language }: {
  readonly actor: ActorThere
  readonly article: DeskArticleRow
  readonly language: string
}) {
  const t = useTranslations('desk')
  return (
    <li className={styles.article}>
      <span className={styles.ordinal}><ArticleChoice article={id} name={headline || t('untitled')} />{ordinal}</span>
      <Link href={`/desk/articles/${id}`} className={styles.headline} lang={language}>{headline || t('untitled')}</Link>
      <span className={styles.marks}>
        <LevelBadge level={level} />
        <StateBadge progress={progress} />
        {damaged && <Badge tone="danger">{t('issue.damaged')}</Badge>}
        {findings > 0 && <Badge tone="warning">{t('issue.findings', { count: findings })}</Badge>}
        {tags > 0 && <Badge>{t('issue.tags', { count: tags })}</Badge>}
        <AssignmentControl thing={{ kind: 'article', id }} given={assignment} name={headline || t('untitled')} actor={actor} />
        {said && <SaidMarks article={id} headline={headline || t('untitled')} said={said} mayIssue={may(actor, 'issue-notice')} />}
      </span>
    </li>
  )
}

function Write({ page, writeArticle }: { readonly page: DeskPageRow; readonly writeArticle: IssueActions['writeArticle'] }) {
  const t = useTranslations('desk.issue.write')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button small look="quiet" aria-label={t('open-on', { number: page.number })} onClick={() => setOpen(true)}>
        <PenLine aria-hidden />{t('open')}
      </Button>
      <WriteArticleDialog open={open} onOpenChange={setOpen} page={page} writeArticle={writeArticle} />
    </>
  )
}

function Move({ issue, page, titles, movePage }: {
  readonly issue: DeskIssue
  readonly page: DeskPageRow
  readonly titles: readonly DeskTitle[]
  readonly movePage: IssueActions['movePage']
}) {
  const t = useTranslations('desk.issue.move')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button small look="quiet" aria-label={t('open-of', { number: page.number })} onClick={() => setOpen(true)}>
        <FolderInput aria-hidden />{t('open')}
      </Button>
      <MovePageDialog open={open} onOpenChange={setOpen} issue={issue} page={page} titles={titles} movePage={movePage} />
    </>
  )
}
