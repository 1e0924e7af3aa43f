'use client'

import { useTranslations } from 'use-intl'
import { SaveState, type Saving } from '@/components/ui/save-state'
import type { CorrectionQueue } from './correction-queue'
import styles from './strip.module.css'

function savingOf({ condition, waiting, refused }: CorrectionQueue): Saving {
  if (condition === 'offline' || condition === 'signed-out') return condition
  if (waiting.length > 0) return condition === 'sending' ? 'saving' : 'unsaved'
  return refused.length > 0 ? 'conflict' : 'saved'
}

/** Whether the server has everything that was done here, in words. */
export function BenchState({ queue }: { readonly queue: CorrectionQueue }) {
  const t = useTranslations('workbench')
  const { condition, waiting } = queue
  const stuck = waiting.length > 0 && (condition === 'offline' || condition === 'signed-out')
  if (condition === 'stale') return <span role="status" className={styles.state}>{t('state.stale')}</span>
  return (
    <span className={styles.state}>
      <SaveState state={savingOf(queue)} />{stuck && <> {t('state.waiting', { count: waiting.length })}</>}
    </span>
  )
}
