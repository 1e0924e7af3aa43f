'use client'

import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { Progress, SignOff } from '@/lib/editorial/workflow/progress'
import type { NamedSignOff } from '@/lib/server/sign-offs/queries'
import { useStepName } from './use-step-name'
import styles from './workflow-panel.module.css'

/** The steps of a chain, who passed each and when, and which one is open. */
export function ChainList({ progress: { steps, next, refusal }, signOffs, mayTakeBack, onTakeBack }: {
  readonly progress: Progress
  readonly signOffs: readonly NamedSignOff[]
  readonly mayTakeBack: (target: SignOff) => boolean
  readonly onTakeBack: (signOff: string) => void
}) {
  const t = useTranslations('workflow')
  const format = useFormatter()
  const nameOf = useStepName()
  const named = (id: string) => signOffs.find((signOff) => signOff.id === id)?.byName ?? t('system')
  const when = (at: string) => format.dateTime(new Date(at), { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })
  const back = (signOff: SignOff, step: string) => mayTakeBack(signOff) && (
    <Button small look="quiet" aria-label={t('take-back-of', { step })} onClick={() => onTakeBack(signOff.id)}>{t('take-back')}</Button>
  )
  return (
    <ol className={styles.chain} aria-label={t('chain')}>
      {steps.map(({ step, passed }) => {
        const name = nameOf(step)
        const refused = refusal?.step === step.id ? refusal : null
        const state = refused ? 'refused' : passed ? 'passed' : step.id === next?.id ? 'open' : 'later'
        return (
          <li key={step.id} className={styles.step} data-state={state}>
            <span className={styles.name}>{name}</span>
            <span className={styles.faint}>
              {refused ? t('states.refused') : passed ? t('passed', { name: named(passed.id), at: when(passed.at) }) : t(state === 'open' ? 'open' : 'later')}
            </span>
            {refused ? back(refused, name) : passed && back(passed, name)}
          </li>
        )
      })}
    </ol>
  )
}
