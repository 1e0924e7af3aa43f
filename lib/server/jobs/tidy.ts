import 'server-only'
import { db } from '../db'
import { dropOldArchives } from '../archives/commands'
import { dropOldImpressions } from '../impressions/commands'
import { forgetPresences } from '../presence/commands'
import { thinOut } from './thin-out'

/** Sessions that have ended are kept for a quarter of a year, so that an odd sign-in can still be looked into. */
const KEEP_SESSIONS = 90 * 24 * 60 * 60 * 1000

/** How many rows a tidying took away. */
export interface Tidied {
  readonly sessions: number
  readonly setupLinks: number
  readonly passwordLinks: number
  readonly throttles: number
  readonly versions: number
  readonly presences: number
  readonly impressions: number
  readonly archives: number
}

/**
 * Takes away what has run out and nobody will ask for: old sessions, one-time links, counts of wrong passwords, saves on
 * the way of articles that have come further, signs of those who have left a page, screens of the site of yesterday,
 * and the bytes of archives that were done a month ago.
 */
export async function tidy(now: Date = new Date()): Promise<Tidied> {
  const old = new Date(now.getTime() - KEEP_SESSIONS)
  const [sessions, setupLinks, passwordLinks, throttles] = await db().$transaction([
    db().session.deleteMany({ where: { OR: [{ endedAt: { lt: old } }, { expiresAt: { lt: old } }] } }),
    db().setupLink.deleteMany({ where: { OR: [{ usedAt: { not: null } }, { expiresAt: { lt: now } }] } }),
    db().passwordLink.deleteMany({ where: { expiresAt: { lt: now } } }),
    db().signInThrottle.deleteMany({ where: { expire: { lt: now } } }),
  ])
  return {
    sessions: sessions.count, setupLinks: setupLinks.count, passwordLinks: passwordLinks.count,
    throttles: throttles.count, versions: await thinOut(now),
    presences: await forgetPresences(), impressions: await dropOldImpressions(), archives: await dropOldArchives(now),
  }
}
