import { expect, test } from 'vitest'
import { withDatabase } from '../../../prisma/testing/database'
import { db } from '../db'
import { tidy } from './tidy'

withDatabase()

const NOW = new Date('2026-11-23T12:00:00Z')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 24 * 60 * 60 * 1000)

test('tidying takes away what has run out, keeps what has not, and finds nothing the second time', async () => {
  const user = await db().user.create({ data: { email: 'lin@calamus.example', name: 'Lin', role: 'editor', passwordHash: '-' } })
  const session = (expiresAt: Date, endedAt: Date | null) => ({ userId: user.id, expiresAt, endedAt })
  await db().session.createMany({
    data: [
      session(daysAgo(-7), null),
      session(daysAgo(-7), daysAgo(89)),
      session(daysAgo(-7), daysAgo(91)),
      session(daysAgo(91), null),
    ],
  })
  await db().setupLink.createMany({
    data: [
      { tokenHash: 'open', expiresAt: daysAgo(-1) },
      { tokenHash: 'used', expiresAt: daysAgo(-1), usedAt: daysAgo(0) },
      { tokenHash: 'run out', expiresAt: daysAgo(1) },
    ],
  })
  await db().passwordLink.create({ data: { userId: user.id, tokenHash: 'run out', expiresAt: daysAgo(1) } })
  await db().signInThrottle.createMany({
    data: [{ key: 'now', points: 3, expire: daysAgo(-1) }, { key: 'then', points: 3, expire: daysAgo(1) }],
  })

  expect(await tidy(NOW)).toEqual({ sessions: 2, setupLinks: 2, passwordLinks: 1, throttles: 1, versions: 0, presences: 0, impressions: 0, archives: 0 })
  expect(await db().session.count({ where: { expiresAt: daysAgo(-7) } })).toBe(2)
  expect(await db().session.count({ where: { endedAt: daysAgo(91) } })).toBe(0)
  expect(await db().setupLink.findMany({ select: { tokenHash: true } })).toEqual([{ tokenHash: 'open' }])
  expect(await db().signInThrottle.findMany({ select: { key: true } })).toEqual([{ key: 'now' }])
  expect(await tidy(NOW)).toEqual({ sessions: 0, setupLinks: 0, passwordLinks: 0, throttles: 0, versions: 0, presences: 0, impressions: 0, archives: 0 })
})
