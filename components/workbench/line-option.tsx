'use client'

import { Flag } from 'lucide-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { classes } from '@/components/ui/classes'
import type { LineRow } from './line-rows'
import styles from './lines-pane.module.css'
import { useReason } from './use-reason'

interface LineOptionProps {
  readonly row: LineRow
  readonly id: string
  readonly tint: number | null
  readonly chosen: boolean
  readonly focused: boolean
  readonly position: number
  readonly count: number
  readonly draggable: boolean
}

/** One line of the dump: whose it is, what it is, what it says, and what is doubtful about it. */
export const LineOption = memo(function LineOption({ row, id, tint, chosen, focused, position, count, draggable }: LineOptionProps) {
  const t = useTranslations('workbench')
  const reason = useReason()
  const { place, line, text, doubt } = row
  const number = place && 'article' in place.home ? place.home.index + 1 : null
  const aside = place && 'aside' in place.home ? place.home.aside : null
  const said = [
    number !== null && place ? t('in-article', { number, role: t(`roles.${place.role}`) }) : null,
    row.opensArticle && number !== null ? t('starts-article', { number }) : null,
    place?.startsParagraph && row.opensBlock ? t('starts-paragraph') : null,
    aside && t('is-aside', { reason: t(`reasons.${aside}`) }),
    !place && t('unplaced'),
    row.places > 1 ? t('is-cut', { count: row.places }) : null,
    doubt && t('has-doubt', { why: reason(doubt) }),
  ].filter(Boolean)
  return (
    <div
      role="option"
      id={id}
      data-line={line}
      draggable={draggable}
      aria-selected={chosen}
      aria-posinset={position}
      aria-setsize={count}
      aria-label={`${text.trim()} — ${said.join('；')}`}
      className={classes(
        styles.line, chosen && styles.chosen, focused && styles.focused, aside !== null && styles.aside,
        row.opensArticle && styles.opens, row.changesHome && !row.opensArticle && styles.changes, !place && styles.unplaced,
      )}
      data-tint={tint ?? undefined}
    >
      <span data-gutter className={styles.number}>{line + 1}</span>
      <span data-gutter className={styles.home}>{number ?? (aside ? '—' : '!')}</span>
      <span data-gutter className={styles.role}>{row.opensBlock && place && aside === null ? t(`role-marks.${place.role}`) : ''}</span>
      <span className={classes(styles.text, place?.startsParagraph && row.opensBlock && styles.indent)}>{text}</span>
      {aside !== null && row.opensBlock && <span className={styles.reason}>{t(`reasons.${aside}`)}</span>}
      {doubt && <span className={styles.doubt}><Flag aria-hidden />{reason(doubt)}</span>}
    </div>
  )
})
