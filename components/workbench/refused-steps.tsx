'use client'

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useFailureSentence } from '@/components/use-failure-sentence'
import { canDoAgain, type CorrectionQueue } from './correction-queue'
import type { Corrections } from './corrections'
import { meanwhileOf, type RefusedWish } from './refusal'
import styles from './refused-steps.module.css'

/** The steps that were not made, each with what others did meanwhile and the choice to do it again here or to leave it. */
export function RefusedSteps({ queue, corrections, onDecided }: {
  readonly queue: CorrectionQueue
  readonly corrections: Corrections
  /** The button that was pressed is gone: the focus needs another place. */
  readonly onDecided: () => void
}) {
  const t = useTranslations('workbench.refused')
  if (queue.refused.length === 0) return null
  return (
    <section aria-label={t('label')} className={styles.list}>
      {queue.refused.map((one) => {
        const isLost = queue.condition !== 'stale' && !canDoAgain(queue, one)
        return (
          <Notice key={one.wish.key} tone="danger" deed={
            <span className={styles.choice}>
              {!isLost && (
                <Button small disabled={queue.condition === 'stale'} onClick={() => { corrections.doAgain(one.wish.key); onDecided() }}>
                  {t('again')}
                </Button>
              )}
              <Button small look="quiet" onClick={() => { corrections.leave(one.wish.key); onDecided() }}>{t('leave')}</Button>
            </span>
          }>
            <Refusal {...one} />
            {isLost && <p>{t('lost')}</p>}
          </Notice>
        )
      })}
    </section>
  )
}

function Refusal({ wish, failure }: RefusedWish) {
  const t = useTranslations('workbench')
  const deeds = useTranslations('versions.deeds')
  const sentence = useFailureSentence()
  const name = wish.kind === 'step' ? deeds(wish.step.deed) : t(`deeds.${wish.kind}`)
  const others = meanwhileOf(failure)?.steps ?? []
  return (
    <>
      <strong>{t('refused.not-done', { deed: name })}</strong> {sentence(failure)}
      {others.length > 0 && (
        <ul className={styles.others}>
          {others.map(({ by, deed, undoes }, at) => (
            <li key={at}>{t(undoes ? 'refused.took-back' : 'refused.did', { by: by ?? t('refused.system'), deed: deeds(deed) })}</li>
          ))}
        </ul>
      )}
    </>
  )
}
