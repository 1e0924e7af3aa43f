import type { DecodeFault } from '../dump/decode'

/** What an archive says of one thing in it, before anything of it is unpacked. */
export interface ArchiveEntry {
  /** As it stands in the archive, parts divided by slashes; null where its bytes are no characters. It is shown, and never used as a path. */
  readonly path: string | null
  readonly kind: 'file' | 'folder' | 'link'
  /** Bytes, as the archive claims. */
  readonly size: number
  /** Bytes in the archive. */
  readonly packed: number
  readonly encrypted: boolean
  /** Whether it is packed in a way that Galley unpacks. */
  readonly packing: 'known' | 'unknown'
}

/** Why an archive is refused as a whole. */
export type ArchiveFaultCode = 'archive-too-large' | 'archive-too-many-entries' | 'archive-unpacks-too-large' | 'archive-overlaps'

/** Why a manifest, or what it says of a file, cannot be used. */
export type ManifestFaultCode = 'manifest-unreadable' | 'manifest-value' | 'manifest-file-missing'

/** Why an entry is no page. */
export type EntryFaultCode =
  | 'entry-leads-out' | 'entry-backslash' | 'entry-name-unreadable' | 'entry-is-link' | 'entry-encrypted' | 'entry-is-archive'
  | 'entry-no-text' | 'entry-packing-unknown' | 'entry-is-bomb' | 'entry-twice' | 'entry-page-twice'
  | 'entry-titles-differ' | 'entry-without-title' | 'entry-without-date' | 'entry-dates-differ' | 'entry-without-page' | 'entry-pages-differ'

export type FaultCode = ArchiveFaultCode | ManifestFaultCode | EntryFaultCode | `dump-${DecodeFault}`

/** A sentence of messages/<language>/errors.json, and what stands in it. Those of the plan are `FaultCode`s; what a later import says is any. */
export interface Fault<Code extends string = string> {
  readonly code: Code
  readonly values: Readonly<Record<string, string | number>>
}

/** The last part of a path. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** What follows the last point of a file's name, in lower case; empty where there is none. */
export function endingOf(path: string): string {
  return /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''
}
