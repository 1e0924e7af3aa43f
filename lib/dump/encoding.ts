/** The encodings in which newspapers' dumps arrive, by their WHATWG names. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type EncodingName = (typeof ENCODINGS)[number]

/** Bytes looked at in a guess: some twenty pages of text, and more would only take longer. */
const SAMPLE = 1 << 18

/**
 * How well bytes fit an encoding, 0 to 1.
 *
 * UTF-8 proves itself: other text hardly ever is valid UTF-8. GB18030 and Big5 accept nearly any bytes, so they are
 * told apart by how many pairs are everyday characters: both standards put those in rows of their own (GB 2312
 * level 1, Big5 level 1). UTF-16 without a mark is told by how many code units are plain ASCII or Han.
 */
export function scoreOf(name: EncodingName, bytes: Uint8Array): number {
  const sample = bytes.length > SAMPLE ? bytes.subarray(0, SAMPLE) : bytes
  switch (name) {
    case 'utf-8':
      return utf8Fit(sample)
    case 'gb18030':
      return pairFit(sample, GB_BYTES)
    case 'big5':
      return pairFit(sample, BIG5_BYTES)
    case 'utf-16le':
      return utf16Fit(sample, 1, 0)
    case 'utf-16be':
      return utf16Fit(sample, 0, 1)
    case 'windows-1252':
      return 0.2 // the last resort: it takes any bytes, and no Chinese page is in it
  }
}

/** 1 for valid UTF-8; less the more sequences are broken, and 0 once more than one in fifty is. */
function utf8Fit(bytes: Uint8Array): number {
  let good = 0
  let broken = 0
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0
    const length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
    let taken = 1
    while (taken < length && ((bytes[at + taken] ?? 0) & 0xc0) === 0x80) taken++
    const cutBySample = at + length > bytes.length
    if (length > 0 && (taken === length || cutBySample)) {
      if (lead >= 0x80) good++
      else if (lead === 0) broken += 0.1 // a NUL is legal, but UTF-16 is the likelier explanation
    } else broken++
    at += taken
  }
  if (broken === 0) return 1
  return Math.max(0, 0.97 * (1 - (50 * broken) / (good + broken + bytes.length / 100)))
}

/** What the lead and the trail byte of a double-byte character may be, a bit each; for tables of all bytes. */
const EVERYDAY = 1
const BROKEN = 2

interface PairBytes {
  readonly lead: Uint8Array
  readonly trail: Uint8Array
}

/** Bytes from and to (both included) that lead, and that trail, everyday characters. */
function pairBytes(leads: readonly (readonly [number, number])[], trails: readonly (readonly [number, number])[]): PairBytes {
  const isIn = (ranges: typeof leads, byte: number) => ranges.some(([from, to]) => byte >= from && byte <= to)
  const bits = (ranges: typeof leads, isBroken: (byte: number) => boolean) =>
    Uint8Array.from({ length: 256 }, (_, byte) => (isIn(ranges, byte) ? EVERYDAY : 0) | (isBroken(byte) ? BROKEN : 0))
  return {
    lead: bits(leads, (byte) => byte === 0x80 || byte === 0xff),
    trail: bits(trails, (byte) => byte < 0x30 || byte === 0x7f || byte === 0xff),
  }
}

const GB_BYTES = pairBytes([[0xb0, 0xd7], [0xa1, 0xa3]], [[0xa1, 0xff]])
const BIG5_BYTES = pairBytes([[0xa1, 0xc6]], [[0x00, 0x7e], [0xa1, 0xff]])

/** Share of the double-byte characters that are everyday ones; 0 where the bytes break the pattern often. */
function pairFit(bytes: Uint8Array, { lead: leads, trail: trails }: PairBytes): number {
  let pairs = 0
  let everyday = 0
  let broken = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      if (lead === 0) broken++
      continue
    }
    const asLead = leads[lead] ?? 0
    const asTrail = trails[bytes[++at] ?? 0x40] ?? 0
    const isBroken = ((asLead | asTrail) & BROKEN) >> 1
    pairs++
    broken += isBroken
    everyday += asLead & asTrail & EVERYDAY & ~isBroken
  }
  if (pairs === 0) return 0.5
  return Math.max(0, (0.96 * (everyday - 2 * broken)) / pairs)
}

/** Share of code units that are ASCII text, Han or full-width marks. */
function utf16Fit(bytes: Uint8Array, high: 0 | 1, low: 0 | 1): number {
  const units = bytes.length >> 1
  if (units === 0 || bytes.length % 2 === 1) return 0
  let plain = 0
  for (let at = 0; at < units; at++) {
    if (isPlain(bytes[2 * at + high] ?? 0, bytes[2 * at + low] ?? 0)) plain++
  }
  return (0.95 * plain) / units
}

function isPlain(high: number, low: number): boolean {
  if (high >= 0x4e && high <= 0x9f) return true
  switch (high) {
    case 0x00:
      return (low >= 0x20 && low < 0x7f) || (low >= 0x09 && low <= 0x0d)
    case 0x20:
      return low >= 0x10 && low <= 0x27
    case 0x30:
      return low <= 0x3f
    case 0xff:
      return low <= 0x5e
    default:
      return false
  }
}
