import { cookies } from 'next/headers'
import { z } from 'zod'
import { LANGUAGES } from '@/lib/language/language'
import { THEMES } from '@/lib/language/theme'
import { env } from '@/lib/server/env'
import { preferenceCookie } from '@/lib/server/preference-cookies'
import { parse } from '@/lib/server/parse'
import { handleAnybody } from '@/lib/server/route'
import { isSecure } from '@/lib/server/session/cookie'

const preferences = z.strictObject({ language: z.enum(LANGUAGES).optional(), theme: z.enum(THEMES).optional() })

const YEAR = 365 * 24 * 60 * 60

/** Remembers how a visitor likes the screens, and leads back to the screen that asked. */
export const POST = handleAnybody(async (request) => {
  const { language, theme } = parse(preferences, Object.fromEntries(await request.formData()))
  const jar = await cookies()
  const options = { path: '/', maxAge: YEAR, sameSite: 'lax', httpOnly: true, secure: isSecure(env().NEXTAUTH_URL) } as const
  if (language) jar.set(preferenceCookie('language'), language, options)
  if (theme) jar.set(preferenceCookie('theme'), theme, options)
  return new Response(null, { status: 303, headers: { location: cameFrom(request.headers) } })
})

/** The path of our own page that sent a form. Only its path is used, so that nobody can be led elsewhere. */
function cameFrom(headers: Headers): string {
  const referer = headers.get('referer') ?? ''
  if (!URL.canParse(referer)) return '/'
  const { host, pathname, search } = new URL(referer)
  return host === headers.get('host') && !pathname.startsWith('//') ? `${pathname}${search}` : '/'
}
