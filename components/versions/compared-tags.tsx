'use client'

import { useTranslations } from 'use-intl'
import type { ItemComparison } from '@/lib/article/compare/comparison'
import styles from './comparison.module.css'

/** The tags of both versions, those that were put on and taken off marked as such. */
export function ComparedTags({ tags }: { readonly tags: readonly ItemComparison[] }) {
  const t = useTranslations('versions.compare')
  return (
    <section className={styles.tags} aria-label={t('tags-label')}>
      <span className={styles.role}>{t('tags-label')}</span>
      {tags.length === 0 && <span className={styles.empty}>{t('no-tags')}</span>}
      <ul>
        {tags.map(({ fate, old, now }) => {
          const tag = now ?? old
          if (tag === null) return null
          const name = tag.label
          return (
            <li key={tag.id} className={styles.tag}>
              {fate === 'added' ? <ins className={styles.ins}>{name}</ins> : fate === 'removed' ? <del className={styles.del}>{name}</del> : name}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
