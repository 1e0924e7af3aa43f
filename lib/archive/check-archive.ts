import { LARGEST_DUMP } from '../dump/decode'
import { type ArchiveEntry, type ArchiveFaultCode, endingOf, type EntryFaultCode, type Fault, type FaultCode } from './archive-entry'

/** Ten thousand pages are thirty years of a weekly; what has five times as many things in it comes in parts. */
export const MOST_ENTRIES = 50_000
/** In bytes, packed. Ten thousand pages of 30 kB pack to some 150 MB. */
export const LARGEST_ARCHIVE = 1024 ** 3
/** In bytes, of all entries together as the archive claims: ten thousand pages are 300 MB. */
export const LARGEST_UNPACKED = 4 * 1024 ** 3
/** Text packs to a third, a page of blanks to a fiftieth; only what was made to explode goes down to less than this part. */
export const STEEPEST_PACKING = 100
/** In bytes. Below it no ratio is dangerous. */
const HARMLESS = 64 * 1024
/** In characters. File systems end at 255 a part, and a name stands in a sentence. */
const LONGEST_PATH = 500

/** Files with these endings hold the text of a page. One without an ending is looked into, too. */
const TEXT_ENDINGS: readonly string[] = ['txt', 'text', '']
const ARCHIVE_ENDINGS: readonly string[] = ['zip', 'rar', '7z', 'tar', 'gz', 'tgz', 'bz2', 'xz', 'zst', 'jar']

/**
 * Why an archive is refused as a whole, by what it claims and before any of it is unpacked; null where it is not. Of two files that lie
 * over each other in the archive (a bomb that needs no nesting) the packed bytes are more than the archive has.
 *
 * @param bytes the size of the archive itself
 */
export function archiveFault(entries: readonly ArchiveEntry[], bytes: number): Fault<ArchiveFaultCode> | null {
  if (bytes > LARGEST_ARCHIVE) return { code: 'archive-too-large', values: { most: LARGEST_ARCHIVE / 1024 ** 3 } }
  if (entries.length > MOST_ENTRIES) return { code: 'archive-too-many-entries', values: { most: MOST_ENTRIES } }
  if (sum(entries, ({ size }) => size) > LARGEST_UNPACKED) return { code: 'archive-unpacks-too-large', values: { most: LARGEST_UNPACKED / 1024 ** 3 } }
  if (sum(entries, ({ packed }) => packed) > bytes) return { code: 'archive-overlaps', values: {} }
  return null
}

/**
 * Why one entry is no page that may be unpacked; null where it may. Names never become paths, so a name that leads out of the archive
 * could do no harm; but who makes one makes others, and no newspaper does.
 */
export function entryFault({ path, kind, size, packed, encrypted, packing }: ArchiveEntry): Fault<FaultCode> | null {
  const fault = (code: FaultCode): Fault<FaultCode> => ({ code, values: { file: path ?? '�' } })
  if (path === null) return fault('entry-name-unreadable')
  const name = nameFault(path)
  if (name !== null) return fault(name)
  if (kind === 'link') return fault('entry-is-link')
  if (encrypted) return fault('entry-encrypted')
  if (ARCHIVE_ENDINGS.includes(endingOf(path))) return fault('entry-is-archive')
  if (!TEXT_ENDINGS.includes(endingOf(path))) return fault('entry-no-text')
  if (packing === 'unknown') return fault('entry-packing-unknown')
  if (size > HARMLESS && size > packed * STEEPEST_PACKING) return fault('entry-is-bomb')
  if (size > LARGEST_DUMP) return fault('dump-too-large')
  if (size === 0) return fault('dump-empty')
  return null
}

function nameFault(path: string): EntryFaultCode | null {
  if (path.includes('\\')) return 'entry-backslash'
  const parts = path.split('/')
  const leadsOut = parts.includes('..') || path.startsWith('/') || /^[A-Za-z]:/u.test(path)
  if (leadsOut) return 'entry-leads-out'
  // A database keeps no NUL and no half of a surrogate pair, and nobody sees what turns the direction of writing round.
  if (/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffd]/u.test(path)) return 'entry-name-unreadable'
  return path.length > LONGEST_PATH || parts.some((part) => part === '' || part === '.') ? 'entry-name-unreadable' : null
}

/** What systems put into archives and folders by themselves, so that nobody meant it as a page. */
export function isLitter(path: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.(?![./])|Thumbs\.db$|desktop\.ini$)/iu.test(path) && !path.split('/').includes('..')
}

function sum(entries: readonly ArchiveEntry[], measure: (entry: ArchiveEntry) => number): number {
  return entries.reduce((total, entry) => total + measure(entry), 0)
}
