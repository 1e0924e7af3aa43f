import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import type { Actor } from '../../editorial/actor'
import { env } from '../env'
import { PATH_HEADER } from '../path-header'
import { isSecure, sessionCookieName } from './cookie'
import { actorOf } from './queries'

/**
 * Who sends this request, or null. The browser's token only names the session; everything else is looked up. The token is
 * opened here and not by next-auth's getServerSession, which seals another one for every request and throws it away.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const { NEXTAUTH_SECRET: secret, NEXTAUTH_URL } = env()
  const token = (await cookies()).get(sessionCookieName(isSecure(NEXTAUTH_URL)))?.value
  // A token that cannot be opened is a forged one, or one of another secret, and names nobody.
  const opened = token === undefined ? null : await decode({ token, secret }).catch(() => null)
  return opened?.sessionId ? actorOf(opened.sessionId) : null
})

/** Who sends this request to a page of the desk; whoever is not signed in is led to do so, and back. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  const path = (await headers()).get(PATH_HEADER) ?? '/desk'
  redirect(`/sign-in?next=${encodeURIComponent(path)}`)
}
