import { createHash, type Hash } from 'node:crypto'
import type { Manifest } from './manifest'

/** What is counted of a name: its bytes, and their sha256 in hexadecimal. */
export interface Counted {
  readonly bytes: number
  readonly sha256: string
}

/** Counts what goes by, name by name. The parts of one name follow each other. */
export class Ledger {
  readonly #open = new Map<string, { bytes: number; readonly hash: Hash }>()

  add(name: string, chunk: Uint8Array): void {
    const line = this.#open.get(name) ?? { bytes: 0, hash: createHash('sha256') }
    line.bytes += chunk.byteLength
    line.hash.update(chunk)
    this.#open.set(name, line)
  }

  /** What was counted of a name; nothing was, where it never came. */
  of(name: string): Counted {
    const line = this.#open.get(name)
    return { bytes: line?.bytes ?? 0, sha256: (line?.hash.copy() ?? createHash('sha256')).digest('hex') }
  }

  /** Whether this is what the manifest says, no name more and none less. */
  agreesWith(manifest: Manifest): boolean {
    const said = new Map<string, Counted>([
      ...manifest.tables.map((table): [string, Counted] => [tableName(table.name), table]),
      ...manifest.files.map((file): [string, Counted] => [fileName(file.name), file]),
    ])
    return [...this.#open.keys()].every((name) => said.has(name)) && [...said].every(([name, { bytes, sha256 }]) => {
      const counted = this.of(name)
      return counted.bytes === bytes && counted.sha256 === sha256
    })
  }
}

const TABLES = 'tables/'
const FILES = 'files/'

export const tableName = (table: string) => `${TABLES}${table}`
export const fileName = (file: string) => `${FILES}${file}`

/** What an entry of the archive belongs to; null for one that has no place in a backup. */
export function contentOf(entry: string): { readonly kind: 'table' | 'file'; readonly name: string } | null {
  const table = /^tables\/([A-Za-z_][A-Za-z0-9_]*)\/\d{6}$/.exec(entry)?.[1]
  if (table !== undefined) return { kind: 'table', name: table }
  return entry.startsWith(FILES) ? { kind: 'file', name: entry.slice(FILES.length) } : null
}
