import 'server-only'
import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { LARGEST_DUMP } from '../../dump/decode'
import { Invalid } from '../errors'

/** Where the bytes of an entry are in its zip, and what it claims of them. */
export interface PackedPart {
  /** The place of the first packed byte, and how many there are. */
  readonly start: number
  readonly packed: number
  /** Bytes when unpacked. */
  readonly size: number
  readonly crc: number
  /** How it is packed, by the numbers of the format: not at all, or deflated. */
  readonly method: 0 | 8
}

const inflate = promisify(inflateRaw)

/**
 * The bytes of an entry, which are counted while they are unpacked: whatever its headers say, no more than they claim, and never more than
 * a dump may have, is ever made. Invalid where the bytes are not those that were packed.
 *
 * @param path of the entry, for sentences
 */
export async function unpack(bytes: Uint8Array, { packed, size, crc, method }: PackedPart, path: string): Promise<Uint8Array> {
  const damaged = new Invalid('entry-damaged', { file: path })
  if (bytes.length !== packed || size > LARGEST_DUMP) throw damaged
  const unpacked = method === 0 ? bytes : await inflate(bytes, { maxOutputLength: Math.max(1, size) }).catch(() => null)
  if (unpacked?.length !== size || crc32(unpacked) !== crc) throw damaged
  return unpacked
}
