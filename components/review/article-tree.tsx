'use client'

import { useTranslations } from 'use-intl'
import { Badge } from '@/components/ui/badge'
import type { ReviewArticle } from '@/lib/review/review'
import { countItems, type Decided, type ItemGroup } from './review-items'
import styles from './review.module.css'

/** The articles in which there is something to decide, with how much of it is decided. */
export function ArticleTree({ groups, decided, here, published, headline, language, onGo }: {
  readonly groups: readonly ItemGroup[]
  readonly decided: Decided
  /** The article of the item at hand; null for the page itself. */
  readonly here: ReviewArticle | null | undefined
  readonly published: ReadonlySet<string>
  readonly headline: (article: ReviewArticle | null) => string
  readonly language: string
  readonly onGo: (group: ItemGroup) => void
}) {
  const t = useTranslations('review')
  return (
    <nav aria-label={t('tree')} className={styles.tree}>
      <ol>
        {groups.map((group) => {
          const { article, items } = group
          const count = countItems(items, decided)
          const name = headline(article)
          return (
            <li key={article?.key ?? ''}>
              <button
                type="button" className={styles.branch} aria-current={article === here || undefined} data-done={count.decided === count.all || undefined}
                onClick={() => onGo(group)} aria-label={t('counts', { article: name, ...count })}
              >
                <span lang={language} className={styles.name}>{name}</span>
                <span className={styles.marks}>
                  {article?.isNew && <Badge tone="good">{t('new-article')}</Badge>}
                  {article && published.has(article.key) && <Badge tone="warning">{t('published')}</Badge>}
                  {count.conflicts > 0 && <Badge tone="danger">{t('conflicts', { count: count.conflicts })}</Badge>}
                  <span className={styles.count}>{count.decided}/{count.all}</span>
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
