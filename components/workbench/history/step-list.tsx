'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'use-intl'
import type { PageHistory, PastStep } from '@/lib/server/history/queries'
import styles from './history-screen.module.css'

/** The Steps of a page as sentences, each a way to the page as it was after it. */
export function StepList({ history: { id, steps, shown, revision } }: { readonly history: PageHistory }) {
  const t = useTranslations('workbench.history')
  return (
    <ol className={styles.steps} aria-label={t('list')}>
      {steps.map((step) => (
        <li key={step.id}>
          <Link href={`?at=${step.seq}`} scroll={false} className={styles.step} aria-current={step.seq === shown ? 'step' : undefined}>
            <Sentence step={step} />
            {step.seq === revision && <span className={styles.now}>{t('now')}</span>}
          </Link>
        </li>
      ))}
      <li key={id}>
        <Link href="?at=0" scroll={false} className={styles.step} aria-current={shown === 0 ? 'step' : undefined}>{t('imported')}</Link>
      </li>
    </ol>
  )
}

function Sentence({ step: { seq, deed, at, by, undoes, articles } }: { readonly step: PastStep }) {
  const t = useTranslations('workbench.history')
  const format = useFormatter()
  const did = undoes === null ? t(`did.${deed}`) : t('did.undo', { seq: undoes })
  return (
    <>
      <span className={styles.about}>{seq} · {format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}</span>
      <span>{t('sentence', { who: by ?? t('system'), did })}</span>
      {articles.length > 0 && <span className={styles.articles}>{articles.join(' · ')}</span>}
    </>
  )
}
