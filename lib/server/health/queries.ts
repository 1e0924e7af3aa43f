import 'server-only'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { db } from '../db'
import { isLeaving } from './leaving'

/** Whether a process can do its work; if not, why: it is about to end, the database does not answer, or lacks migrations of this version. */
export type Health = { readonly ready: true; readonly why: null } | { readonly ready: false; readonly why: 'leaving' | 'database' | 'migrations' }

/** One statement. */
export async function health(): Promise<Health> {
  if (isLeaving()) return { ready: false, why: 'leaving' }
  try {
    const [wanted, applied] = await Promise.all([migrationNames(), appliedMigrations()])
    return wanted.every((name) => applied.has(name)) ? { ready: true, why: null } : { ready: false, why: 'migrations' }
  } catch {
    return { ready: false, why: 'database' }
  }
}

async function migrationNames(): Promise<string[]> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'prisma', 'migrations')
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}

async function appliedMigrations(): Promise<ReadonlySet<string>> {
  const rows = await db().$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  return new Set(rows.map((row) => row.migration_name))
}
