import { spawn } from 'node:child_process'
import path from 'node:path'

/** As many as a house has after decades, in vocabularies as large as one load takes. */
export const TAGS = 100_000
export const VOCABULARIES = 5

const PROGRAM = path.join(import.meta.dirname, 'many-tags-program.ts')

/** Fills a database with tags. */
export function loadManyTags(databaseUrl: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: 'nobody signs in while this is filled', LOG_LEVEL: 'error' }
    const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', PROGRAM], { env, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the program ended with ${code}`))))
  })
}
