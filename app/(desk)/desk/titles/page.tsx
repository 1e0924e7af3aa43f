import type { Metadata } from 'next'
import { DeskPage } from '@/components/desk/desk-page'
import { TitlesScreen } from '@/components/titles/titles-screen'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'
import { listTitles } from '@/lib/server/titles/queries'
import { createTitle } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('desk'))('titles.title') }
}

export default async function TitlesPage() {
  const actor = await requireActor()
  const titles = await orNotFound(listTitles(actor))
  return <DeskPage><TitlesScreen actor={actor} titles={titles} createTitle={createTitle} /></DeskPage>
}
