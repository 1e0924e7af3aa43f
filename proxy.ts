import { type NextRequest, NextResponse } from 'next/server'
import { PATH_HEADER } from '@/lib/server/path-header'
import { REQUEST_HEADER, requestIdOf } from '@/lib/server/request-id'
import { isSecure, sessionCookieName } from '@/lib/server/session/cookie'

/**
 * Stands before the screens of the desk and the ways into it: says what a browser may load, and leads whoever has no token from the desk to sign-in.
 * That is a convenience only; who may see and do what is decided in the queries and commands.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  const id = requestIdOf(request.headers.get(REQUEST_HEADER), Number(process.env['GALLEY_PROXIES'] ?? 0))
  const secure = isSecure(process.env['NEXTAUTH_URL'])
  const wanted = `${pathname}${search}`
  if (/^\/desk(\/|$)/.test(pathname) && !hasToken(request, sessionCookieName(secure))) {
    // Next makes a path alone of it: the host that a request names gets into no redirect (e2e/foreign-host.spec.ts).
    const redirect = NextResponse.redirect(new URL(`/sign-in?next=${encodeURIComponent(wanted)}`, request.url))
    redirect.headers.set(REQUEST_HEADER, id)
    return withSafeguards(redirect, secure)
  }
  const nonce = crypto.randomUUID()
  const policy = contentPolicy(nonce, secure)
  const headers = new Headers(request.headers)
  headers.set(PATH_HEADER, wanted)
  headers.set(REQUEST_HEADER, id)
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set(REQUEST_HEADER, id)
  return withSafeguards(response, secure)
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
 * The reading site and what answers with data say themselves what a browser may do with them, and their requests are not copied on
 * the way: Next keeps what a request carries in memory for a proxy.
 */
export const config = {
  matcher: ['/desk/:path*', '/sign-in/:path*', '/setup/:path*'],
}
