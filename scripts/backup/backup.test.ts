import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SYSTEM } from '@/lib/editorial/actor'
import { saveText } from '@/lib/server/articles/commands'
import { db } from '@/lib/server/db'
import { diskStorage } from '@/lib/server/storage/disk-storage'
import { s3Storage } from '@/lib/server/storage/s3-storage'
import type { Storage } from '@/lib/server/storage/storage'
import { openTestStore, testStoreAccess } from '@/lib/server/storage/testing/s3-store'
import { colleague, edited, importNew, publishSigned, withDesk } from '@/lib/server/testing/desk'
import { migrationsFolder } from '../platform/migrations.mjs'
import { makeTestDatabase, openTestServer } from '../platform/test-databases.mjs'
import { Trouble } from '../platform/speech.mjs'
import { backUp } from './back-up'
import { restore } from './restore'
import { LEFT_OUT } from './tables'

withDesk()
const folder = mkdtempSync(path.join(tmpdir(), 'galley-backup-'))
afterAll(() => rmSync(folder, { recursive: true }))

const opened: { server: { url: string; end: () => Promise<void> } | null; store: { endpoint: string; end: () => Promise<void> } | null } = { server: null, store: null }
beforeAll(async () => {
  opened.store = await openTestStore()
  const here = url()
  delete process.env['DATABASE_URL']
  opened.server = await openTestServer()
  process.env['DATABASE_URL'] = here
}, 120_000)
afterAll(async () => {
  await opened.store?.end()
  await opened.server?.end()
}, 60_000)

const url = () => process.env['DATABASE_URL'] ?? ''
let number = 0
const newName = (ending: string) => path.join(folder, `${(number += 1)}${ending}`)
const onDisk = () => diskStorage(newName('-photos'))
const inStore = () => s3Storage({ endpoint: opened.store?.endpoint ?? '', bucket: `galley-${process.pid}-${(number += 1)}`, region: 'us-east-1', ...testStoreAccess() })

/** Another database for as long as a test works on it. */
async function withTarget<T>(content: 'empty' | 'migrated', work: (target: string) => Promise<T>): Promise<T> {
  const made = await makeTestDatabase(opened.server?.url ?? '', content)
  try {
    return await work(made.url)
  } finally {
    await made.drop()
  }
}

async function ask<R extends pg.QueryResultRow>(database: string, sql: string, values: readonly unknown[] = []): Promise<R[]> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  try {
    return (await client.query<R>(sql, [...values])).rows
  } finally {
    await client.end()
  }
}

/** Every row of every table that PostgreSQL keeps, each table as a count and a hash of its rows. */
async function rowsOf(database: string): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>(database, `
    SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relpersistence = 'p'
      AND relname <> ALL ($1) ORDER BY relname`, [['_prisma_migrations', ...LEFT_OUT]])
  const digests: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await ask<{ digest: string }>(database, `
      SELECT count(*) || ' ' || coalesce(encode(sha256(string_agg(sha256(t::text::bytea), NULL ORDER BY t::text COLLATE "C")), 'hex'), '') AS digest FROM "${name}" t`)
    digests[name] = row?.digest ?? ''
  }
  return digests
}

/** Tables, columns, indexes, constraints, triggers and functions as PostgreSQL writes them. */
const shapeOf = (database: string) => ask(database, `
  SELECT 'column' AS kind, attrelid::regclass::text || '.' || attname AS name, format_type(atttypid, atttypmod) || attnotnull::text || attgenerated::text AS shape
    FROM pg_attribute JOIN pg_class c ON c.oid = attrelid WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND relkind = 'r'
  UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT 'constraint', conrelid::regclass::text || conname, pg_get_constraintdef(oid) || convalidated::text FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT 'trigger', tgrelid::regclass::text || tgname, tgenabled::text || pg_get_triggerdef(t.oid) FROM pg_trigger t
    JOIN pg_class c ON c.oid = tgrelid WHERE relnamespace = 'public'::regnamespace AND NOT tgisinternal
  UNION ALL SELECT 'function', oid::regprocedure::text, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  ORDER BY 1, 2`)

const standing = (database: string) => ask(database, `
  SELECT c.relname AS name, pg_sequence_last_value(c.oid) AS value FROM pg_class c
  WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace AND relpersistence = 'p' ORDER BY 1`)

