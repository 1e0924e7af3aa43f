'use client'

import { useTranslations } from 'use-intl'
import { SaveState, type Saving } from '@/components/ui/save-state'
import type { CorrectionQueue } from './correction-queue'
import type { ErrandState } from './errands'
import styles from './strip.module.css'

function savingOf({ condition, waiting, refused }: CorrectionQueue, errands: ErrandState): Saving {
  for (const one of [condition, errands.condition]) if (isStuck(one)) return one
  if (waiting.length + errands.waiting.length > 0) return condition === 'sending' || errands.condition === 'sending' ? 'saving' : 'unsaved'
  return refused.length > 0 ? 'conflict' : 'saved'
}

function isStuck(condition: CorrectionQueue['condition']): condition is 'offline' | 'signed-out' {
  return condition === 'offline' || condition === 'signed-out'
}

/** Whether the server has everything that was done here, in words. */
export function BenchState({ queue, errands }: { readonly queue: CorrectionQueue; readonly errands: ErrandState }) {
  const t = useTranslations('workbench')
  const { condition, waiting } = queue
  const count = waiting.length + errands.waiting.length
  if (condition === 'stale') return <span role="status" className={styles.state}>{t('state.stale')}</span>
  return (
    <span className={styles.state}>
      <SaveState state={savingOf(queue, errands)} />
      {count > 0 && (isStuck(condition) || isStuck(errands.condition)) && <> {t('state.waiting', { count })}</>}
    </span>
  )
}
