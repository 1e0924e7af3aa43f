/** The development server: builds each page as it is asked for, and follows every change of the sources. */
import { ensureInstalled } from './platform/install.mjs'
import { readSettings } from './platform/settings.mjs'
import { runCommand } from './platform/speech.mjs'

await runCommand(async () => {
  readSettings()
  await ensureInstalled()
  const { serveDevelopment } = await import('./platform/serve-development.mjs')
  return serveDevelopment()
})
