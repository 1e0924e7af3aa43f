import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { DeskPage } from '@/components/desk/desk-page'
import { IssueScreen } from '@/components/issues/issue-screen'
import { may } from '@/lib/editorial/policy'
import { authoriseAt } from '@/lib/server/authorise'
import { deskIssue } from '@/lib/server/issues/queries'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'
import { listTitles } from '@/lib/server/titles/queries'
import { tagArticles } from '../../tags/actions'
import * as actions from './actions'

async function issueOf(params: PageProps<'/desk/issues/[issue]'>['params']) {
  const [actor, { issue: id }] = [await requireActor(), await params]
  if (!z.uuid().safeParse(id).success) notFound()
  const [there, issue] = await orNotFound(Promise.all([authoriseAt(actor, 'see-desk', { kind: 'issue', ids: [id] }), deskIssue(actor, id)]))
  return { actor, there, issue }
}

export async function generateMetadata({ params }: PageProps<'/desk/issues/[issue]'>): Promise<Metadata> {
  const { issue } = await issueOf(params)
  return { title: `${issue.title.name} ${issue.date}` }
}

export default async function IssuePage({ params }: PageProps<'/desk/issues/[issue]'>) {
  const { actor, there, issue } = await issueOf(params)
  const titles = may(there, 'move-page') ? await orNotFound(listTitles(actor, 'move-page')) : []
  return <DeskPage><IssueScreen actor={there} issue={issue} titles={titles} actions={{ ...actions, tagArticles }} /></DeskPage>
}
