import { afterAll, beforeAll } from 'vitest'
import { makeTestDatabase, openTestServer } from '../../scripts/platform/test-databases.mjs'

/**
 * Gives the tests of a file a PostgreSQL database of their own, which is gone when they end. While they run,
 * `DATABASE_URL` names it, so that queries and commands work on it. Call it at the top of the file:
 *
 *     withDatabase()            migrated, without rows
 *     withDatabase('empty')     without tables
 */
export function withDatabase(content: 'empty' | 'migrated' = 'migrated'): { readonly url: string } {
  const opened = { url: '', end: async () => {} }

  beforeAll(async () => {
    const server = await openTestServer()
    const database = await makeTestDatabase(server.url, content)
    const before = process.env['DATABASE_URL']
    process.env['DATABASE_URL'] = database.url
    opened.url = database.url
    opened.end = async () => {
      if (before === undefined) delete process.env['DATABASE_URL']
      else process.env['DATABASE_URL'] = before
      await database.drop()
      await server.end()
    }
    // The very first one makes the server's files, which takes seconds on a slow disk.
  }, 120_000)

  afterAll(() => opened.end(), 60_000)

  return opened
}
