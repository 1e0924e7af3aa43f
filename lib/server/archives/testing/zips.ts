import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'

/** One thing in a zip that a test makes. What is not said is as an honest program would write it. */
export interface TestEntry {
  readonly path: string | Uint8Array
  readonly text: string | Uint8Array
  /** What the headers claim, where that is not the truth. */
  readonly claims?: { readonly size?: number; readonly packed?: number; readonly crc?: number }
  /** The name in the header before the bytes, where that is another one. */
  readonly localPath?: string
  readonly encrypted?: boolean
  readonly method?: number
  /** The mode of Unix: 0o120777 is a link. */
  readonly mode?: number
}

/** Writes a deflated zip, with whatever lies a test wants in it, into a folder. Its path. */
export function writeZip(folder: string, name: string, entries: readonly TestEntry[]): string {
  const file = path.join(folder, name)
  writeFileSync(file, zipOf(entries))
  return file
}

export function zipOf(entries: readonly TestEntry[]): Buffer<ArrayBuffer> {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const bytes = Buffer.from(entry.text)
    const packed = deflateRawSync(bytes)
    const raw = Buffer.from(entry.path)
    const inner = entry.localPath === undefined ? raw : Buffer.from(entry.localPath)
    const common = (name: Buffer) => numbers(
      [2, typeof entry.path === 'string' ? 0x0800 | Number(entry.encrypted ?? 0) : Number(entry.encrypted ?? 0)], [2, entry.method ?? 8], [2, 0], [2, 0x21],
      [4, entry.claims?.crc ?? crc32(bytes)], [4, entry.claims?.packed ?? packed.length], [4, entry.claims?.size ?? bytes.length], [2, name.length], [2, 0],
    )
    local.push(numbers([4, 0x04034b50], [2, 20]), common(inner), inner, packed)
    central.push(
      numbers([4, 0x02014b50], [2, 0x0314], [2, 20]), common(raw), numbers([2, 0], [2, 0], [2, 0], [4, ((entry.mode ?? 0o100644) << 16) >>> 0], [4, offset]), raw,
    )
    offset += 30 + inner.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, directory.length], [4, offset], [2, 0])
  return Buffer.concat([...local, directory, end])
}

function numbers(...values: readonly (readonly [2 | 4, number])[]): Buffer {
  return Buffer.concat(values.map(([length, value]) => {
    const bytes = Buffer.alloc(length)
    bytes.writeUIntLE(value, 0, length)
    return bytes
  }))
}
