import 'server-only'
import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { ArchiveEntry } from '../../archive/archive-entry'
import { MOST_ENTRIES } from '../../archive/check-archive'
import { entryNames, type RawName } from '../../archive/entry-names'
import { Invalid } from '../errors'
import type { PackedPart } from './packed-part'

/** What a zip says of itself, of which nothing was unpacked. */
export interface ZipDirectory {
  readonly entries: readonly ArchiveEntry[]
  /** Where the bytes of some of them are, by their places among the entries; null for one whose header says something else than the directory. */
  partsOf(wanted: readonly number[]): Promise<(PackedPart | null)[]>
  /** The packed bytes of a part. */
  read(part: PackedPart): Promise<Uint8Array>
}

/**
 * Opens a zip of this machine for as long as `work` takes. Its directory is read, and refused where it is broken or says that there are
 * more entries than an archive may have.
 */
export async function withZip<T>(file: string, work: (zip: ZipDirectory) => Promise<T>): Promise<T> {
  const zip = await opened(file)
  try {
    if (zip.entryCount > MOST_ENTRIES) throw new Invalid('archive-too-many-entries', { most: MOST_ENTRIES })
    const raw = await rawEntries(zip)
    const names = entryNames(raw.map(nameOf))
    return await work({
      entries: raw.map((entry, at) => archiveEntry(entry, names[at] ?? null)),
      partsOf: async (wanted) => {
        const parts: (PackedPart | null)[] = []
        for (const at of wanted) parts.push(await partOf(zip, raw[at]))
        return parts
      },
      read: (part) => readBytes(file, part),
    })
  } finally {
    zip.close()
  }
}

/** Names stay bytes, because we read them in the encodings of Chinese Windows, and refuse them entry by entry. */
async function opened(file: string): Promise<ZipFile> {
  return openPromise(file, { autoClose: false, lazyEntries: true, decodeStrings: false }).catch(() => {
    throw new Invalid('archive-unreadable')
  })
}

async function rawEntries(zip: ZipFile): Promise<Entry[]> {
  const raw: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) raw.push(entry)
  } catch {
    throw new Invalid('archive-unreadable')
  }
  return raw
}

const UTF8 = 0x0800
/** The extra field in which some programs write the name in UTF-8, with a CRC of the name that it stands for. */
const UNICODE_PATH = 0x7075

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): RawName {
  const extra = extraFields.find(({ id, data }) => id === UNICODE_PATH && data.length > 5 && data.readUInt32LE(1) === crc32(fileNameRaw))
  if (extra) return { bytes: extra.data.subarray(5), utf8: true }
  return { bytes: fileNameRaw, utf8: (generalPurposeBitFlag & UTF8) !== 0 }
}

/** The upper half of the attributes are those of Unix, where a program of Unix wrote them. */
const KIND_OF_FILE = 0o170000
const ORDINARY: readonly number[] = [0, 0o100000]
const FOLDER = 0o040000

function archiveEntry(entry: Entry, path: string | null): ArchiveEntry {
  const mode = (entry.externalFileAttributes >>> 16) & KIND_OF_FILE
  const isFolder = path !== null && path.endsWith('/') && (mode === FOLDER || ORDINARY.includes(mode))
  return {
    path,
    kind: isFolder ? 'folder' : ORDINARY.includes(mode) ? 'file' : 'link',
    size: entry.uncompressedSize,
    packed: entry.compressedSize,
    encrypted: entry.isEncrypted(),
    packing: methodOf(entry) === null ? 'unknown' : 'known',
  }
}

function methodOf({ compressionMethod: method }: Entry): 0 | 8 | null {
  return method === 0 || method === 8 ? method : null
}

async function partOf(zip: ZipFile, entry: Entry | undefined): Promise<PackedPart | null> {
  const method = entry ? methodOf(entry) : null
  if (!entry || method === null) return null
  const header = await zip.readLocalFileHeaderPromise(entry, { minimal: false }).catch(() => null)
  // Whoever names a thing differently in its two places wants two readers to see two things.
  if (!header?.fileName.equals(entry.fileNameRaw) || header.compressionMethod !== method) return null
  return { start: header.fileDataStart, packed: entry.compressedSize, size: entry.uncompressedSize, crc: entry.crc32, method }
}

async function readBytes(file: string, { start, packed }: PackedPart): Promise<Uint8Array> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(packed), 0, packed, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
