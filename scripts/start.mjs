import { prepareStart } from './platform/prepare-start.mjs'
import { readSettings } from './platform/settings.mjs'
import { runCommand } from './platform/speech.mjs'

await runCommand(async () => {
  readSettings()
  const prepared = await prepareStart()
  if (!prepared) return 0
  try {
    // Only now are the packages there that the rest imports.
    const { serve } = await import('./platform/serve.mjs')
    await serve(prepared.address)
    return 0
  } finally {
    await prepared.release()
  }
})
