import { spawn } from 'node:child_process'
import path from 'node:path'
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
export function recall(databaseUrl: string): Promise<readonly Recalled[]> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: 'nobody signs in while this is measured', LOG_LEVEL: 'error' }
    const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', PROGRAM], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve(JSON.parse(Buffer.concat(parts).toString()) as Recalled[]) : reject(new Error(`the program ended with ${code}`)))
  })
}
