import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { DeskPage } from '@/components/desk/desk-page'
import { CompareEditionsScreen } from '@/components/editions/compare-editions-screen'
import { comparedEditions } from '@/lib/server/comparisons/queries'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'

/** Two Editions by their numbers. */
const choice = z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) })

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('publishing'))('compare.title') }
}

export default async function CompareEditionsPage({ params, searchParams }: PageProps<'/desk/issues/[issue]/editions'>) {
  const [actor, { issue }, query] = [await requireActor(), await params, await searchParams]
  const chosen = choice.safeParse(query)
  if (!z.uuid().safeParse(issue).success || !chosen.success) notFound()
  const compared = await orNotFound(comparedEditions(actor, issue, chosen.data))
  return <DeskPage><CompareEditionsScreen compared={compared} /></DeskPage>
}
