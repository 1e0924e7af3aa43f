import path from 'node:path'
import { runServerProgram } from '../server-program'

/** As many as a house has after decades, in vocabularies as large as one load takes. */
export const TAGS = 100_000
export const VOCABULARIES = 5

const PROGRAM = path.join(import.meta.dirname, 'many-tags-program.ts')

/** Fills a database with tags. */
export async function loadManyTags(databaseUrl: string): Promise<void> {
  await runServerProgram(PROGRAM, databaseUrl)
}
