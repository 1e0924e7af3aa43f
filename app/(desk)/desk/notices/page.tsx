import type { Metadata } from 'next'
import { DeskPage } from '@/components/desk/desk-page'
import { NoticesScreen } from '@/components/desk-notices/notices-screen'
import { noticesOn } from '@/lib/server/desk-notices/queries'
import { screenNumber } from '@/lib/server/desk-notices/schema'
import { translator } from '@/lib/server/language'
import { requireActor } from '@/lib/server/session/current-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('deskNotices'))('title') }
}

/** What this person was told of at the desk. */
export default async function NoticesPage({ searchParams }: PageProps<'/desk/notices'>) {
  const [actor, { screen }] = await Promise.all([requireActor(), searchParams])
  const number = screenNumber.parse(screen)
  const { notices, older } = await noticesOn(actor, number - 1)
  return <DeskPage narrow><NoticesScreen notices={notices} number={number} older={older} person={actor.id} /></DeskPage>
}
