import type { Metadata } from 'next'
import { z } from 'zod'
import { DeskPage } from '@/components/desk/desk-page'
import { CorrectionsScreen } from '@/components/notices/corrections-screen'
import { translator } from '@/lib/server/language'
import { followedFinding } from '@/lib/editorial/followed-finding'
import { deskCorrections } from '@/lib/server/notices/queries'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'
import { listTitles } from '@/lib/server/titles/queries'
import { titleSlug } from '@/lib/server/titles/schema'
import * as actions from './actions'

const wish = z.object({
  title: titleSlug.optional().catch(undefined),
  screen: z.coerce.number().int().min(0).max(10_000).catch(0),
})

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('notices'))('corrections.title') }
}

/** The corrections that stand, of one title or of all. `?title=&screen=&mend=&article=` */
export default async function CorrectionsRoute({ searchParams }: PageProps<'/desk/corrections'>) {
  const [actor, asked] = await Promise.all([requireActor(), searchParams])
  const { title, screen } = wish.parse(asked)
  const [titles, corrections] = await orNotFound(Promise.all([listTitles(actor), deskCorrections(actor, { title, screen })]))
  return (
    <DeskPage>
      <CorrectionsScreen actor={actor} corrections={corrections} titles={titles} title={title ?? null} screen={screen} actions={{ ...actions }}
        followed={followedFinding(asked)?.article ?? null} />
    </DeskPage>
  )
}
