import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { DeskPage } from '@/components/desk/desk-page'
import { TagScreen } from '@/components/tags/tag-screen'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'
import { articlesOfTag, tagsBelow, tagSheet } from '@/lib/server/tags/browsing/queries'
import { tagHistory } from '@/lib/server/tags/queries'
import { tagAddress } from '@/lib/tagging/wish'
import * as actions from '../actions'

const screenAsked = z.coerce.number().int().min(0).max(10_000).catch(0)

/** The tag of an address. One that was merged leads to the tag that it was merged into. */
async function tagAt(params: PageProps<'/desk/tags/[tag]'>['params']) {
  const [actor, { tag: id }] = [await requireActor(), await params]
  if (!z.uuid().safeParse(id).success) notFound()
  const tag = await orNotFound(tagSheet(actor, id))
  if ('heir' in tag) redirect(tagAddress(tag.heir))
  return { actor, tag }
}

export async function generateMetadata({ params }: PageProps<'/desk/tags/[tag]'>): Promise<Metadata> {
  return { title: (await tagAt(params)).tag.label }
}

/** One tag: its names, its place, its articles and its history. `?screen=` of the articles */
export default async function TagPage({ params, searchParams }: PageProps<'/desk/tags/[tag]'>) {
  const [{ actor, tag }, asked] = await Promise.all([tagAt(params), searchParams])
  const screen = screenAsked.parse(asked['screen'])
  const [below, articles, history] = await orNotFound(Promise.all([
    tag.children > 0 ? tagsBelow(actor, tag.id) : [], articlesOfTag(actor, tag.id, screen), tagHistory(actor, tag.id),
  ]))
  return (
    <DeskPage>
      <TagScreen key={`${tag.id} ${tag.revision}`} actor={actor} tag={tag} below={below} articles={articles} screen={screen} history={history} actions={{ ...actions }} />
    </DeskPage>
  )
}
