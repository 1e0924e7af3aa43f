'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { AssignmentMark } from '@/components/assignments/assignment-mark'
import { DueMark } from '@/components/assignments/due-mark'
import { useDay } from '@/components/issues/use-day'
import { ArticleChoice } from '@/components/tagging/bulk/article-choice'
import { LevelBadge, StateBadge } from '@/components/workflow/workflow-marks'
import { useStepName } from '@/components/workflow/use-step-name'
import type { QueueView } from '@/lib/editorial/queue/wish'
import type { QueueItem } from '@/lib/server/queue/queries'
import styles from './queue.module.css'

/** Something in the queue: what it is and where, how far it is, who has it, and why it is here. */
export function QueueRow({ item, show }: { readonly item: QueueItem; readonly show: QueueView }) {
  const t = useTranslations('queue')
  const tDesk = useTranslations('desk')
  const day = useDay()
  const why = useWhy(show)
  const { kind, name, title, date, page, level, progress, assignment } = item
  const review = kind === 'review'
  // Whoever reads what is theirs knows who has it.
  const own = show === 'mine' && kind !== 'mention'
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        {!review && <ArticleChoice article={item.thing} name={name || tDesk('untitled')} />}
        <Link href={addressOf(item)} className={styles.name} lang={review ? undefined : title.language}>
          {review ? t('review', { file: name }) : name || tDesk('untitled')}
        </Link>
        <p className={styles.place}>
          <span lang={title.language}>{title.name}</span>
          <span>{day(date)}</span>
          {page && <span>{page.name === '' ? tDesk('page', { number: page.number }) : tDesk('page-named', page)}</span>}
        </p>
      </div>
      <div className={styles.marks}>
        {level && <LevelBadge level={level} />}
        {progress && <StateBadge progress={progress} />}
        {assignment && (own ? assignment.due && <DueMark due={assignment.due} /> : <AssignmentMark assignment={assignment} />)}
      </div>
      <p className={styles.why}>{why(item)}</p>
    </li>
  )
}

function addressOf({ kind, thing, mention }: QueueItem): string {
  if (kind === 'review') return `/desk/reviews/${thing}`
  return mention ? `/desk/articles/${thing}?comment=${mention.thread}` : `/desk/articles/${thing}`
}

/** Says why something stands in a view; nothing where what is beside it says so. */
function useWhy(show: QueueView): (item: QueueItem) => string {
  const t = useTranslations('queue.why')
  const nameOf = useStepName()
  return ({ kind, progress, assignment, troubles, mention }) => {
    if (mention) return t('mention', { by: mention.by ?? t('somebody'), words: mention.words })
    if (show === 'problematic') return troubles.map((trouble) => t(`troubles.${trouble}`)).join(t('and'))
    if (show === 'mine') return [t('assigned', { by: assignment?.by ?? t('somebody') }), assignment?.note].filter(Boolean).join(' ')
    return kind === 'review' || !progress?.next ? t('to-decide') : t('to-pass', { step: nameOf(progress.next) })
  }
}
