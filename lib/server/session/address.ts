import 'server-only'
import { isIPv4, isIPv6 } from 'node:net'

/**
 * Where a request came from, as far as it can be believed; null where it cannot.
 *
 *     X-Forwarded-For: made-up, 203.0.113.9, 10.0.0.2      with two proxies of ours: 203.0.113.9
 *
 * Each proxy of ours adds the address it saw, so that of `proxies` entries from the right the first is true, and all to
 * the left of it may be the sender's invention. An IPv6 address counts by its /64, which is what one house gets.
 */
export function addressOf(forwardedFor: string | null, proxies: number): string | null {
  if (proxies === 0) return null
  const address = (forwardedFor ?? '').split(',').map((entry) => entry.trim()).at(-proxies) ?? ''
  if (isIPv4(address)) return address
  return isIPv6(address) ? `${firstHalf(address)}/64` : null
}

/** The first four groups of an IPv6 address, written out. */
function firstHalf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups = tail === undefined ? before : [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after]
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}
