import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import type { Actor } from '../../editorial/actor'
import { PATH_HEADER } from '../path-header'
import { authOptions } from './auth-options'
import { actorOf } from './queries'

/** Who sends this request, or null. The browser's token only names the session; everything else is looked up. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(authOptions())
  return session?.sessionId ? actorOf(session.sessionId) : null
})

/** Who sends this request to a page of the desk; whoever is not signed in is led to do so, and back. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  const path = (await headers()).get(PATH_HEADER) ?? '/desk'
  redirect(`/sign-in?next=${encodeURIComponent(path)}`)
}
