import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DeskPage } from '@/components/desk/desk-page'
import { PersonScreen } from '@/components/people/person-screen'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { personWithSessions } from '@/lib/server/people/queries'
import { requireActor } from '@/lib/server/session/current-actor'
import { listTitles } from '@/lib/server/titles/queries'
import * as actions from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('people'))('title') }
}

export default async function PersonPage({ params }: PageProps<'/desk/people/[person]'>) {
  const [actor, { person: id }] = [await requireActor(), await params]
  if (id === actor.id) redirect('/desk/account')
  const [{ person, sessions }, titles] = await orNotFound(Promise.all([personWithSessions(actor, id), listTitles(actor)]))
  return <DeskPage><PersonScreen person={person} titles={titles} sessions={sessions} actions={{ ...actions }} /></DeskPage>
}
