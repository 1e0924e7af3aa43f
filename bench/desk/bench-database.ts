import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { openEmbedded } from '@/scripts/platform/embedded-postgres.mjs'
import { checkServer } from '@/scripts/platform/external-postgres.mjs'
import { dataFolder } from '@/scripts/platform/project.mjs'
import { dropTemplates, makeTestDatabase } from '@/scripts/platform/test-databases.mjs'
import type { AtEnd } from './at-end'

/**
 * Opens a database that is gone afterwards, and gives its address: on the server that TEST_DATABASE_URL or DATABASE_URL names, or on
 * an embedded one with PostgreSQL's own settings, because what is measured is a write that survives a power cut.
 */
export async function openBenchDatabase(atEnd: AtEnd): Promise<string> {
  const given = process.env['TEST_DATABASE_URL'] || process.env['DATABASE_URL']
  const server = given ? await openGiven(given, atEnd) : await openOwn(atEnd)
  const database = await makeTestDatabase(server, 'migrated')
  atEnd(() => database.drop())
  return database.url
}

async function openGiven(url: string, atEnd: AtEnd): Promise<string> {
  await checkServer(url)
  atEnd(() => dropTemplates(url))
  return url
}

async function openOwn(atEnd: AtEnd): Promise<string> {
  const folder = path.join(dataFolder(), 'bench')
  await mkdir(folder, { recursive: true })
  atEnd(() => rm(folder, { recursive: true, force: true }))
  const lease = await openEmbedded(folder, { manyDatabases: true })
  atEnd(() => lease.end())
  return lease.url
}
