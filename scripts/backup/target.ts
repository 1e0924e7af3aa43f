import type { Client } from 'pg'
import { appliedMigrations, type Migration, pendingMigrations } from '../platform/migrations.mjs'
import { Trouble } from '../platform/speech.mjs'

/**
 * Makes sure that a database may be restored into. Throws a Trouble where somebody works on it, where what is in it is not Galley's, and
 * where there is work of people in it, unless that is to be replaced.
 */
export async function checkTarget(client: Client, migrations: readonly Migration[], replace: boolean): Promise<void> {
  await checkNobodyElse(client)
  if (!(await holdsGalley(client, migrations)) || replace || !(await hasWork(client))) return
  throw new Trouble('The database is not empty: people, titles or photos are in it. Back it up; then add --replace to put the backup in its place.',
    '数据库不是空的：其中有用户、报纸或图片。请先备份，然后加上 --replace 以备份内容取而代之。')
}

async function checkNobodyElse(client: Client): Promise<void> {
  const { rows: [others] } = await client.query<{ count: number }>(`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`)
  const count = others?.count ?? 0
  if (count === 0) return
  throw new Trouble(`Others are using the database (${count} connections). Stop Galley and every worker, then try again.`,
    `数据库正被使用（${count} 个连接）。请停止 Galley 和所有后台任务进程，然后重试。`)
}

/** Whether the tables of Galley are there; none at all is the other good case. */
async function holdsGalley(client: Client, migrations: readonly Migration[]): Promise<boolean> {
  const { rows: [found] } = await client.query<{ tables: number; record: boolean }>(`
    SELECT count(*)::int AS tables, to_regclass('public._prisma_migrations') IS NOT NULL AS record
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')`)
  if (!found || found.tables === 0) return false
  if (!found.record) {
    throw new Trouble('There are tables in the database that are not of Galley. Name an empty database in DATABASE_URL.',
      '该数据库中有不属于 Galley 的表。请把 DATABASE_URL 设为一个空数据库。')
  }
  // Refuses a database that a newer Galley made: nobody here knows what would be lost.
  pendingMigrations(migrations, await appliedMigrations(client))
  return true
}

/** What somebody made: a start alone leaves no more than vocabularies behind. */
async function hasWork(client: Client): Promise<boolean> {
  for (const table of ['User', 'Title', 'Photo']) {
    const { rows: [there] } = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [`public."${table}"`])
    if (!there?.there) continue
    const { rowCount } = await client.query(`SELECT 1 FROM ${client.escapeIdentifier(table)} LIMIT 1`)
    if (rowCount) return true
  }
  return false
}

/**
 * Takes away everything of Galley in the transaction of whoever asks: tables, types and functions, and the queues, whose jobs are about
 * what is no more. The schema itself stays, because it may belong to somebody else; and so does what came with an extension.
 */
export async function empty(client: Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(`
    SELECT format('DROP %s IF EXISTS %s CASCADE',
      CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, c.oid::regclass) AS statement
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('e', 'i'))
    UNION ALL
    SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure)
    FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
    UNION ALL
    SELECT format('DROP TYPE IF EXISTS %s CASCADE', t.oid::regtype)
    FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd')
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')`)
  for (const { statement } of rows) await client.query(statement)
  await client.query('DROP SCHEMA IF EXISTS pgboss CASCADE')
}
