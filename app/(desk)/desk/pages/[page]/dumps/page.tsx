import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { DumpsScreen } from '@/components/review/dumps/dumps-screen'
import { comparedDumps } from '@/lib/server/dumps/queries'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('review')
  return { title: t('dumps.screen') }
}

const two = z.object({ old: z.uuid().optional(), now: z.uuid().optional() })

/** Any two dumps of a page, held against each other. `?old=…&now=…` */
export default async function DumpsRoute({ params, searchParams }: PageProps<'/desk/pages/[page]/dumps'>) {
  const [actor, { page: id }, search] = await Promise.all([requireActor(), params, searchParams])
  const wanted = two.safeParse(search)
  if (!z.uuid().safeParse(id).success || !wanted.success) notFound()
  return <DumpsScreen compared={await orNotFound(comparedDumps(actor, id, wanted.data))} />
}
