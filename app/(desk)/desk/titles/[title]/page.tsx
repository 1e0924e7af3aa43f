import type { Metadata } from 'next'
import { DeskPage } from '@/components/desk/desk-page'
import { HouseStyleScreen } from '@/components/house-style/house-style-screen'
import { authoriseAt } from '@/lib/server/authorise'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'
import { styledTitle } from '@/lib/server/titles/queries'
import { setHouseStyle } from './actions'

async function titleOf(params: PageProps<'/desk/titles/[title]'>['params']) {
  const [actor, { title }] = [await requireActor(), await params]
  const [there, styled] = await orNotFound(Promise.all([authoriseAt(actor, 'see-desk', { kind: 'slug', slug: title }), styledTitle(actor, title)]))
  return { there, title: styled }
}

export async function generateMetadata({ params }: PageProps<'/desk/titles/[title]'>): Promise<Metadata> {
  const [{ title }, t] = [await titleOf(params), await translator('desk')]
  return { title: t('house-style.title', { name: title.name }) }
}

/** What the reader may take as known of a paper. */
export default async function HouseStyleRoute({ params }: PageProps<'/desk/titles/[title]'>) {
  const { there, title } = await titleOf(params)
  return <DeskPage><HouseStyleScreen key={title.slug} actor={there} title={title} setHouseStyle={setHouseStyle} /></DeskPage>
}
