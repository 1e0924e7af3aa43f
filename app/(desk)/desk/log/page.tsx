import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LogScreen } from '@/components/audit/log-screen'
import { DeskPage } from '@/components/desk/desk-page'
import { logAddress, logQuery } from '@/lib/audit/wish'
import { logScreen } from '@/lib/server/audit/queries'
import { logWish } from '@/lib/server/audit/schema'
import { SCREEN_TIME_ZONE, translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { listPeople } from '@/lib/server/people/queries'
import { requireActor } from '@/lib/server/session/current-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('audit'))('title') }
}

/** The audit log. A form says what it does not ask for, too; its address is led to the one that does not. */
export default async function LogPage({ searchParams }: PageProps<'/desk/log'>) {
  const [actor, asked] = [await requireActor(), await searchParams]
  const wish = logWish.parse(asked)
  if (Object.keys(asked).length > logQuery(wish).size) redirect(logAddress(wish))
  const [screen, people] = await orNotFound(Promise.all([logScreen(actor, wish, SCREEN_TIME_ZONE), listPeople(actor)]))
  return <DeskPage><LogScreen screen={screen} wish={wish} people={people.map(({ id, name }) => ({ id, name }))} /></DeskPage>
}
