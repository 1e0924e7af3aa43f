import type { Metadata } from 'next'
import { DeskPage } from '@/components/desk/desk-page'
import { JobsScreen } from '@/components/jobs/jobs-screen'
import { listJobs } from '@/lib/server/jobs/queries'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'
import { tryJobAgain } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('jobs'))('title') }
}

export default async function JobsPage() {
  const jobs = await orNotFound(listJobs(await requireActor()))
  return <DeskPage><JobsScreen jobs={jobs} tryJobAgain={tryJobAgain} /></DeskPage>
}
