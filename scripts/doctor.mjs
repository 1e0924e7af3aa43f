/** `npm run doctor`: what can be looked at before anything is installed, then the rest (scripts/doctor.ts). */
import { ensureInstalled } from './platform/install.mjs'
import { readEnvFile } from './platform/project.mjs'
import { explain, runCommand, Trouble } from './platform/speech.mjs'

await runCommand(async () => {
  readEnvFile()
  await ensureInstalled()
  const [{ openDatabaseAsItIs }, { galleyEnvironment }, { runTypeScript }, { ensureClient }] = await Promise.all([
    import('./platform/database.mjs'), import('./platform/galley-environment.mjs'), import('./platform/typescript.mjs'), import('./platform/prisma-client.mjs'),
  ])
  await ensureClient()
  const database = await openDatabaseAsItIs().catch((error) => {
    if (!(error instanceof Trouble)) throw error
    process.stdout.write(`✗ ${explain(error)}\n`)
    return null
  })
  try {
    const { DATABASE_URL: _, ...env } = await galleyEnvironment(database?.url)
    const code = await runTypeScript('scripts/doctor.ts', [], database ? { ...env, DATABASE_URL: database.url } : env)
    return database ? code : 1
  } finally {
    await database?.end()
  }
})
