import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { sqlBetween } from '../prisma/testing/schema-engine'

/*
 * npm run migration -- add-photos
 *
 * Writes the SQL that leads from the committed schema.prisma to the one in the working tree. What Prisma's schema cannot
 * say (triggers, check constraints) is added to the file by hand; prisma/migrations.test.ts holds both together.
 */
const SCHEMA = 'prisma/schema.prisma'

async function main(name: string | undefined, databaseUrl: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9-]+$/.test(name)) throw new RangeError('usage: npm run migration -- <name-in-small-letters>')
  if (!databaseUrl) throw new RangeError('DATABASE_URL is not set')
  const committed = execFileSync('git', ['show', `HEAD:${SCHEMA}`], { encoding: 'utf8' })
  const sql = await sqlBetween(databaseUrl, committed, await readFile(SCHEMA, 'utf8'))
  const numbers = (await readdir('prisma/migrations')).map((folder) => Number.parseInt(folder, 10)).filter(Number.isFinite)
  const folder = `prisma/migrations/${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}_${name.replaceAll('-', '_')}`
  await mkdir(folder)
  await writeFile(`${folder}/migration.sql`, sql)
  console.log(`${folder}/migration.sql`)
}

main(process.argv[2], process.env['DATABASE_URL']).catch((error: unknown) => {
  console.error(error instanceof RangeError ? error.message : error)
  process.exitCode = 1
})
