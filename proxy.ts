import { type NextRequest, NextResponse } from 'next/server'
import { createTranslator } from 'use-intl/core'
import { notPrintedHtml } from '@/components/site/not-printed-html'
import { readAddress } from '@/lib/editorial/address'
import { LANGUAGE_TAGS, pickLanguage } from '@/lib/language/language'
import { messagesOf, type Messages } from '@/lib/language/messages'
import { THEMES } from '@/lib/language/theme'
import { isPrinted } from '@/lib/server/addresses/queries'
import { LANGUAGE_COOKIE, THEME_COOKIE } from '@/lib/server/preference-cookies'
import { PATH_HEADER } from '@/lib/server/path-header'
import { isSecure, sessionCookieName } from '@/lib/server/session/cookie'

/**
 * Stands before every screen: says what a browser may load, and leads whoever has no token from the desk to sign-in.
 * That is a convenience only; who may see and do what is decided in the queries and commands.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl
  const secure = isSecure(process.env['NEXTAUTH_URL'])
  const wanted = `${pathname}${search}`
  if (/^\/desk(\/|$)/.test(pathname) && !hasToken(request, sessionCookieName(secure))) {
    return withSafeguards(NextResponse.redirect(new URL(`/sign-in?next=${encodeURIComponent(wanted)}`, request.url)), secure)
  }
  const nonce = crypto.randomUUID()
  const policy = contentPolicy(nonce, secure)
  const headers = new Headers(request.headers)
  headers.set(PATH_HEADER, wanted)
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set('content-security-policy', policy)
  const response = (await leadsNowhere(request)) ? notPrinted(request, nonce) : NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return withSafeguards(response, secure)
}

/**
 * Whether nothing is printed at an address of the reading site. Its pages say so, too; but what Next makes of their
 * `notFound()` is an empty body that only script fills (vercel/next.js 62228), and the site needs no script. When the
 * question fails, the page is asked, which tells of the failure.
 */
async function leadsNowhere({ method, nextUrl }: NextRequest): Promise<boolean> {
  const address = readAddress(nextUrl.pathname)
  if (address === null || (method !== 'GET' && method !== 'HEAD')) return false
  return address === 'none' || !(await isPrinted(address).catch(() => true))
}

function notPrinted({ cookies, headers }: NextRequest, nonce: string): NextResponse {
  const language = pickLanguage(cookies.get(LANGUAGE_COOKIE)?.value, headers.get('accept-language'))
  const theme = THEMES.find((each) => each === cookies.get(THEME_COOKIE)?.value) ?? 'system'
  const t = createTranslator<Messages, 'site'>({
    locale: LANGUAGE_TAGS[language], messages: messagesOf(language), namespace: 'site',
  })
  const html = notPrintedHtml({ language, t }, theme, nonce)
  return new NextResponse(html, { status: 404, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } })
}

/** Whether the request carries a token; next-auth cuts a long one into parts, which are numbered. */
function hasToken(request: NextRequest, name: string): boolean {
  return request.cookies.has(name) || request.cookies.has(`${name}.0`)
}

/**
 * Only our own files, and of scripts only those with this answer's nonce. Styles in attributes are allowed, since popups
 * are placed by them; they can load nothing, because everything that could be loaded is bound to our own host.
 */
function contentPolicy(nonce: string, secure: boolean): string {
  const development = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

function withSafeguards(response: NextResponse, secure: boolean): NextResponse {
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('x-frame-options', 'DENY')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('cross-origin-opener-policy', 'same-origin')
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  if (secure) response.headers.set('strict-transport-security', 'max-age=31536000')
  return response
}

/**
 * What answers with data and no screen has its safeguards from next.config.ts, and its body is not copied on the way: Next
 * keeps what a request carries in memory for a proxy, and limits are for the routes to set.
 */
export const config = {
  matcher: ['/((?!api/|photos/|_next/static|_next/image|favicon.ico).*)'],
}
