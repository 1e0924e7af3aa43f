/** A file that goes into a zip as it is. */
export interface StoredFile {
  readonly path: string
  /** In bytes; below 4 GB. */
  readonly size: number
  /** Of its bytes (`crcOf`). */
  readonly crc: number
}

/** No more fit into the plain form of a zip. */
export const MOST_STORED = 65_535

/** The version of the format that first had folders in names, the oldest that everybody reads. */
const VERSION = 20
/** Names are UTF-8. */
const UTF8 = 0x0800
/** Midnight of 1 January 1980, which is what a zip says that knows no time. */
const NO_DATE = 0x21

/**
 * The header that stands before the bytes of a file in a zip that packs nothing: browser and terminal make one of several files, so that
 * whatever is imported together arrives as one thing.
 */
export function storedHeader({ path, size, crc }: StoredFile): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(path)
  return joined(fields([[4, 0x04034b50], [2, VERSION], ...commonFields({ size, crc, name }), [2, 0]]), name)
}

/** What ends the zip: its directory. `files` are all files in the order in which they stand. */
export function storedDirectory(files: readonly StoredFile[]): Uint8Array<ArrayBuffer> {
  let offset = 0
  const entries = files.map(({ path, size, crc }) => {
    const name = new TextEncoder().encode(path)
    const entry = joined(
      fields([[4, 0x02014b50], [2, VERSION], [2, VERSION], ...commonFields({ size, crc, name }), [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), name,
    )
    offset += storedHeader({ path, size, crc }).length + size
    return entry
  })
  const directory = joined(...entries)
  const end = fields([[4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, directory.length], [4, offset], [2, 0]])
  return joined(directory, end)
}

function commonFields({ size, crc, name }: { readonly size: number; readonly crc: number; readonly name: Uint8Array }): Field[] {
  return [[2, UTF8], [2, 0], [2, 0], [2, NO_DATE], [4, crc], [4, size], [4, size], [2, name.length]]
}

/** Bytes, and the number that stands in them, the least first. */
type Field = readonly [2 | 4, number]

function fields(values: readonly Field[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.reduce((total, [length]) => total + length, 0)))
  let at = 0
  for (const [length, value] of values) {
    if (length === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += length
  }
  return new Uint8Array(view.buffer)
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  return value
})

/** The CRC-32 of bytes, as a zip has it. */
export function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}
