/** `npm run trial -- NAME [--times N | --minutes N] [--json]`: makes something go wrong, and prints what held. */
import { ensureClient } from '@/scripts/platform/prisma-client.mjs'
import { makeTestDatabase, openTestServer } from '@/scripts/platform/test-databases.mjs'
import { trials } from './trial'
import { trialCommand } from './trial-command'

const outlet = { print: (text: string) => void process.stdout.write(text), say: (text: string) => void process.stderr.write(text) }

/** Runs work on a database of its own, which is gone afterwards: on the server of the tests, because it is killed, not its machine. */
async function onOwnDatabase(work: () => Promise<number>): Promise<number> {
  await ensureClient()
  const server = await openTestServer()
  try {
    const database = await makeTestDatabase(server.url, 'migrated')
    Object.assign(process.env, { DATABASE_URL: database.url, NEXTAUTH_SECRET: 'nobody signs in while this is tried', LOG_LEVEL: 'silent' })
    const { closeDatabase } = await import('@/lib/server/db')
    try {
      return await work()
    } finally {
      await closeDatabase()
      await database.drop()
    }
  } finally {
    await server.end()
  }
}

onOwnDatabase(() => trialCommand(process.argv.slice(2), trials, outlet)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    outlet.say(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exitCode = 1
  },
)
