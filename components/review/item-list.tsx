'use client'

import { useTranslations } from 'use-intl'
import { ItemCard } from './item-card'
import type { Reviewing } from './use-reviewing'
import styles from './review.module.css'

/** The items that are shown, article by article. */
export function ItemList({ reviewing, again, language, mayDecide }: {
  readonly reviewing: Reviewing
  /** Items that were decided about when they showed something else. */
  readonly again: ReadonlySet<string>
  readonly language: string
  readonly mayDecide: boolean
}) {
  const t = useTranslations('review')
  const { groups, words, decided, decide, atHand: { current, editing, edit, leave, enter } } = reviewing
  return (
    <div className={styles.list}>
      {groups.length === 0 && <p className={styles.none}>{t('none')}</p>}
      {groups.map(({ article, items }) => (
        <section key={article?.key ?? ''} aria-label={words.headline(article)}>
          <h2 className={styles.article} lang={article === null ? undefined : language}>{words.headline(article)}</h2>
          {items.map((item) => (
            <ItemCard
              key={item.key} item={item} words={words} decision={decided.get(item.key)} again={again.has(item.key)}
              current={item.key === current} editing={editing.has(item.key)} language={language}
              onDecide={mayDecide ? decide : null} onEdit={edit} onLeave={leave} onEnter={enter}
            />
          ))}
        </section>
      ))}
    </div>
  )
}
