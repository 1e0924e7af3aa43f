'use client'

import { ChevronLeft, ChevronRight, History } from 'lucide-react'
import Link from 'next/link'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { AssignmentControl } from '@/components/assignments/assignment-control'
import { contentOf } from '@/lib/article/content'
import type { ActorThere } from '@/lib/editorial/actor'
import type { DeskArticle } from '@/lib/server/articles/queries'
import { ArticleState } from './article-state'
import styles from './article-editor.module.css'
import type { CopyKeeper } from './copy-keeper'
import type { Saver } from './saver'

/** Where the article stands, its neighbours on the page, and whether it is saved. */
export function ArticleHead({ article, actor, saver, keeper }: {
  readonly article: DeskArticle
  readonly actor: ActorThere
  readonly saver: Saver
  readonly keeper: CopyKeeper
}) {
  const t = useTranslations('editor')
  const { issue, page, previous, next, ordinal, parts: { before, after } } = article
  const { headline, damaged } = useMemo(() => contentOf(article.blocks), [article.blocks])
  const title = headline ?? damaged ?? t('untitled')
  return (
    <header className={styles.head}>
      <nav aria-label={t('trail')} className={styles.trail}>
        <Link href={`/desk/issues/${issue.id}`}>{issue.title.name} {issue.date}</Link>
        {page && <Link href={`/desk/pages/${page.id}`}>{t('page', { number: page.number, name: page.name })}</Link>}
        <span>{t('ordinal', { ordinal })}</span>
      </nav>
      {(before ?? after) && (
        <nav aria-label={t('parts')} className={styles.trail}>
          {before && <Link href={`/desk/articles/${before.id}`}>{t('part-before', { page: before.page, headline: before.headline })}</Link>}
          {after && <Link href={`/desk/articles/${after.id}`}>{t('part-after', { page: after.page, headline: after.headline })}</Link>}
        </nav>
      )}
      <h1 className="visually-hidden">{title}</h1>
      <Link href={`/desk/articles/${article.id}/versions`} className={styles.versions}><History aria-hidden />{t('versions')}</Link>
      {!article.closed && (
        <AssignmentControl thing={{ kind: 'article', id: article.id }} given={article.assignment} name={title} actor={actor} />
      )}
      <nav aria-label={t('neighbours')} className={styles.neighbours}>
        {previous && <Link href={`/desk/articles/${previous}`}><ChevronLeft aria-hidden />{t('previous')}</Link>}
        {next && <Link href={`/desk/articles/${next}`}>{t('next')}<ChevronRight aria-hidden /></Link>}
      </nav>
      <ArticleState saver={saver} keeper={keeper} updatedAt={article.updatedAt} />
    </header>
  )
}
