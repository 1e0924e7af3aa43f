import type { Metadata } from 'next'
import { DeskPage } from '@/components/desk/desk-page'
import { TitleSettingsScreen } from '@/components/title-settings/title-settings-screen'
import { authoriseAt } from '@/lib/server/authorise'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'
import { setTitle } from '@/lib/server/titles/queries'
import { setSettings } from './actions'

async function titleOf(params: PageProps<'/desk/titles/[title]/settings'>['params']) {
  const [actor, { title }] = [await requireActor(), await params]
  const [there, set] = await orNotFound(Promise.all([authoriseAt(actor, 'see-desk', { kind: 'slug', slug: title }), setTitle(actor, title)]))
  return { there, title: set }
}

export async function generateMetadata({ params }: PageProps<'/desk/titles/[title]/settings'>): Promise<Metadata> {
  const [{ title }, t] = [await titleOf(params), await translator('workflow')]
  return { title: t('settings.title', { name: title.name }) }
}

/** How a title works: who signs its articles off, and what stops its publication. */
export default async function TitleSettingsRoute({ params }: PageProps<'/desk/titles/[title]/settings'>) {
  const { there, title } = await titleOf(params)
  return <DeskPage><TitleSettingsScreen key={title.slug} actor={there} title={title} setSettings={setSettings} /></DeskPage>
}
