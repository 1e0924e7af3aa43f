import 'server-only'
import { env } from './env'
import { cookieName, isSecure } from './session/cookie'

/** The name of the cookie that remembers how a visitor likes the screens. */
export function preferenceCookie(of: 'language' | 'theme'): string {
  return cookieName(of, isSecure(env().NEXTAUTH_URL))
}
