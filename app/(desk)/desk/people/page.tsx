import type { Metadata } from 'next'
import { DeskPage } from '@/components/desk/desk-page'
import { PeopleScreen } from '@/components/people/people-screen'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { listPeople } from '@/lib/server/people/queries'
import { requireActor } from '@/lib/server/session/current-actor'
import { listTitles } from '@/lib/server/titles/queries'
import * as actions from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('people'))('title') }
}

export default async function PeoplePage() {
  const actor = await requireActor()
  const [people, titles] = await orNotFound(Promise.all([listPeople(actor), listTitles(actor)]))
  return <DeskPage><PeopleScreen people={people} titles={titles} self={actor.id} actions={{ ...actions }} /></DeskPage>
}
