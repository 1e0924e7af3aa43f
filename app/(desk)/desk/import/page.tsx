import type { Metadata } from 'next'
import { z } from 'zod'
import { DeskPage } from '@/components/desk/desk-page'
import { ImportScreen } from '@/components/import/import-screen'
import { listArchives } from '@/lib/server/archives/queries'
import { pagePlace } from '@/lib/server/dumps/schema'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'
import { listTitles } from '@/lib/server/titles/queries'

/** What the screen that led here knows of the page. */
const wish = z.object({
  title: pagePlace.shape.title.optional().catch(undefined),
  date: pagePlace.shape.date.optional().catch(undefined),
  page: pagePlace.shape.page.optional().catch(undefined),
})

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('desk'))('import.title') }
}

export default async function ImportPage({ searchParams }: PageProps<'/desk/import'>) {
  const [actor, place] = [await requireActor(), wish.parse(await searchParams)]
  const [titles, archives] = await orNotFound(Promise.all([listTitles(actor, 'import-page'), listArchives(actor)]))
  return <DeskPage><ImportScreen titles={titles} place={place} archives={archives} /></DeskPage>
}
