'use client'

import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { ActorThere } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { AssignmentView } from '@/lib/server/assignments/queries'
import type { Assignable } from '@/lib/server/assignments/schema'
import { AssignDialog } from './assign-dialog'
import { AssignmentMark } from './assignment-mark'
import styles from './assignments.module.css'
import { useAssignment } from './use-assignment'

/** Says who has an article or a Review and until when, and lets it be given to somebody. Nothing where neither can be. */
export function AssignmentControl({ thing, given, name, actor }: {
  readonly thing: Assignable
  readonly given: AssignmentView | null
  /** What the thing is called, for those who hear of one control among many. */
  readonly name: string
  readonly actor: ActorThere
}) {
  const t = useTranslations('assignments')
  const open = useAssignment(thing, given, actor.id)
  const [asking, setAsking] = useState(false)
  const { assignment } = open
  if (!may(actor, 'assign')) return assignment && <AssignmentMark assignment={assignment} />
  return (
    <span className={styles.control}>
      <Button small look="quiet" onClick={() => setAsking(true)}>
        {assignment ? <AssignmentMark assignment={assignment} /> : <><UserPlus aria-hidden />{t('open')}</>}
        {' '}<span className="visually-hidden">{t('of', { name })}</span>
      </Button>
      {asking && <AssignDialog name={name} open={open} onClose={() => setAsking(false)} />}
    </span>
  )
}
