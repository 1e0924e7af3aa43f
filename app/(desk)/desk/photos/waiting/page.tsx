import type { Metadata } from 'next'
import { z } from 'zod'
import { DeskPage } from '@/components/desk/desk-page'
import { WaitingScreen } from '@/components/photos/waiting-screen'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { listWaiting } from '@/lib/server/photos/waiting/queries'
import { requireActor } from '@/lib/server/session/current-actor'

/** Counted from 0; so many screens nobody looks through. */
const wish = z.object({ screen: z.coerce.number().int().min(0).max(1_000).catch(0) })

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('photos'))('waiting.title') }
}

/** The captions that wait for their picture. `?screen=` */
export default async function WaitingPage({ searchParams }: PageProps<'/desk/photos/waiting'>) {
  const [actor, { screen }] = [await requireActor(), wish.parse(await searchParams)]
  const list = await orNotFound(listWaiting(actor, screen))
  return <DeskPage><WaitingScreen list={list} screen={screen} /></DeskPage>
}
