import type { Metadata } from 'next'
import { Workbench } from '@/components/workbench/workbench'
import { ifFound } from '@/lib/server/if-found'
import { translator } from '@/lib/server/language'
import { workbenchPage } from '@/lib/server/pages/queries'
import { requireActor } from '@/lib/server/session/current-actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('workbench')
  return { title: t('screen') }
}

/** The workbench: where the split of a page is corrected. */
export default async function WorkbenchRoute({ params }: PageProps<'/desk/pages/[page]'>) {
  const [actor, { page: id }] = await Promise.all([requireActor(), params])
  const page = await ifFound(id, (known) => workbenchPage(actor, known))
  return <Workbench key={page.id} page={page} actor={actor} />
}
