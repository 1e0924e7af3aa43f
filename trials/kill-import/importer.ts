import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { DumpImport } from '@/lib/server/dumps/schema'

/** What the importer is called among the connections of the database. */
export const IMPORTER = 'galley trial importer'

const PROGRAM = path.join(import.meta.dirname, 'import-program.ts')

/** A process that imports one page when it is told to. */
export interface Importer {
  begin(): void
  /** Fulfilled when it has said that the page is imported. */
  readonly answered: Promise<void>
  hasAnswered(): boolean
  /** Ends it without a chance to say good-bye. */
  kill(): Promise<void>
}

/** Starts an importer, and waits until it has its connection. */
export async function startImporter(place: DumpImport, file: string): Promise<Importer> {
  const url = new URL(process.env['DATABASE_URL'] ?? '')
  url.searchParams.set('application_name', IMPORTER)
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', PROGRAM, JSON.stringify(place), file], {
    env: { ...process.env, DATABASE_URL: url.href }, stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  await saying(child, 'ready')
  let has = false
  const answered = saying(child, 'imported').then(() => void (has = true))
  // Killed before, it never answers, and nobody waits.
  answered.catch(() => undefined)
  return {
    begin: () => void child.stdin?.write('.'),
    answered,
    hasAnswered: () => has,
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** Waits until a process says a word in a line of its own. */
function saying(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (said: Buffer) => said.toString().split('\n').includes(word) && resolve())
    child.once('exit', (code) => reject(new Error(`the importer ended with ${code}, and did not say "${word}"`)))
  })
}