async function copyFiles(from: Storage, to: Storage): Promise<void> {
  for await (const name of from.list('')) await to.put(name, (await from.get(name)) ?? new Uint8Array())
}

async function filesOf(storage: Storage): Promise<Record<string, string>> {
  const hashes: [string, string][] = []
  for await (const name of storage.list('')) hashes.push([name, createHash('sha256').update((await storage.get(name)) ?? '').digest('hex')])
  return Object.fromEntries(hashes.sort())
}

/** A paper that is published and worked on again, files of it, and as many lines of the log as take several parts of an archive. */
async function atWork(storage: Storage): Promise<void> {
  const { pageId, issueId } = await importNew()
  await publishSigned(issueId, null)
  const [article] = await db().article.findMany({ where: { pageId, closedAt: null } })
  if (!article) throw new RangeError('the page has articles')
  await saveText(SYSTEM, article.id, await edited(article.id, (block, index) => (index === 0 ? { ...block, text: [{ text: '又改了\\N\t字' }] } : block)))
  const { id } = await colleague('editor')
  if (id === null) throw new RangeError('a colleague has an account')
  await db().session.create({ data: { userId: id, expiresAt: new Date('2100-01-01') } })
  await db().$executeRaw`
    INSERT INTO "Event" ("id", "deed", "thing", "thingId", "after")
    SELECT gen_random_uuid(), 'long', 'page', gen_random_uuid(), jsonb_build_object('words', repeat(md5(n::text), 250)) FROM generate_series(1, 2500) n`
  await storage.put('ab12/original', Buffer.from('a picture'))
  await storage.put('ab12/whole/320.webp', Buffer.alloc(3_000_000, 7))
  await storage.put('empty', new Uint8Array())
}

async function backUpHere(storage: Storage): Promise<string> {
  const file = newName('.tar.gz')
  await backUp(url(), storage, file)
  return file
}

/** One paper, and a backup of it, for all tests that change neither. */
const paper = { storage: onDisk(), file: '' }
beforeAll(async () => {
  await atWork(paper.storage)
  paper.file = await backUpHere(paper.storage)
}, 120_000)

describe('a backup, restored', () => {
  test.each([['from disk into a store that speaks S3', onDisk, inStore], ['from a store that speaks S3 onto disk', inStore, onDisk]])(
    'is the same row by row and file by file, %s', async (_, from, into) => {
      const [source, target] = [from(), into()]
      await copyFiles(paper.storage, source)
      const file = await backUpHere(source)
      await withTarget('empty', async (database) => {
        const { manifest, updated } = await restore(database, target, file)
        expect(updated).toEqual([])
        expect(await rowsOf(database)).toEqual(await rowsOf(url()))
        expect(await standing(database)).toEqual(await standing(url()))
        expect(await filesOf(target)).toEqual(await filesOf(source))
        expect(manifest.files).toHaveLength(3)
        expect(await shapeOf(database)).toEqual(await shapeOf(url()))
      })
    }, 60_000)

  test('lets nobody in by a session of before', async () => {
    const { storage, file } = paper
    await withTarget('empty', async (database) => {
      await restore(database, storage, file)
      expect(await ask(url(), 'SELECT 1 FROM "Session"')).not.toEqual([])
      expect(await ask(database, 'SELECT 1 FROM "Session"')).toEqual([])
    })
  })

  test('takes the place of what is there only where one says so', async () => {
    const { storage, file } = paper
    await withTarget('migrated', async (database) => {
      await ask(database, `INSERT INTO "Title" ("id", "slug", "name", "language", "timeZone") VALUES (gen_random_uuid(), 'x', 'x', 'en', 'UTC')`)
      const before = await rowsOf(database)
      await expect(restore(database, storage, file)).rejects.toThrow('The database is not empty')
      expect(await rowsOf(database)).toEqual(before)
      await restore(database, storage, file, { replace: true })
      expect(await rowsOf(database)).toEqual(await rowsOf(url()))
    })
  })

  test('is brought up to a newer Galley, and refused by an older one', async () => {
    const { storage, file } = paper
    const newer = newName('-migrations')
    cpSync(migrationsFolder, newer, { recursive: true })
    mkdirSync(path.join(newer, '9999_newer'))
    writeFileSync(path.join(newer, '9999_newer', 'migration.sql'), 'ALTER TABLE "Title" ADD "newer" text')
    await withTarget('empty', async (database) => {
      expect((await restore(database, storage, file, { folder: newer })).updated).toEqual(['9999_newer'])
      expect(await ask(database, `SELECT "newer" FROM "Title" WHERE "newer" IS NOT NULL`)).toEqual([])
      const again = newName('.tar.gz')
      await backUp(database, storage, again)
      await expect(restore(database, storage, again, { replace: true })).rejects.toThrow('The backup was made by a newer Galley')
    })
  })

  test('is refused where others are at work, and where tables are not of Galley', async () => {
    const { file } = paper
    await withTarget('empty', async (database) => {
      await ask(database, 'CREATE TABLE foreign_one (id int)')
      await expect(restore(database, onDisk(), file, { replace: true })).rejects.toThrow('not of Galley')
    })
    await expect(restore(url(), onDisk(), file, { replace: true })).rejects.toThrow('Others are using the database')
  })
})

