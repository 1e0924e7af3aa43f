import type { Metadata } from 'next'
import { DeskPage } from '@/components/desk/desk-page'
import { FiguresScreen } from '@/components/figures/figures-screen'
import { deskFigures } from '@/lib/server/figures/queries'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('figures'))('title') }
}

export default async function FiguresPage() {
  const titles = await orNotFound(deskFigures(await requireActor()))
  return <DeskPage><FiguresScreen titles={titles} /></DeskPage>
}
