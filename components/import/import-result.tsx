'use client'

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useDay } from '../issues/use-day'
import styles from './import-screen.module.css'
import type { SentDump } from './send-dump'

/** Says what came of an import, and leads on. */
export function ImportResult({ sent: { imported, place }, onNext }: { readonly sent: SentDump; readonly onNext: () => void }) {
  const t = useTranslations('desk.import')
  const day = useDay()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { kind, erased, review, lines, articles, doubts, encoding, runnerUp, pageId, issueId } = imported
  const values = { page: place.page, date: day(place.date) }
  return (
    <section className={styles.result}>
      <h2 ref={heading} tabIndex={-1} className={styles.done}>{t('imported', values)}</h2>
      {kind === 'already-there' && <Notice tone="note">{t('already', values)}</Notice>}
      {erased && <Notice tone="note">{t('erased')}</Notice>}
      {kind === 'review' && <Notice tone="note">{t('review-text', values)}</Notice>}
      {kind === 'imported' && <p>{t('imported-text', { lines, articles, doubts })}</p>}
      <p className={styles.limit}>
        {t('encoding')} {encoding.toUpperCase()}
        {runnerUp !== null && <span className={styles.second}>{t('runner-up', { encoding: runnerUp.toUpperCase() })}</span>}
      </p>
      <div className={styles.deeds}>
        {review !== null && <ButtonLink look="primary" href={`/desk/reviews/${review}`}>{t('review')}</ButtonLink>}
        <ButtonLink look={review === null ? 'primary' : 'plain'} href={`/desk/pages/${pageId}`}>{t('workbench')}</ButtonLink>
        <ButtonLink href={`/desk/issues/${issueId}`}>{t('issue')}</ButtonLink>
        <Button onClick={onNext}>{t('next')}</Button>
      </div>
    </section>
  )
}
