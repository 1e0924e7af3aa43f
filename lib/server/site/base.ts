import 'server-only'
import { env } from '../env'

/**
 * Where the site stands, without a slash at its end: the public address, else the one that `npm start` opens. Never what a request
 * says of itself: what is made for one reader is kept for others.
 */
export function siteBase(): string {
  return new URL(env().NEXTAUTH_URL ?? `http://localhost:${env().PORT}`).origin
}

/** Addresses of the site in full. */
export function inFull<T extends { readonly address: string }>(paths: readonly T[]): readonly T[] {
  const base = siteBase()
  return paths.map((one) => ({ ...one, address: `${base}${one.address}` }))
}
