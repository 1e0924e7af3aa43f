import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { DeskPage } from '@/components/desk/desk-page'
import { PhotoScreen } from '@/components/photos/photo-screen'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { deskPhoto } from '@/lib/server/photos/queries'
import { requireActor } from '@/lib/server/session/current-actor'
import { listTitles } from '@/lib/server/titles/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('photos'))('one.page') }
}

export default async function PhotoPage({ params }: PageProps<'/desk/photos/[photo]'>) {
  const [actor, { photo: id }] = [await requireActor(), await params]
  if (!z.uuid().safeParse(id).success) notFound()
  const [photo, titles] = await orNotFound(Promise.all([deskPhoto(actor, id), listTitles(actor)]))
  return <DeskPage><PhotoScreen key={photo.id} actor={actor} photo={photo} titles={titles} /></DeskPage>
}
