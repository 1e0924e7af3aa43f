import { openDatabase, openDatabaseAsItIs } from './database.mjs'
import { galleyEnvironment } from './galley-environment.mjs'
import { ensureClient } from './prisma-client.mjs'
import { runTypeScript } from './typescript.mjs'

/**
 * Runs a TypeScript script for which the database is open, started for the time of the script if nobody else runs it.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @param {boolean} asItIs whether it may have another version than this Galley, and keeps it
 * @returns {Promise<number>} the script's exit code
 */
export async function runWithDatabase(script, args, asItIs) {
  await ensureClient()
  const database = await (asItIs ? openDatabaseAsItIs() : openDatabase())
  try {
    return await runTypeScript(script, args, await galleyEnvironment(database.url))
  } finally {
    await database.end()
  }
}
