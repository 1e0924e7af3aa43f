import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ArchiveScreen } from '@/components/archives/archive-screen'
import { DeskPage } from '@/components/desk/desk-page'
import { archiveEntries, archiveProgress } from '@/lib/server/archives/queries'
import { archiveWish } from '@/lib/server/archives/schema'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'
import { resumeArchive, stopArchive, tryArchiveAgain } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('archives'))('title') }
}

export default async function ArchivePage({ params, searchParams }: PageProps<'/desk/import/archives/[archive]'>) {
  const [actor, { archive }, asked] = [await requireActor(), await params, await searchParams]
  if (!z.uuid().safeParse(archive).success) notFound()
  const wish = archiveWish.parse(asked)
  const [progress, entries] = await orNotFound(Promise.all([archiveProgress(actor, archive), archiveEntries(actor, archive, wish)]))
  return <DeskPage><ArchiveScreen progress={progress} entries={entries} wish={wish} deeds={{ resumeArchive, stopArchive, tryArchiveAgain }} /></DeskPage>
}
