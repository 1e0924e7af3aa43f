import type { Metadata } from 'next'
import { DeskPage } from '@/components/desk/desk-page'
import { TagsScreen } from '@/components/vocabularies/tags-screen'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'
import { listTags } from '@/lib/server/tags/queries'
import { loadVocabulary } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('desk'))('tags.title') }
}

export default async function TagsPage() {
  const actor = await requireActor()
  const tags = await orNotFound(listTags(actor))
  return <DeskPage><TagsScreen actor={actor} tags={tags} loadVocabulary={loadVocabulary} /></DeskPage>
}
