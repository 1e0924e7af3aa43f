'use client'

import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import type { ReviewArticle } from '@/lib/review/review'
import type { Failure } from '@/lib/server/errors'
import type { Outlook } from './outlook'
import styles from './review.module.css'

/** Says what will happen before it does: published articles first. */
export function ApplyDialog({ outlook, headline, language, busy, waits, failure, onApply, onClose }: {
  readonly outlook: Outlook
  readonly headline: (article: ReviewArticle | null) => string
  readonly language: string
  readonly busy: boolean
  /** Whether decisions are not kept yet: without them, something else would be applied than is shown. */
  readonly waits: boolean
  readonly failure: Failure | null
  readonly onApply: () => void
  readonly onClose: () => void
}) {
  const t = useTranslations('review.apply')
  const { accepted, rejected, open, published } = outlook
  return (
    <ConfirmDialog open onOpenChange={(isOpen) => { if (!isOpen) onClose() }} title={t('title')} description={t('about')} deed={t('deed')} busy={busy || waits} onConfirm={onApply}>
      {published.length > 0 && (
        <div className={styles.correction}>
          <p>{t('published', { count: published.length })}</p>
          <ul lang={language}>{published.map((article) => <li key={article.key}>{headline(article)}</li>)}</ul>
        </div>
      )}
      <ul className={styles.outlook}>
        <li>{t('accepted', { count: accepted })}</li>
        {rejected > 0 && <li>{t('rejected', { count: rejected })}</li>}
        {open > 0 && <li>{t('open', { count: open })}</li>}
      </ul>
      {waits && <Notice>{t('waits')}</Notice>}
      <FailureNotice failure={failure} />
    </ConfirmDialog>
  )
}
