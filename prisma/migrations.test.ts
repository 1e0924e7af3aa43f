import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { withDatabase } from './testing/database'
import { sqlBetween } from './testing/schema-engine'

const migrated = withDatabase('migrated')
const described = withDatabase('empty')

/** Everything of a database that a Prisma schema tells of, as lines that can be compared. */
const CATALOGUE = `
  SELECT 'column ' || table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable
    || ' ' || coalesce(column_default, '-') || ' ' || coalesce(character_maximum_length::text, '-') AS line
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
  UNION ALL
  SELECT 'index ' || regexp_replace(indexdef, ' WITH \\(.*\\)$', '') FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
    AND indexdef NOT LIKE '% WHERE %'
  UNION ALL
  SELECT 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace AND contype <> 'c' AND conrelid <> 0 AND conrelid::regclass::text <> '_prisma_migrations'
  UNION ALL
  SELECT 'enum ' || typname || ' ' || string_agg(enumlabel, ',' ORDER BY enumsortorder)
  FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid GROUP BY typname
  ORDER BY line`

async function run(url: string, sql: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ line: string }>(sql)
    return rows.map(({ line }) => line)
  } finally {
    await client.end()
  }
}

test('the migrations make just the database that schema.prisma describes', async () => {
  const schema = await readFile(path.join(import.meta.dirname, 'schema.prisma'), 'utf8')
  const sql = await sqlBetween(described.url, null, schema)
  const client = new pg.Client({ connectionString: described.url })
  await client.connect()
  await client.query(sql)
  await client.end()
  expect(await run(migrated.url, CATALOGUE)).toEqual(await run(described.url, CATALOGUE))
})
