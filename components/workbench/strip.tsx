'use client'

import { useTranslations } from 'use-intl'
import { keysOf } from './choice'
import type { LineRow } from './line-rows'
import type { Situation } from './situation'
import styles from './strip.module.css'

/** Says how much of the page is placed, set aside and doubtful, and what is chosen. */
export function Strip({ rows, situation }: { readonly rows: readonly LineRow[]; readonly situation: Situation }) {
  const t = useTranslations('workbench')
  const aside = rows.filter(({ place }) => place && 'aside' in place.home).length
  const unplaced = rows.filter(({ place }) => !place).length
  const { choice, order, doubts } = situation
  const chosen = choice === null ? 0 : choice.pane === 'lines' ? keysOf(choice, order.lines).length : keysOf(choice, order.blocks).length
  return (
    <div className={styles.strip}>
      <span>{t('placed', { count: rows.length - aside - unplaced })}</span>
      <span>{t('aside', { count: aside })}</span>
      <span className={doubts.length > 0 ? styles.doubts : undefined}>{doubts.length > 0 ? t('doubts', { count: doubts.length }) : t('no-doubts')}</span>
      {choice !== null && <span className={styles.chosen}>{t(choice.pane === 'lines' ? 'chosen-lines' : 'chosen-blocks', { count: chosen })}</span>}
    </div>
  )
}
