import 'server-only'

/** What the bytes of a photo as they came are called in the storage, beside their renditions. Only the desk's own code reads them. */
export function originalName(sha256: string): string {
  return `${filesOf(sha256)}original`
}

/** The beginning of the names of all that is kept of a photo. */
export function filesOf(sha256: string): string {
  return `${sha256}/`
}