describe('what cannot be restored changes nothing', () => {
  const DAMAGES: Readonly<Record<string, (bytes: Buffer) => Uint8Array>> = {
    'a byte was turned': (bytes) => {
      const turned = Buffer.from(bytes)
      turned.writeUInt8(turned.readUInt8(turned.length >> 1) ^ 1, turned.length >> 1)
      return turned
    },
    'the end is missing': (bytes) => bytes.subarray(0, bytes.length - 100),
    'half is missing': (bytes) => bytes.subarray(0, bytes.length >> 1),
    'it is another file': () => Buffer.from('not an archive'),
    'it is empty': () => new Uint8Array(),
  }

  test.each(Object.entries(DAMAGES))('where %s', async (_, damage) => {
    const file = newName('.tar.gz')
    writeFileSync(file, damage(readFileSync(paper.file)))
    await withTarget('migrated', async (database) => {
      const [before, target] = [await rowsOf(database), onDisk()]
      const refused = restore(database, target, file)
      await expect(refused).rejects.toThrow(Trouble)
      await expect(refused).rejects.toThrow('is damaged')
      expect(await rowsOf(database)).toEqual(before)
      expect(await filesOf(target)).toEqual({})
    })
  })

  test('where the storage fails in the midst of it', async () => {
    const { file } = paper
    await withTarget('migrated', async (database) => {
      const before = await rowsOf(database)
      const blocked = newName('-blocked')
      writeFileSync(blocked, 'a file where the folder should be')
      await expect(restore(database, diskStorage(blocked), file)).rejects.toThrow()
      expect(await rowsOf(database)).toEqual(before)
      expect(await shapeOf(database)).toEqual(await shapeOf(url()))
    })
  })

  test('and a backup that fails leaves no file, nor one that is there', async () => {
    const file = newName('.tar.gz')
    writeFileSync(file, 'kept')
    await expect(backUp(url(), onDisk(), file)).rejects.toThrow('is there already')
    expect(readFileSync(file, 'utf8')).toBe('kept')
    const place = newName('-backups')
    mkdirSync(place)
    await withTarget('empty', async (database) => {
      await expect(backUp(database, onDisk(), path.join(place, 'x.tar.gz'))).rejects.toThrow('nothing to back up')
    })
    expect(readdirSync(place)).toEqual([])
  })
})

test('a backup is what was there at one moment, though people went on working', async () => {
  const { storage } = paper
  const writing = { on: true, written: 0 }
  const people = Promise.all(Array.from({ length: 3 }, async () => {
    while (writing.on) {
      const { pageId } = await importNew()
      const [article] = await db().article.findMany({ where: { pageId } })
      if (article) await saveText(SYSTEM, article.id, await edited(article.id, (block) => ({ ...block, text: [{ text: `${writing.written}` }] })))
      writing.written += 1
    }
  }))
  const file = await backUpHere(storage)
  writing.on = false
  await people
  expect(writing.written).toBeGreaterThan(3)
  await withTarget('empty', async (database) => {
    await restore(database, storage, file)
    expect(await ask(database, `
      SELECT 1 FROM "Article" a WHERE a."revision" <> (SELECT max(v."revision") FROM "Version" v WHERE v."articleId" = a."id")
        OR a."doc" <> (SELECT v."doc" FROM "Version" v WHERE v."articleId" = a."id" ORDER BY v."revision" DESC LIMIT 1)`)).toEqual([])
  })
}, 60_000)
