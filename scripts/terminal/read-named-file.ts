import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * The bytes of a file that a person named in a terminal, where `npm run` was called; null where it cannot be read.
 *
 * @param most bytes; of a larger file only so many come back that its size is seen
 */
export function readNamedFile(name: string, most: number): Uint8Array | null {
  const file = path.resolve(process.env['INIT_CWD'] ?? '.', name)
  try {
    return statSync(file).size > most ? new Uint8Array(most + 1) : readFileSync(file)
  } catch {
    return null
  }
}
