import { openDatabase } from './database.mjs'
import { galleyEnvironment } from './galley-environment.mjs'
import { ensureClient } from './prisma-client.mjs'
import { outcome, packageProgram } from './program.mjs'
import { catchStopSignals } from './stop-signals.mjs'
import { chosenAddress } from './web-server.mjs'

/** @returns {Promise<number>} the exit code of `next dev`, 0 when somebody stopped it */
export async function serveDevelopment() {
  const { host, port, url } = chosenAddress()
  await ensureClient()
  const stop = catchStopSignals()
  const database = await openDatabase()
  try {
    const env = { NEXTAUTH_URL: url, ...(await galleyEnvironment(database.url)) }
    const [program, args] = packageProgram('next', ['dev', '-H', host, '-p', String(port)])
    // Ctrl-C reaches Next by itself; the signal is caught here so that the database can be put away after it.
    const { code } = await outcome(program, args, { env, output: 'shown' })
    return stop.wasAsked() ? 0 : code
  } finally {
    await database.end()
  }
}
