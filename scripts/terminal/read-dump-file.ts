import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { LARGEST_DUMP } from '@/lib/dump/decode'

/**
 * The bytes of a file that a person named in a terminal, where `npm run` was called; null where it cannot be read.
 * Of a file over the limit only so many come back that its size is seen.
 */
export function readDumpFile(name: string): Uint8Array | null {
  const file = path.resolve(process.env['INIT_CWD'] ?? '.', name)
  try {
    return statSync(file).size > LARGEST_DUMP ? new Uint8Array(LARGEST_DUMP + 1) : readFileSync(file)
  } catch {
    return null
  }
}
