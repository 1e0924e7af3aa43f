import type { Metadata } from 'next'
import { DeskPage } from '@/components/desk/desk-page'
import { TagsScreen } from '@/components/tags/tags-screen'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'
import { tagsAsked } from '@/lib/server/tags/browsing/queries'
import { tagWish } from '@/lib/server/tags/browsing/schema'
import { listVocabularies } from '@/lib/server/vocabularies/queries'
import * as actions from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('tags'))('list.title') }
}

/** The vocabularies and their tags. `?q=&vocabulary=&show=&screen=` */
export default async function TagsPage({ searchParams }: PageProps<'/desk/tags'>) {
  const [actor, asked] = await Promise.all([requireActor(), searchParams])
  const wish = tagWish.parse(asked)
  const [vocabularies, screenful] = await orNotFound(Promise.all([listVocabularies(actor), tagsAsked(actor, wish)]))
  return <DeskPage><TagsScreen actor={actor} wish={wish} vocabularies={vocabularies} screenful={screenful} actions={{ ...actions }} /></DeskPage>
}
