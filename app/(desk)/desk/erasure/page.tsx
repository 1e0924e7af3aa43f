import type { Metadata } from 'next'
import { DeskPage } from '@/components/desk/desk-page'
import { ErasureScreen } from '@/components/erasure/erasure-screen'
import { listErasures } from '@/lib/server/erasure/queries'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'
import { listTitles } from '@/lib/server/titles/queries'
import * as actions from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('erasure'))('title') }
}

/** Where a person's data are erased for legal reasons, and what was. */
export default async function ErasureRoute() {
  const actor = await requireActor()
  const [erasures, titles] = await orNotFound(Promise.all([listErasures(actor), listTitles(actor)]))
  return <DeskPage><ErasureScreen erasures={erasures} titles={titles} actions={{ ...actions }} /></DeskPage>
}
