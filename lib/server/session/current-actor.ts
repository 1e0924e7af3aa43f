import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import type { Actor } from '../../editorial/actor'
import { env } from '../env'
import { PATH_HEADER } from '../path-header'
import { addressOf } from './address'
import { markSeen } from './commands'
import { isSecure, sessionCookieName } from './cookie'
import { openSession } from './queries'

/** The sign-in by which a request comes. */
export interface CurrentSession {
  readonly id: string
  readonly actor: Actor
}

/**
 * By which sign-in this request comes, or null. The browser's token only names the session; everything else is looked up. The token is
 * opened here and not by next-auth's getServerSession, which seals another one for every request and throws it away.
 */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const { NEXTAUTH_SECRET: secret, NEXTAUTH_URL } = env()
  const token = (await cookies()).get(sessionCookieName(isSecure(NEXTAUTH_URL)))?.value
  // A token that cannot be opened is a forged one, or one of another secret, and names nobody.
  const opened = token === undefined ? null : await decode({ token, secret }).catch(() => null)
  const id = opened?.sessionId
  const session = id ? await openSession(id) : null
  if (!id || !session) return null
  if (session.seenLongAgo) await markSeen(id)
  return { id, actor: session.actor }
})

/** Who sends this request, or null. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null
}

/** From where this request comes, as far as it can be believed. */
export async function currentAddress(): Promise<string | null> {
  return addressOf((await headers()).get('x-forwarded-for'), env().GALLEY_PROXIES)
}

/** By which sign-in a page of the desk is asked for; whoever is not signed in is led to do so, and back. */
export async function requireSession(): Promise<CurrentSession> {
  const session = await currentSession()
  if (session) return session
  const path = (await headers()).get(PATH_HEADER) ?? '/desk'
  redirect(`/sign-in?next=${encodeURIComponent(path)}`)
}

/** Who asks for a page of the desk. */
export async function requireActor(): Promise<Actor> {
  return (await requireSession()).actor
}
