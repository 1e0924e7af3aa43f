'use client'

import { useTranslations } from 'use-intl'
import { SaveState } from '@/components/ui/save-state'
import type { CorrectionQueue } from './correction-queue'
import styles from './strip.module.css'

/** Whether the server has everything that was done here, in words. */
export function BenchState({ queue: { condition, waiting } }: { readonly queue: CorrectionQueue }) {
  const t = useTranslations('workbench')
  if (condition === 'stale') return <span role="status" className={styles.state}>{t('state.stale')}</span>
  if (condition === 'offline') {
    return <span className={styles.state}><SaveState state="offline" /> {t('state.waiting', { count: waiting.length })}</span>
  }
  return <span className={styles.state}><SaveState state={waiting.length > 0 ? 'saving' : 'saved'} /></span>
}
