import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DeskPage } from '@/components/desk/desk-page'
import { DeskSearchScreen } from '@/components/desk-search/desk-search-screen'
import { deskSearchAddress, deskSearchWish } from '@/lib/search/desk-wish'
import { deskSearch } from '@/lib/server/desk-search/queries'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'
import { listTitles } from '@/lib/server/titles/queries'
import { tagArticles } from '../tags/actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('deskSearch'))('title') }
}

/** Finds articles as they are now. A form says what it does not ask for, too; its address is led to the one that does not. */
export default async function DeskSearchPage({ searchParams }: PageProps<'/desk/search'>) {
  const [actor, params] = [await requireActor(), await searchParams]
  const asked = new URLSearchParams(Object.entries(params).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  const wish = deskSearchWish(asked)
  if (asked.size > new URL(deskSearchAddress(wish), 'http://desk').searchParams.size) redirect(deskSearchAddress(wish))
  const [finds, titles] = await orNotFound(Promise.all([wish.q === '' ? null : deskSearch(actor, wish), listTitles(actor)]))
  return <DeskPage><DeskSearchScreen actor={actor} wish={wish} finds={finds} titles={titles} tagArticles={tagArticles} /></DeskPage>
}
