/** Runs a script with a database: node scripts/run.mjs scripts/import.ts --title … */
import { ensureInstalled } from './platform/install.mjs'
import { readEnvFile } from './platform/project.mjs'
import { runCommand, Trouble } from './platform/speech.mjs'

await runCommand(async () => {
  const [script, ...args] = process.argv.slice(2)
  if (!script) throw new Trouble('Say which script to run.', '请指明要运行的脚本。')
  readEnvFile()
  await ensureInstalled()
  const { runWithDatabase } = await import('./platform/run-with-database.mjs')
  return runWithDatabase(script, args)
})
