import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { openEmbedded } from '@/scripts/platform/embedded-postgres.mjs'
import { checkServer } from '@/scripts/platform/external-postgres.mjs'
import { fingerprint } from '@/scripts/platform/fingerprint.mjs'
import { migrate } from '@/scripts/platform/migrations.mjs'
import { ensureClient } from '@/scripts/platform/prisma-client.mjs'
import { dataFolder } from '@/scripts/platform/project.mjs'
import { runServerProgram } from '../../server-program'

const PROGRAM = path.join(import.meta.dirname, 'archive-program.ts')

/** Processes that write an archive at once: drawing articles keeps one core busy, the database another. */
const WRITERS = 2

/** What an archive is made by; with any change of it, what was kept is made anew. */
const SOURCES = ['bench/site/archive', 'bench/reader/variations/random.ts', 'prisma/migrations', 'lib/article', 'lib/search', 'lib/photos', 'lib/server/editions']

/** The server on which archives are kept. */
export interface ArchiveServer {
  /**
   * The address of the database with an archive of so many published articles. It stays when the server is let go of, and is there at
   * once the next time, unless what it is made by has changed.
   */
  readonly open: (articles: number) => Promise<string>
  readonly end: () => Promise<void>
}

/** Opens the server that TEST_DATABASE_URL or DATABASE_URL names, or an embedded one with PostgreSQL's own settings and files that stay. */
export async function openArchiveServer(say: (words: string) => void = () => undefined): Promise<ArchiveServer> {
  await ensureClient()
  const given = process.env['TEST_DATABASE_URL'] || process.env['DATABASE_URL']
  if (given) {
    await checkServer(given)
    return { open: (articles) => ensureArchive(given, articles, say), end: async () => undefined }
  }
  const folder = path.join(dataFolder(), 'bench-archives')
  await mkdir(folder, { recursive: true })
  const lease = await openEmbedded(folder, { manyDatabases: true })
  return { open: (articles) => ensureArchive(lease.url, articles, say), end: () => lease.end() }
}

async function ensureArchive(server: string, articles: number, say: (words: string) => void): Promise<string> {
  const name = `galley_bench_site_${articles}`
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  const made = fingerprint(SOURCES, (file) => !file.endsWith('.test.ts'))
  const { rows: [known] } = await on(server, (client) => client.query<{ made: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS made FROM pg_database WHERE datname = $1`, [name]))
  if (known?.made === made) return url
  const began = performance.now()
  await on(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  await on(server, (client) => client.query(`CREATE DATABASE ${name}`))
  await migrate(url)
  await fillArchive(url, articles)
  await on(server, (client) => client.query(`COMMENT ON DATABASE ${name} IS '${made}'`))
  const seconds = (performance.now() - began) / 1000
  say(`made an archive of ${articles} articles in ${seconds.toFixed(0)} s, ${Math.round(articles / seconds)} a second\n`)
  return url
}

/** Fills a migrated database with an archive. */
export async function fillArchive(url: string, articles: number): Promise<void> {
  const indexes = await on(url, dropTermIndexes)
  await run(url, ['ground'])
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => run(url, [articles, WRITERS, writer].map(String))))
  await on(url, async (client) => {
    await client.query(`SET maintenance_work_mem = '512MB'`)
    for (const index of indexes) await client.query(index)
    await client.query('VACUUM ANALYZE')
  })
}

/** Indexes of words are made once at the end: each article would touch some hundred places of them. Gives what makes them. */
async function dropTermIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `SELECT indexname AS name, indexdef AS made FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '% USING gin %'`)
  for (const { name } of rows) await client.query(`DROP INDEX ${pg.escapeIdentifier(name)}`)
  return rows.map(({ made }) => made)
}

/** Runs the program; nothing that it writes has to survive a power cut, because an archive that is not finished is made anew. */
async function run(url: string, args: readonly string[]): Promise<void> {
  const connection = new URL(url)
  connection.searchParams.set('options', '-c synchronous_commit=off')
  await runServerProgram(PROGRAM, connection.href, args)
}

async function on<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
