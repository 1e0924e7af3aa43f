import 'server-only'
import { createHash } from 'node:crypto'
import { env } from '../env'
import { lazily } from '../lazily'
import { isSecure } from '../session/cookie'

/** The hash by which a policy allows one script that stands in the page itself. */
function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}

/**
 * What a browser may do with a page of the reading site: load our own styles, faces and pictures, send a search, and run the one
 * script that is given here. The headers are the same for every page, so that it can be kept by anybody.
 */
export function siteSafeguards(script: string): Readonly<Record<string, string>> {
  const secure = isSecure(env().NEXTAUTH_URL)
  return {
    'content-security-policy': [
      "default-src 'none'", `script-src ${hashOf(script)}`, "style-src 'self'", "style-src-attr 'unsafe-inline'", "img-src 'self' data:",
      "font-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", ...(secure ? ['upgrade-insecure-requests'] : []),
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

/** The same, worked out once for a script that never changes. */
export function safeguardsOnce(script: string): () => Readonly<Record<string, string>> {
  return lazily(() => siteSafeguards(script))
}
