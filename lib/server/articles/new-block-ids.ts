import 'server-only'
import { createHash } from 'node:crypto'

/**
 * Gives the blocks that a save puts in their ids, one after the other. They follow from the version that the save makes,
 * so that the same save finds its blocks again when it is sent twice.
 *
 * @param version a UUID
 */
export function newBlockIds(version: string): () => string {
  let given = 0
  return () => {
    const hex = createHash('sha256').update(`${version} ${given}`).digest('hex')
    given += 1
    // Version 8 of RFC 9562: a UUID whose bits are made by a rule of one's own.
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  }
}
