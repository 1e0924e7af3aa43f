import type { Metadata } from 'next'
import { AccountScreen } from '@/components/account/account-screen'
import { DeskPage } from '@/components/desk/desk-page'
import { ownAccount } from '@/lib/server/account/queries'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireSession } from '@/lib/server/session/current-actor'
import * as actions from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('account'))('title') }
}

export default async function AccountPage() {
  const { id, actor } = await requireSession()
  const account = await orNotFound(ownAccount(actor))
  return <DeskPage><AccountScreen account={account} here={id} actions={{ ...actions }} /></DeskPage>
}
