import { afterEach, expect, test } from 'vitest'
import { db } from '../db'
import { withDesk } from '../testing/desk'
import { noteLeaving } from './leaving'
import { health } from './queries'

withDesk()

afterEach(() => {
  delete process.env['GALLEY_LEAVING']
})

test('a process is ready while the database has every migration of its version', async () => {
  expect(await health()).toEqual({ ready: true, why: null })
  await db().$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '0001_first'`
  expect(await health()).toEqual({ ready: false, why: 'migrations' })
  await db().$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = NULL`
  expect(await health()).toEqual({ ready: true, why: null })
  await db().$executeRaw`ALTER TABLE _prisma_migrations RENAME TO elsewhere`
  expect(await health()).toEqual({ ready: false, why: 'database' })
  await db().$executeRaw`ALTER TABLE elsewhere RENAME TO _prisma_migrations`
})

test('a process that is about to end is not ready, and still answers', async () => {
  noteLeaving()
  const told = new Promise((resolve) => process.once('SIGUSR2', resolve))
  process.kill(process.pid, 'SIGUSR2')
  await told
  expect(await health()).toEqual({ ready: false, why: 'leaving' })
  expect(await db().title.count()).toBe(0)
})
