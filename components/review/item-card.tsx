'use client'

import { memo, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { acceptanceOf } from '@/lib/review/decisions'
import type { Choice, Decision, ReviewItem } from '@/lib/review/review'
import { ItemBody } from './item-body'
import type { ItemWords } from './item-words'
import { idOf } from './show-item'
import { PassageEditor } from './passage-editor'
import styles from './review.module.css'

/** One item: its sentence, what it is about, and what is decided. It is drawn again when one of these changes, not when another item does. */
export const ItemCard = memo(function ItemCard({ item, words, decision, again, current, editing, language, onDecide, onEdit, onLeave, onEnter }: {
  readonly item: ReviewItem
  readonly words: ItemWords
  readonly decision: Decision | undefined
  /** Whether it was decided about when it showed something else. */
  readonly again: boolean
  readonly current: boolean
  readonly editing: boolean
  readonly language: string
  /** Null for whoever may only look. */
  readonly onDecide: ((item: ReviewItem, choice: Choice) => void) | null
  readonly onEdit: (item: ReviewItem) => void
  readonly onLeave: (item: ReviewItem) => void
  readonly onEnter: (item: ReviewItem) => void
}) {
  const t = useTranslations('review')
  const { need, key } = item
  const sentence = words.sentence(item)
  return (
    <article
      id={idOf(key)} className={styles.item} data-need={need} data-decided={decision?.choice.take ?? (again ? 'again' : 'none')}
      aria-label={`${sentence}. ${decision ? t(`decided.${decision.choice.take}`) : t('decided.none')}`}
      aria-current={current || undefined} tabIndex={-1} onFocusCapture={() => onEnter(item)} onClick={() => onEnter(item)}
    >
      <header className={styles.about}>
        <h3 className={styles.sentence}>{sentence}</h3>
        {need !== 'clean' && <Badge tone={need === 'conflict' ? 'danger' : 'plain'}>{t(`need.${need}`)}</Badge>}
        {again && decision === undefined && <Badge tone="warning">{t('need.again')}</Badge>}
        <span className={styles.decided}>{t(`decided.${decision?.choice.take ?? 'none'}`)}</span>
      </header>
      {editing && item.kind === 'passage' && onDecide
        ? <PassageEditor item={item} decision={decision} language={language}
            onTake={(texts) => onDecide(item, { take: 'edited', texts })} onLeave={() => onLeave(item)} />
        : <ItemBody item={item} decision={decision} language={language} />}
      {onDecide && !editing && <Choices item={item} decision={decision} onDecide={onDecide} onEdit={onEdit} />}
    </article>
  )
})

function Choices({ item, decision, onDecide, onEdit }: {
  readonly item: ReviewItem
  readonly decision: Decision | undefined
  readonly onDecide: (item: ReviewItem, choice: Choice) => void
  readonly onEdit: (item: ReviewItem) => void
}) {
  const t = useTranslations('review')
  const taken = decision?.choice.take
  const pick = (take: 'ours' | 'theirs' | 'merged', words: ReactNode) => (
    <Button small look={taken === take ? 'primary' : 'plain'} aria-pressed={taken === take} onClick={() => onDecide(item, { take })}>{words}</Button>
  )
  const isPassage = item.kind === 'passage'
  const edit = isPassage && item.theirs.length > 0 && (
    <Button small look={taken === 'edited' ? 'primary' : 'quiet'} onClick={() => onEdit(item)}>{t('deeds.edit')}</Button>
  )
  if (item.need === 'conflict' && isPassage && item.theirs.length > 0) {
    return (
      <div className={styles.choices}>
        {pick('ours', t('choose.ours'))}{pick('theirs', t('choose.theirs'))}{item.merged && pick('merged', t('choose.merged'))}{edit}
      </div>
    )
  }
  const accept = acceptanceOf(item).choice.take
  return (
    <div className={styles.choices}>
      {accept !== 'edited' && pick(accept, t('deeds.accept'))}{pick('ours', t('deeds.reject'))}{edit}
    </div>
  )
}
