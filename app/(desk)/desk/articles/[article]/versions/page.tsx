import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { type Pair, usualPair } from '@/components/versions/pair'
import { VersionsScreen } from '@/components/versions/versions-screen'
import type { Actor } from '@/lib/editorial/actor'
import { deskArticle } from '@/lib/server/articles/queries'
import { authoriseAt } from '@/lib/server/authorise'
import { NotFound } from '@/lib/server/errors'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'
import { articleVersions, type VersionState, versionState } from '@/lib/server/versions/queries'
import * as actions from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('versions')
  return { title: t('screen') }
}

const revisions = z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) })

/** The versions of an article: two of them beside each other, and what there is to bring back. `?from=3&to=7` */
export default async function VersionsRoute({ params, searchParams }: PageProps<'/desk/articles/[article]/versions'>) {
  const [actor, { article: id }, search] = await Promise.all([requireActor(), params, searchParams])
  if (!z.uuid().safeParse(id).success) notFound()
  const [there, article, list] = await orNotFound(Promise.all([
    authoriseAt(actor, 'see-desk', { kind: 'article', ids: [id] }), deskArticle(actor, id), articleVersions(actor, id),
  ]))
  const wanted = revisions.safeParse(search)
  const asked = wanted.success && wanted.data.from <= wanted.data.to ? await statesOf(actor, id, wanted.data) : null
  const states = asked ?? (await orNotFound(Promise.all(pairOf(usualPair(list.entries)).map((one) => versionState(actor, id, one)))))
  return (
    <VersionsScreen
      key={list.entries[0]?.revision}
      article={article} list={list} states={states} gone={'from' in search && asked === null} actor={there} actions={{ ...actions }}
    />
  )
}

function pairOf({ from, to }: Pair): readonly number[] {
  return [from, to]
}

/** The two versions that an address names; null where one of them has been thinned out. */
async function statesOf(actor: Actor, article: string, pair: Pair): Promise<VersionState[] | null> {
  try {
    return await Promise.all(pairOf(pair).map((one) => versionState(actor, article, one)))
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}
