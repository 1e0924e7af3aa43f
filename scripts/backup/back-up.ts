import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { z } from 'zod'
import type { Storage } from '@/lib/server/storage/storage'
import { appliedMigrations } from '../platform/migrations.mjs'
import { projectFolder } from '../platform/project.mjs'
import { Trouble } from '../platform/speech.mjs'
import { ArchiveWriter } from './archive-writer'
import { withConnection } from './connection'
import { fileName, tableName } from './ledger'
import { type Manifest, MANIFEST } from './manifest'
import { copied, keptTables, sequences } from './tables'

/**
 * Writes a backup of the database and the storage to a new file, while people go on working: all tables are read as they were at one
 * moment, and the files are read after that moment, since a file is always there before the row that names it.
 */
export async function backUp(url: string, storage: Storage, file: string): Promise<Manifest> {
  if (existsSync(file)) throw new Trouble(`${file} is there already. Give another name.`, `${file} 已存在。请换一个文件名。`)
  const archive = new ArchiveWriter(file)
  try {
    const database = await withConnection(url, 'galley backup', (client) => backUpDatabase(client, archive))
    const files = await backUpFiles(storage, archive)
    const manifest: Manifest = { format: 1, madeAt: new Date().toISOString(), galley: await ownVersion(), ...database, ...files }
    await archive.finish(MANIFEST, JSON.stringify(manifest))
    return manifest
  } catch (error) {
    await archive.giveUp()
    throw error
  }
}

type Database = Pick<Manifest, 'postgres' | 'migrations' | 'tables' | 'sequences'>

async function backUpDatabase(client: Client, archive: ArchiveWriter): Promise<Database> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const migrations = await wholeMigrations(client)
  const { rows: [server] } = await client.query<{ version: string }>(`SELECT current_setting('server_version') AS version`)
  const standing = await sequences(client)
  const tables: Manifest['tables'] = []
  for (const table of await keptTables(client)) {
    const rows = client.query(copyTo(`COPY ${copied(client, table)} TO STDOUT`))
    await archive.addParts(tableName(table.name), rows)
    tables.push({ ...table, rows: rows.rowCount, ...archive.ledger.of(tableName(table.name)) })
  }
  await client.query('COMMIT')
  return { postgres: server?.version ?? '', migrations, tables, sequences: standing }
}

async function wholeMigrations(client: Client): Promise<Manifest['migrations']> {
  const { rows: [record] } = await client.query<{ there: boolean }>(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there`)
  const applied = record?.there ? await appliedMigrations(client) : []
  if (applied.length === 0) throw new Trouble('There is nothing in the database yet, so nothing to back up. Start Galley first.', '数据库尚无内容，无需备份。请先启动 Galley。')
  const unfinished = applied.find(({ finished }) => !finished)
  if (unfinished) {
    throw new Trouble(`The migration ${unfinished.name} was begun and not finished. Put the database right first: npm run doctor says how.`,
      `迁移 ${unfinished.name} 已开始但未完成。请先修复数据库，方法见 npm run doctor。`)
  }
  return applied.map(({ name, checksum }) => ({ name, checksum }))
}

async function backUpFiles(storage: Storage, archive: ArchiveWriter): Promise<Pick<Manifest, 'files' | 'vanished'>> {
  const files: Manifest['files'] = []
  const vanished: string[] = []
  for await (const name of storage.list('')) {
    const found = await storage.stream(name)
    if (!found) {
      vanished.push(name)
      continue
    }
    await archive.addFile(fileName(name), found.size, chunksOf(found.body))
    files.push({ name, ...archive.ledger.of(fileName(name)) })
  }
  return { files, vanished }
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
}

async function ownVersion(): Promise<string> {
  return z.object({ version: z.string() }).parse(JSON.parse(await readFile(path.join(projectFolder, 'package.json'), 'utf8'))).version
}
