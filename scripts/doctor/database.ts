import type { Client } from 'pg'
import { unfit } from '../platform/external-postgres.mjs'
import { appliedMigrations, migrationsFolder, pendingMigrations, readMigrations } from '../platform/migrations.mjs'
import { type Finding, look, right, wrong } from './finding'

/** The server itself: its version, how it writes text, whether it takes writes. */
export async function examineServer(client: Client): Promise<readonly Finding[]> {
  const { rows: [server] } = await client.query<{ number: number; version: string; encoding: string; ctype: string; standby: boolean }>(`
    SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version,
      pg_encoding_to_char(encoding) AS encoding, datctype AS ctype, pg_is_in_recovery() AS standby
    FROM pg_database WHERE datname = current_database()`)
  if (!server) throw new RangeError('a connection has a database')
  const trouble = unfit(server)
  if (trouble) throw trouble
  if (server.standby) {
    return [wrong('DATABASE_URL leads to a standby, which takes no writes and has no unlogged tables. Name the primary server.',
      'DATABASE_URL 指向只读的备用服务器，无法写入，也没有不记日志的表。请指向主服务器。')]
  }
  return [right(`PostgreSQL ${server.version}, ${server.encoding}, LC_CTYPE ${server.ctype}. No extension is needed.`,
    `PostgreSQL ${server.version}，${server.encoding}，LC_CTYPE 为 ${server.ctype}。无需任何扩展。`)]
}

/** What the role may do: make tables for migrations, and once the schema of the queues. */
export async function examineRights(client: Client): Promise<readonly Finding[]> {
  const { rows: [may] } = await client.query<{ role: string; tables: boolean; queues: boolean; foreign: string[] }>(`
    SELECT current_user AS role, has_schema_privilege('public', 'CREATE') AS tables,
      CASE WHEN to_regnamespace('pgboss') IS NULL THEN has_database_privilege(current_database(), 'CREATE')
        ELSE has_schema_privilege('pgboss', 'CREATE') END AS queues,
      coalesce((SELECT array_agg(relname::text) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND NOT pg_has_role(relowner, 'USAGE')), '{}') AS foreign`)
  if (!may) throw new RangeError('a connection has a role')
  const found: Finding[] = []
  if (!may.tables) found.push(wrong(`${may.role} may not make tables. As a superuser: GRANT CREATE ON SCHEMA public TO "${may.role}"`, `${may.role} 无权建表。请以超级用户执行：GRANT CREATE ON SCHEMA public TO "${may.role}"`))
  if (!may.queues) {
    found.push(wrong(`${may.role} may not make the schema of the queues. As a superuser: GRANT CREATE ON DATABASE … TO "${may.role}"; or give it the schema pgboss.`,
      `${may.role} 无权建立任务队列的模式。请以超级用户执行：GRANT CREATE ON DATABASE … TO "${may.role}"，或把模式 pgboss 交给它。`))
  }
  if (may.foreign.length > 0) {
    found.push(wrong(`${may.role} does not own these tables, so the next migration would fail: ${may.foreign.join(', ')}. As a superuser: ALTER TABLE … OWNER TO "${may.role}"`,
      `${may.role} 不是以下各表的所有者，下次迁移将失败：${may.foreign.join('、')}。请以超级用户执行：ALTER TABLE … OWNER TO "${may.role}"`))
  }
  return found.length > 0 ? found : [right(`${may.role} has the rights that it needs.`, `${may.role} 拥有所需的权限。`)]
}

/** Whether the tables are those of this Galley: none changed, none newer. */
export async function examineMigrations(client: Client): Promise<readonly Finding[]> {
  const { rows: [record] } = await client.query<{ there: boolean }>(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there`)
  const migrations = await readMigrations(migrationsFolder)
  const applied = record?.there ? await appliedMigrations(client) : []
  const pending = pendingMigrations(migrations, applied)
  if (applied.length === 0) return [look('The database is empty. npm start makes its tables.', '数据库为空。npm start 会建表。')]
  if (pending.length === 0) return [right(`All ${applied.length} migrations are applied and unchanged.`, `全部 ${applied.length} 个迁移均已执行且未被改动。`)]
  const names = pending.map(({ name }) => name)
  return [look(`Not applied yet: ${names.join(', ')}. Make a backup, then start Galley: npm start applies them.`, `尚未执行：${names.join('、')}。请先备份，再启动 Galley，npm start 会执行它们。`)]
}

/** What is not written to PostgreSQL's log: a crash or a failover empties it, and it makes itself anew. */
const UNLOGGED: readonly string[] = ['Impression', 'Presence', 'UnreadText']

/** Whether just those tables are unlogged that may be: any other would lose work in a crash. */
export async function examineUnlogged(client: Client): Promise<readonly Finding[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relpersistence = 'u' ORDER BY 1`)
  const odd = rows.map(({ name }) => name).filter((name) => !UNLOGGED.includes(name))
  if (odd.length === 0) return [right('No table with work in it is unlogged.', '没有保存工作内容的表处于不记日志状态。')]
  return [wrong(`A crash would empty ${odd.join(', ')}. Put back: ALTER TABLE … SET LOGGED`, `一旦崩溃，${odd.join('、')} 将被清空。请恢复：ALTER TABLE … SET LOGGED`)]
}

/** Milliseconds by which two clocks of one installation may differ: sessions and publications are held against both. */
const NEAR = 2_000
const FAR = 60_000

export async function examineClock(client: Client): Promise<readonly Finding[]> {
  const before = Date.now()
  const { rows: [clock] } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now')
  const after = Date.now()
  if (!clock) throw new RangeError('a server has a clock')
  const apart = Math.max(0, before - clock.now.getTime(), clock.now.getTime() - after)
  if (apart <= NEAR) return [right('The clocks of this machine and of the database agree.', '本机与数据库的时钟一致。')]
  const seconds = Math.round(apart / 1000)
  const found = [`The clocks of this machine and of the database are ${seconds} s apart: publications come at the wrong time. Let both follow a time server (NTP).`,
    `本机与数据库的时钟相差 ${seconds} 秒，定时发布会有偏差。请让两者都与时间服务器（NTP）同步。`] as const
  return [apart > FAR ? wrong(...found) : look(...found)]
}
