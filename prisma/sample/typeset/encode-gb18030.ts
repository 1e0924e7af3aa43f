/**
 * The bytes of a text in GB18030, for a dump as an older layout program leaves it. Only the two-byte part of the
 * code is written; a character outside it is a RangeError.
 */
export function encodeGb18030(text: string): Uint8Array {
  const codes = twoByteCodes()
  const bytes = [...text].flatMap((char) => {
    const code = char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : codes.get(char)
    if (!code) throw new RangeError(`not in the two-byte part of GB18030: ${char}`)
    return code
  })
  return Uint8Array.from(bytes)
}

/** The platform decodes GB18030 but does not encode it, so the table is read backwards from its decoder. */
function twoByteCodes(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  }
  return codes
}
