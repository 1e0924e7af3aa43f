import path from 'node:path'
import { runServerProgram } from '../server-program'
import type { Query } from './search-queries'

/** What became of a query in both ways of looking. */
export interface Recalled extends Query {
  /** Articles that search found, and that LIKE found. */
  readonly found: number
  readonly like: number
  /** Those that LIKE found and search did not. */
  readonly missed: number
  /** Milliseconds that LIKE took. */
  readonly likeTook: number
}

const PROGRAM = path.join(import.meta.dirname, 'recall-program.ts')

/** Looks for all queries in an archive in both ways. */
export async function recall(databaseUrl: string): Promise<readonly Recalled[]> {
  return JSON.parse(await runServerProgram(PROGRAM, databaseUrl)) as Recalled[]
}
