import type { Metadata } from 'next'
import { z } from 'zod'
import { DeskPage } from '@/components/desk/desk-page'
import { IssueListScreen } from '@/components/issues/issue-list-screen'
import { listIssues } from '@/lib/server/issues/queries'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'
import { listTitles } from '@/lib/server/titles/queries'
import { titleSlug } from '@/lib/server/titles/schema'

const wish = z.object({
  title: titleSlug.optional().catch(undefined),
  screen: z.coerce.number().int().min(0).max(10_000).catch(0),
})

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('desk'))('issues.title') }
}

export default async function IssuesPage({ searchParams }: PageProps<'/desk'>) {
  const [actor, { title, screen }] = [await requireActor(), wish.parse(await searchParams)]
  const [titles, issues] = await orNotFound(Promise.all([listTitles(actor), listIssues(actor, { title, screen })]))
  return <DeskPage><IssueListScreen actor={actor} titles={titles} issues={issues} title={title ?? null} screen={screen} /></DeskPage>
}
