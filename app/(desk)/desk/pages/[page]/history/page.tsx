import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { HistoryScreen } from '@/components/workbench/history/history-screen'
import { authoriseAt } from '@/lib/server/authorise'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { pageHistory } from '@/lib/server/history/queries'
import { requireActor } from '@/lib/server/session/current-actor'
import { reviewNewReading } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('workbench')
  return { title: t('history.screen') }
}

const moment = z.object({ at: z.coerce.number().int().min(0) })

/** What was done to a page, and the page as it was after a Step. `?at=3` */
export default async function HistoryRoute({ params, searchParams }: PageProps<'/desk/pages/[page]/history'>) {
  const [actor, { page: id }, search] = await Promise.all([requireActor(), params, searchParams])
  if (!z.uuid().safeParse(id).success) notFound()
  const wanted = moment.safeParse(search)
  const [there, history] = await orNotFound(Promise.all([
    authoriseAt(actor, 'see-desk', { kind: 'page', ids: [id] }), pageHistory(actor, id, wanted.success ? wanted.data.at : null),
  ]))
  return <HistoryScreen history={history} actor={there} reviewNewReading={reviewNewReading} />
}
