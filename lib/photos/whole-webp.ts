/** What comes before the bytes that the head of a WebP counts. */
const BEFORE_COUNTED = 8

/** Whether bytes are all of a WebP: its head says how many there are, so that one that was cut off is known without decoding it. */
export function isWholeWebp(bytes: Uint8Array): boolean {
  if (bytes.length <= BEFORE_COUNTED) return false
  const counted = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true)
  return String.fromCharCode(...bytes.subarray(0, 4)) === 'RIFF' && counted === bytes.length - BEFORE_COUNTED
}
