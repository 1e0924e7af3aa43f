import { encodeGb18030 } from '@/prisma/sample/typeset/encode-gb18030'
import type { Random } from './random'

type Encoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16'

/** The bytes of a dump: some come with CRLF, some from programs that write no UTF-8. */
export function encodeDump(random: Random, text: string): Uint8Array {
  const printed = random.chance(0.2) ? text.replaceAll('\n', '\r\n') : text
  const encoding = random.weighted<Encoding>({ 'utf-8': 76, 'utf-8-bom': 6, gb18030: 13, 'utf-16': 5 })
  if (encoding === 'gb18030') return inGb18030(printed) ?? Buffer.from(printed)
  if (encoding === 'utf-16') return Buffer.from(`\ufeff${printed}`, 'utf16le')
  return Buffer.from(encoding === 'utf-8-bom' ? `\ufeff${printed}` : printed)
}

/** Null where the text has a character that the two-byte part of the code does not know. */
function inGb18030(text: string): Uint8Array | null {
  try {
    return encodeGb18030(text)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
