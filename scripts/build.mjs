import { ensureInstalled } from './platform/install.mjs'
import { readEnvFile } from './platform/project.mjs'
import { runCommand } from './platform/speech.mjs'

await runCommand(async () => {
  readEnvFile()
  await ensureInstalled()
  const { galleyEnvironment } = await import('./platform/galley-environment.mjs')
  const { ensureClient } = await import('./platform/prisma-client.mjs')
  const { buildApp } = await import('./platform/next-build.mjs')
  await ensureClient()
  await buildApp(await galleyEnvironment())
})
