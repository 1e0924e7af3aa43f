import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** How long a one-time link opens, in milliseconds: it is for whoever is waiting for it, today. */
const DAY = 24 * 60 * 60 * 1000

/** What of a one-time link is kept: nobody who reads the database can open it. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A new one-time link: its secret, which goes to whoever hands it over, and what is kept. 32 bytes are more than can be guessed. */
export function newLink(): { readonly token: string; readonly kept: { readonly tokenHash: string; readonly expiresAt: Date } } {
  const token = randomBytes(32).toString('base64url')
  return { token, kept: { tokenHash: hashOf(token), expiresAt: new Date(Date.now() + DAY) } }
}
