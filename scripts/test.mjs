/** Every check of Galley: npm test, or one kind of them: npm test -- unit lib/split */
import { ensureInstalled } from './platform/install.mjs'
import { runCommand } from './platform/speech.mjs'

await runCommand(async () => {
  await ensureInstalled()
  const { runTests } = await import('./platform/test-run.mjs')
  return runTests(process.argv.slice(2))
})
