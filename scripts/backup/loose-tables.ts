import type { Client } from 'pg'

/**
 * Lets tables be filled in any order and by nothing but what is copied in: foreign keys and indexes are taken off, triggers stay silent.
 * To be silent is for a superuser to tell all triggers at once; each by its name, the owner of the tables may. What comes back puts all
 * as it was: every foreign key is checked against what is there, and indexes are made in one go, which for those of search takes a
 * fraction of the time.
 */
export async function loosen(client: Client): Promise<() => Promise<void>> {
  const keys = await statements(client, `
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS off,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS on
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype = 'f' ORDER BY conname`)
  const indexes = await statements(client, `
    SELECT format('DROP INDEX %s', i.indexrelid::regclass) AS off, pg_get_indexdef(i.indexrelid) AS on
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisprimary AND NOT i.indisreplident AND NOT i.indisclustered
      AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid) ORDER BY i.indexrelid`)
  const triggers = await statements(client, `
    SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname) AS off,
      format('ALTER TABLE %s ENABLE%s TRIGGER %I', tgrelid::regclass,
        CASE tgenabled WHEN 'A' THEN ' ALWAYS' WHEN 'R' THEN ' REPLICA' ELSE '' END, tgname) AS on
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT tgisinternal AND tgenabled <> 'D' ORDER BY t.oid`)
  for (const { off } of [...keys, ...indexes, ...triggers]) await client.query(off)
  return async () => {
    for (const { on } of [...indexes, ...keys, ...triggers]) await client.query(on)
  }
}

interface Statement {
  readonly off: string
  readonly on: string
}

async function statements(client: Client, sql: string): Promise<readonly Statement[]> {
  return (await client.query<Statement>(sql)).rows
}
