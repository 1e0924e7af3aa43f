import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { packageProgram, run } from './program.mjs'
import { projectFolder } from './project.mjs'
import { say } from './speech.mjs'

/** Where Prisma writes the database client, as prisma/schema.prisma says. */
const clientFolder = path.join(projectFolder, 'lib/server/prisma-client')
const stampFile = path.join(clientFolder, '.made-from')
const sources = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']

/** Makes the database client from the schema. */
export async function generateClient() {
  const [program, args] = packageProgram('prisma', ['generate'])
  await run(program, args, {
    // Prisma would download an engine that generating does not use. Any file in its place keeps it from the network.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    output: 'when it fails',
  })
  writeFileSync(stampFile, fingerprint(sources))
}

/** Makes the database client if the schema changed since it was made. */
export async function ensureClient() {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint(sources)) return
  say('Making the database client …', '正在生成数据库客户端……')
  await generateClient()
}
