import type { Client } from 'pg'
import type { Manifest, Table } from './manifest'

/**
 * What no backup has: ways in. A session that somebody ended would be open again after a restore, a used link good once more; so
 * everybody signs in anew. Passwords come along, hashed.
 */
export const LEFT_OUT: readonly string[] = ['Session', 'SetupLink', 'PasswordLink', 'SignInThrottle']

/** The record of migrations is written by whoever applies them; the manifest has it by name. */
const RECORD = '_prisma_migrations'

/** A table that goes into a backup, and the columns that are not worked out from others. */
export type Kept = Pick<Table, 'name' | 'columns'>

/**
 * The tables to be kept, by name. Unlogged ones are not: what is in them can be made anew, or is worth nothing after a crash, and so
 * PostgreSQL itself forgets it.
 */
export async function keptTables(client: Client): Promise<readonly Kept[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relpersistence = 'p' AND c.relname <> ALL ($1)
    GROUP BY c.relname ORDER BY c.relname COLLATE "C"`, [[...LEFT_OUT, RECORD]])
  return rows
}

/** Where each sequence stands that is not of an unlogged table. */
export async function sequences(client: Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' AND relpersistence = 'p' ORDER BY 1`)
  const standing: Manifest['sequences'] = []
  for (const { name } of rows) {
    const found = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM ${client.escapeIdentifier(name)}`)
    for (const { value, called } of found.rows) standing.push({ name, value, called })
  }
  return standing
}

/** A table and its columns as COPY takes them. */
export function copied(client: Client, { name, columns }: Kept): string {
  return `${client.escapeIdentifier(name)} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`
}
