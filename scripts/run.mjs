/**
 * Runs a script with a database, brought up to this Galley first, or as it is:
 *
 *     node scripts/run.mjs scripts/import.ts --title …
 *     node scripts/run.mjs --as-it-is scripts/backup.ts
 */
import { ensureInstalled } from './platform/install.mjs'
import { readSettings } from './platform/settings.mjs'
import { runCommand, Trouble } from './platform/speech.mjs'

await runCommand(async () => {
  const given = process.argv.slice(2)
  const asItIs = given[0] === '--as-it-is'
  const [script, ...args] = asItIs ? given.slice(1) : given
  if (!script) throw new Trouble('Say which script to run.', '请指明要运行的脚本。')
  readSettings()
  await ensureInstalled()
  const { runWithDatabase } = await import('./platform/run-with-database.mjs')
  return runWithDatabase(script, args, asItIs)
})
