import 'server-only'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { db } from '../db'

/** Whether the database answers and has every migration of this version. */
export async function isReady(): Promise<boolean> {
  try {
    const [wanted, applied] = await Promise.all([migrationNames(), appliedMigrations()])
    return wanted.every((name) => applied.has(name))
  } catch {
    return false
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
