import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DeskPage } from '@/components/desk/desk-page'
import { QueueScreen } from '@/components/queue/queue-screen'
import { queueAddress, queueQuery } from '@/lib/editorial/queue/wish'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { workQueue } from '@/lib/server/queue/queries'
import { queueWish } from '@/lib/server/queue/schema'
import { requireActor } from '@/lib/server/session/current-actor'
import { tagArticles } from '../tags/actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('queue'))('title') }
}

/** The work queue. A form says what it does not ask for, too; its address is led to the one that does not. */
export default async function QueuePage({ searchParams }: PageProps<'/desk/queue'>) {
  const [actor, asked] = [await requireActor(), await searchParams]
  const wish = queueWish.parse(asked)
  if (Object.keys(asked).length > queueQuery(wish).size) redirect(queueAddress(wish))
  const queue = await orNotFound(workQueue(actor, wish))
  return <DeskPage><QueueScreen actor={actor} queue={queue} wish={wish} tagArticles={tagArticles} /></DeskPage>
}
