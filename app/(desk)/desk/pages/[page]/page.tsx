import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { paletteNames } from '@/components/workbench/palette/names'
import { Workbench } from '@/components/workbench/workbench'
import { followedFinding } from '@/lib/editorial/followed-finding'
import { LANGUAGES } from '@/lib/language/language'
import { messagesOf } from '@/lib/language/messages'
import { authoriseAt } from '@/lib/server/authorise'
import { translator } from '@/lib/server/language'
import { workbenchPage } from '@/lib/server/pages/queries'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('workbench')
  return { title: t('screen') }
}

/** The workbench: where the split of a page is corrected. `?mend=&article=` */
export default async function WorkbenchRoute({ params, searchParams }: PageProps<'/desk/pages/[page]'>) {
  const [actor, { page: id }, asked] = await Promise.all([requireActor(), params, searchParams])
  if (!z.uuid().safeParse(id).success) notFound()
  const [there, page] = await orNotFound(Promise.all([authoriseAt(actor, 'see-desk', { kind: 'page', ids: [id] }), workbenchPage(actor, id)]))
  return (
    <Workbench key={page.id} page={page} actor={there} followed={followedFinding(asked)}
      names={LANGUAGES.map((language) => paletteNames(messagesOf(language)))} />
  )
}
