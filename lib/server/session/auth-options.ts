import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '../env'
import { lazily } from '../lazily'
import { log } from '../log'
import { addressOf } from './address'
import { browserOf } from './browser'
import { signIn, signOut } from './commands'
import { cookieName, isSecure, sessionCookieName } from './cookie'
import { credentials } from './schema'

declare module 'next-auth' {
  interface User {
    sessionId: string
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string
  }
}

const FORTNIGHT = 14 * 24 * 60 * 60

/**
 * next-auth with an e-mail address and a password. Its token carries the id of our session row and nothing else; the row
 * decides on each request. On https its cookies are Secure and bound to the host by their names.
 */
export const authOptions = lazily((): NextAuthOptions => {
  const { NEXTAUTH_SECRET, NEXTAUTH_URL, GALLEY_PROXIES } = env()
  const secure = isSecure(NEXTAUTH_URL)
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const
  return {
    secret: NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: FORTNIGHT },
    pages: { signIn: '/sign-in', signOut: '/desk', error: '/sign-in' },
    cookies: {
      sessionToken: { name: sessionCookieName(secure), options },
      callbackUrl: { name: cookieName('galley-callback', secure), options },
      csrfToken: { name: cookieName('galley-csrf', secure), options },
    },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(sent, request) {
          const parsed = credentials.safeParse(sent)
          if (!parsed.success) throw new Error('sign-in-refused')
          const header = (name: string): string | null => {
            const value: unknown = request.headers?.[name]
            return typeof value === 'string' ? value : null
          }
          const address = addressOf(header('x-forwarded-for'), GALLEY_PROXIES)
          const outcome = await signIn({ ...parsed.data, address, browser: browserOf(header('user-agent')) }).catch((error: unknown) => {
            // next-auth shows the text of an error to the browser: a defect's own words stay in the log.
            log().error({ error }, 'a sign-in failed')
            return { ok: false, why: 'defect' } as const
          })
          if (!outcome.ok) throw new Error(outcome.why)
          return { id: outcome.sessionId, sessionId: outcome.sessionId }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionId: user.sessionId } : token),
      // What scripts may ask for tells nobody anything.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (token.sessionId) await signOut(token.sessionId)
      },
    },
  }
})
