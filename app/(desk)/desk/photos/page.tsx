import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DeskPage } from '@/components/desk/desk-page'
import { LibraryScreen } from '@/components/photos/library-screen'
import { libraryAddress, libraryQuery } from '@/lib/photos/wish'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { searchPhotos } from '@/lib/server/photos/queries'
import { photoWish } from '@/lib/server/photos/schema'
import { requireActor } from '@/lib/server/session/current-actor'
import { listTitles } from '@/lib/server/titles/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('photos'))('title') }
}

/** The photo library. A form says what it does not ask for, too; its address is led to the one that does not. */
export default async function PhotosPage({ searchParams }: PageProps<'/desk/photos'>) {
  const [actor, asked] = [await requireActor(), await searchParams]
  const wish = photoWish.parse(asked)
  if (Object.keys(asked).length > libraryQuery(wish).size) redirect(libraryAddress(wish))
  const [screen, titles] = await orNotFound(Promise.all([searchPhotos(actor, wish), listTitles(actor)]))
  return <DeskPage><LibraryScreen actor={actor} screen={screen} wish={wish} titles={titles} /></DeskPage>
}
