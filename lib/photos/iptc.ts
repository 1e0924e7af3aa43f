import type { Offered } from './offered'

/** What the IPTC block of a file says, as it stands there. */
export type IptcWords = Pick<Offered, 'caption' | 'credit' | 'rights'> & {
  readonly bylines: readonly string[]
  /** 20260612 */
  readonly created?: string
}

/** Numbers of the application record (2:) of the IPTC's Information Interchange Model. */
const CREATED = 55
const BYLINE = 80
const CREDIT = 110
const COPYRIGHT = 116
const CAPTION = 120

/** A field of the block: its record and number, and its bytes. */
interface DataSet {
  readonly record: number
  readonly number: number
  readonly value: Uint8Array
}

/**
 * Reads an IPTC block (IIM 4), by itself or within the resources of Photoshop, in which files hold it. Text is in the character set
 * that the block declares; most Chinese ones declare none and are GB 18030. What is damaged ends the reading, and what came before
 * it stands.
 */
export function readIptc(bytes: Uint8Array): IptcWords {
  const sets = dataSetsOf(iimOf(bytes))
  const declared = sets.find(({ record, number }) => record === 1 && number === 90)?.value
  const all = (wanted: number) => sets.filter(({ record, number }) => record === 2 && number === wanted).map(({ value }) => value)
  // One encoding for the whole block: a short field by itself says too little.
  const decode = decoderFor(declared, [BYLINE, CREDIT, COPYRIGHT, CAPTION].flatMap(all))
  const one = (name: 'caption' | 'credit' | 'rights' | 'created', wanted: number) => {
    const [value] = all(wanted)
    return value ? { [name]: decode(value) } : {}
  }
  return {
    ...one('caption', CAPTION), ...one('credit', CREDIT), ...one('rights', COPYRIGHT), ...one('created', CREATED),
    bylines: all(BYLINE).map(decode),
  }
}

/** Photoshop's resource with the IPTC block. */
const IPTC_RESOURCE = 0x0404

/** The block itself, out of the resources of Photoshop. */
function iimOf(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = latin(bytes, 0, 14) === 'Photoshop 3.0\0' ? 14 : 0
  while (at + 12 <= bytes.length && latin(bytes, at, at + 4) === '8BIM') {
    // The name has its length before it, and is of an even number of bytes with it.
    const size = at + 6 + even((bytes[at + 6] ?? 0) + 1)
    if (size + 4 > bytes.length) break
    const length = view.getUint32(size)
    if (view.getUint16(at + 4) === IPTC_RESOURCE) return bytes.subarray(size + 4, size + 4 + length)
    at = size + 4 + even(length)
  }
  return at === 0 ? bytes : new Uint8Array()
}

function even(length: number): number {
  return length + (length % 2)
}

const TAG = 0x1c
/** From here on a length says how long the length is, which is for pictures within the block. */
const EXTENDED = 0x8000

function dataSetsOf(bytes: Uint8Array): DataSet[] {
  const sets: DataSet[] = []
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === TAG;) {
    const [record = 0, number = 0, high = 0, low = 0] = bytes.subarray(at + 1, at + 5)
    const length = high * 256 + low
    if (length >= EXTENDED || at + 5 + length > bytes.length) break
    sets.push({ record, number, value: bytes.subarray(at + 5, at + 5 + length) })
    at += 5 + length
  }
  return sets
}

/** How the block says what its text is in: escapes of ISO 2022. */
const DECLARED: Readonly<Record<string, string>> = {
  '\x1b%G': 'utf-8', '\x1b%/I': 'utf-8', '\x1b.A': 'windows-1252', '\x1b-A': 'windows-1252', '\x1b$)A': 'gb18030', '\x1b$A': 'gb18030',
}

function decoderFor(declared: Uint8Array | undefined, texts: readonly Uint8Array[]): (bytes: Uint8Array) => string {
  const named = declared && DECLARED[latin(declared, 0, declared.length)]
  const label = named ?? guessOf(texts)
  const decoder = new TextDecoder(label)
  return (bytes) => decoder.decode(bytes)
}

function guessOf(texts: readonly Uint8Array[]): string {
  if (texts.every((text) => fits(text, 'utf-8'))) return 'utf-8'
  return texts.every((text) => fits(text, 'gb18030')) && mostlyPairs(texts) ? 'gb18030' : 'windows-1252'
}

function fits(text: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(text)
    return true
  } catch {
    return false
  }
}

/**
 * Whether high bytes mostly stand in pairs. Common Chinese characters are two of them; letters with accents stand among plain ones,
 * with which GB 18030 would make rare characters of them.
 */
function mostlyPairs(texts: readonly Uint8Array[]): boolean {
  const runs = texts.flatMap((text) => latin(text, 0, text.length).match(/[\x80-\xff]+/g) ?? [])
  const high = runs.reduce((sum, run) => sum + run.length, 0)
  const single = runs.filter((run) => run.length === 1).length
  return high > 0 && single * 4 <= high
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return Array.from(bytes.subarray(from, to), (byte) => String.fromCharCode(byte)).join('')
}
