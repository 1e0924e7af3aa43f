'use client'

import { useTranslations } from 'use-intl'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { WaitingReview } from '@/lib/server/reviews/waiting'

/** Says that new dumps of a page wait to be decided about, and leads there. */
export function WaitingReviews({ reviews }: { readonly reviews: readonly WaitingReview[] }) {
  const t = useTranslations('review')
  return reviews.map(({ id, fileName }) => (
    <Notice key={id} tone="note" deed={<ButtonLink small href={`/desk/reviews/${id}`}>{t('look')}</ButtonLink>}>
      {t('waiting', { file: fileName })}
    </Notice>
  ))
}
