'use client'

import { useTranslations } from 'use-intl'
import { Badge } from '@/components/ui/badge'
import type { AssignmentView } from '@/lib/server/assignments/queries'
import styles from './assignments.module.css'
import { DueMark } from './due-mark'

/** Who has something, and until when; or that it is done. */
export function AssignmentMark({ assignment: { assignee, due, done } }: { readonly assignment: AssignmentView }) {
  const t = useTranslations('assignments')
  return (
    <span className={styles.mark}>
      <span>{assignee.name}</span>
      {done ? <Badge tone="good">{t('is-done')}</Badge> : due && <DueMark due={due} />}
    </span>
  )
}
