import 'server-only'

/** Where the bytes of a zip are in the storage, as they were received. */
export function zipName(sha256: string): string {
  return `archives/${sha256}.zip`
}
