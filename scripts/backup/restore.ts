import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Storage } from '@/lib/server/storage/storage'
import { advisoryLock, applyWithin, makeRecord, type Migration, migrationsFolder, pendingMigrations, readMigrations } from '../platform/migrations.mjs'
import { Trouble } from '../platform/speech.mjs'
import { checkArchive, damaged, entriesOf, type Entry } from './archive-reader'
import { withConnection } from './connection'
import { contentOf, fileName, Ledger, tableName } from './ledger'
import { loosen } from './loose-tables'
import { type Manifest, MANIFEST, type Table } from './manifest'
import { copied } from './tables'
import { checkTarget, empty } from './target'

/** How a backup was restored. */
export interface Restored {
  readonly manifest: Manifest
  /** The names of migrations that are newer than the backup. */
  readonly updated: readonly string[]
}

/**
 * Puts a backup into a database and a storage: the whole of it or nothing. The archive is read twice, first to hold every hash against
 * the manifest, and the second time, in one transaction, to fill tables that the backup's own migrations have made; newer migrations
 * follow. A file that was put before something failed stays, under a name that nobody knows.
 *
 * @param replace whether what is in the database may be lost
 * @param folder of the migrations
 */
export async function restore(
  url: string, storage: Storage, file: string, { replace = false, folder = migrationsFolder }: { replace?: boolean; folder?: string } = {},
): Promise<Restored> {
  const manifest = await checkArchive(file)
  const migrations = await readMigrations(folder)
  const newer = newerThan(manifest, migrations)
  return withConnection(url, 'galley restore', async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock])
    await checkTarget(client, migrations, replace)
    await client.query('BEGIN')
    try {
      await empty(client)
      await client.query(makeRecord)
      for (const migration of migrations) if (!newer.includes(migration)) await applyWithin(client, migration)
      await fill(client, storage, file, manifest)
      for (const migration of newer) await applyWithin(client, migration)
      await client.query('COMMIT')
    } catch (error) {
      // A connection that is lost has rolled back by itself.
      await client.query('ROLLBACK').catch(() => undefined)
      throw error
    }
    await client.query('ANALYZE')
    return { manifest, updated: newer.map(({ name }) => name) }
  })
}

/** The migrations that the backup does not have. Throws a Trouble where it has others than these. */
function newerThan(manifest: Manifest, migrations: readonly Migration[]): readonly Migration[] {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  const foreign = manifest.migrations.find(({ name }) => !known.has(name))
  if (foreign) {
    throw new Trouble(`The backup was made by a newer Galley (${manifest.galley}; it has the migration ${foreign.name}). Restore it with that one. Nothing was changed.`,
      `该备份由更新版本的 Galley（${manifest.galley}，含迁移 ${foreign.name}）制作。请用那个版本恢复。未作任何更改。`)
  }
  return pendingMigrations(migrations, manifest.migrations.map((migration) => ({ ...migration, finished: true })))
}

async function fill(client: Client, storage: Storage, file: string, manifest: Manifest): Promise<void> {
  const tighten = await loosen(client)
  const names = manifest.tables.map(({ name }) => client.escapeIdentifier(name))
  // Migrations put rows into tables, too; those of the backup are newer.
  if (names.length > 0) await client.query(`TRUNCATE ${names.join(', ')}`)
  const ledger = new Ledger()
  const source = entriesOf(file)
  try {
    const entries = new Entries(source)
    while (await entries.head()) await takeIn(client, storage, manifest, entries, ledger)
  } finally {
    await source.return(undefined)
  }
  // The file was read a second time, and could have been changed since the first.
  if (!ledger.agreesWith(manifest)) throw damaged(file)
  for (const { name, value, called } of manifest.sequences) {
    await client.query('SELECT setval($1::regclass, $2, $3)', [`public.${client.escapeIdentifier(name)}`, value, called])
  }
  await tighten()
}

async function takeIn(client: Client, storage: Storage, manifest: Manifest, entries: Entries, ledger: Ledger): Promise<void> {
  const entry = await entries.head()
  const content = contentOf(entry?.name ?? '')
  if (entry && content?.kind === 'file') {
    await keepFile(storage, content.name, entry.body, ledger)
    await entries.next()
    return
  }
  const table = manifest.tables.find(({ name }) => content?.kind === 'table' && content.name === name)
  if (table) await fillTable(client, table, entries, ledger)
  else if (entry?.name === MANIFEST) await entries.skip()
  else throw new RangeError('an archive that was checked has no other entries')
}

/** The zip of an archive may be larger than the memory: so a file of the storage comes by way of one of its own. */
async function keepFile(storage: Storage, name: string, body: AsyncIterable<Uint8Array>, ledger: Ledger): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'galley-restore-'))
  try {
    const file = path.join(folder, 'file')
    ledger.add(fileName(name), new Uint8Array())
    await pipeline(body, async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        ledger.add(fileName(name), chunk)
        yield chunk
      }
    }, createWriteStream(file, { flags: 'wx' }))
    await storage.putFile(name, file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function fillTable(client: Client, table: Table, entries: Entries, ledger: Ledger): Promise<void> {
  const rows = client.query(copyFrom(`COPY ${copied(client, table)} FROM STDIN`))
  await pipeline(bytesOf(table, entries, ledger), rows)
  if (rows.rowCount !== table.rows) throw new RangeError(`${table.name}: ${rows.rowCount} rows came of ${table.rows}`)
}

/** All parts of one table. */
async function* bytesOf(table: Table, entries: Entries, ledger: Ledger): AsyncGenerator<Uint8Array> {
  for (let entry = await entries.head(); entry && isPartOf(table, entry); entry = await entries.next()) {
    for await (const chunk of entry.body) {
      ledger.add(tableName(table.name), chunk)
      yield chunk
    }
  }
}

function isPartOf({ name }: Table, entry: Entry): boolean {
  const content = contentOf(entry.name)
  return content?.kind === 'table' && content.name === name
}

/** Entries one after the other, of which the first can be looked at before it is taken. */
class Entries {
  readonly #source: AsyncIterator<Entry>
  #head: Entry | null | undefined

  constructor(source: AsyncIterator<Entry>) {
    this.#source = source
  }

  async head(): Promise<Entry | null> {
    return this.#head === undefined ? this.next() : this.#head
  }

  async next(): Promise<Entry | null> {
    const { done, value } = await this.#source.next()
    this.#head = done ? null : value
    return this.#head
  }

  async skip(): Promise<void> {
    if (this.#head) for await (const chunk of this.#head.body) void chunk
    await this.next()
  }
}
