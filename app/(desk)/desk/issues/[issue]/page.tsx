import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { DeskPage } from '@/components/desk/desk-page'
import { IssueScreen } from '@/components/issues/issue-screen'
import { deskIssue } from '@/lib/server/issues/queries'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'
import { listTitles } from '@/lib/server/titles/queries'
import { tagArticles } from '../../tags/actions'
import * as actions from './actions'

async function issueOf(params: PageProps<'/desk/issues/[issue]'>['params']) {
  const [actor, { issue }] = [await requireActor(), await params]
  if (!z.uuid().safeParse(issue).success) notFound()
  return { actor, issue: await orNotFound(deskIssue(actor, issue)) }
}

export async function generateMetadata({ params }: PageProps<'/desk/issues/[issue]'>): Promise<Metadata> {
  const { issue } = await issueOf(params)
  return { title: `${issue.title.name} ${issue.date}` }
}

export default async function IssuePage({ params }: PageProps<'/desk/issues/[issue]'>) {
  const { actor, issue } = await issueOf(params)
  const titles = await orNotFound(listTitles(actor))
  return <DeskPage><IssueScreen actor={actor} issue={issue} titles={titles} actions={{ ...actions, tagArticles }} /></DeskPage>
}
