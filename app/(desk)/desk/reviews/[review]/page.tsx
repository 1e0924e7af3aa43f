import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ReviewScreen } from '@/components/review/review-screen'
import { authoriseAt } from '@/lib/server/authorise'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { deskReview } from '@/lib/server/reviews/queries'
import { requireActor } from '@/lib/server/session/current-actor'
import * as actions from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('review')
  return { title: t('screen') }
}

/** A Review: what a new dump would change, to be decided item by item. */
export default async function ReviewRoute({ params }: PageProps<'/desk/reviews/[review]'>) {
  const [actor, { review: id }] = await Promise.all([requireActor(), params])
  if (!z.uuid().safeParse(id).success) notFound()
  const [there, review] = await orNotFound(Promise.all([authoriseAt(actor, 'see-desk', { kind: 'review', ids: [id] }), deskReview(actor, id)]))
  return <ReviewScreen review={review} actor={there} actions={{ ...actions }} />
}
