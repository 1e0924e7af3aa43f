'use client'

import { useTranslations } from 'use-intl'
import { AssignmentControl } from '@/components/assignments/assignment-control'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ActorThere } from '@/lib/editorial/actor'
import type { WaitingReview } from '@/lib/server/reviews/waiting'

/** Says that new dumps of a page wait to be decided about, and who has them, and leads there. */
export function WaitingReviews({ reviews, actor }: { readonly reviews: readonly WaitingReview[]; readonly actor: ActorThere }) {
  const t = useTranslations('review')
  return reviews.map(({ id, fileName, assignment }) => (
    <Notice key={id} tone="note" deed={<ButtonLink small href={`/desk/reviews/${id}`}>{t('look')}</ButtonLink>}>
      {t('waiting', { file: fileName })}{' '}
      <AssignmentControl thing={{ kind: 'review', id }} given={assignment} name={fileName} actor={actor} />
    </Notice>
  ))
}
