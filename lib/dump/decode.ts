import { ENCODINGS, type EncodingName, scoreOf } from './encoding'
import { linesOf } from './lines'

/** The largest dump that is read. A page of text is some 30 kB, so this is far more than a whole issue. */
export const LARGEST_DUMP = 4 * 1024 * 1024


/**
 * The most lines that are read, blank ones left out: four times as many as on the largest page that the workbench is made for. Each costs the
 * reader a fifth of a millisecond and more, so that four megabytes of short ones would keep everybody waiting for minutes.
 */
export const MOST_LINES = 20_000

/** How large a dump may be: in bytes, and in lines that are not blank. */
export interface DumpLimits {
  readonly bytes: number
  readonly lines: number
}

/** One that comes. */
export const COMING: DumpLimits = { bytes: LARGEST_DUMP, lines: MOST_LINES }

/**
 * One that is kept: one from which something was erased is kept in UTF-8, in which a byte can become three, with its mark; and one that was
 * taken when there was another limit is read all the same.
 */
export const KEPT: DumpLimits = { bytes: 3 * LARGEST_DUMP + 3, lines: Infinity }

/** Control characters above this share of the text mean that it is no text: pages that came through bad tools have a few. */
const BINARY_SHARE = 0.02

/** First bytes of files that are often given by mistake instead of their text. */
const FOREIGN_FILES = ['%PDF-', 'PK\u0003\u0004', '\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', '\u00d0\u00cf\u0011\u00e0', '\u001f\u008b', '\u007fELF']

/** A dump as text, with what was found out on the way. */
export interface DecodedDump {
  readonly ok: true
  readonly encoding: EncodingName
  /** The second-best guess, where there was one to make. */
  readonly runnerUp: EncodingName | null
  /** How well the bytes fit the encoding, 0 to 1. */
  readonly fit: number
  readonly hadBom: boolean
  /** The text with LF line ends, and without a byte-order mark. */
  readonly text: string
  /** How many control characters other than tabs, form feeds and line ends it holds. They stay in the text. */
  readonly controls: number
  /** How many characters could not be decoded and stand as U+FFFD. */
  readonly undecodable: number
}

/** Why a dump cannot be read. */
export type DecodeFault = 'empty' | 'too-large' | 'too-many-lines' | 'binary'
export type DecodeResult = DecodedDump | { readonly ok: false; readonly fault: DecodeFault }

/**
 * Turns the bytes of a dump into text: UTF-8, UTF-16, GB18030 (and with it GBK and GB 2312) or Big5, guessed by
 * how well the bytes fit, with the byte-order mark as the last word. CRLF and CR become LF.
 *
 * @param bytes the dump as it was received; more than `limits.bytes` are refused before anything is decoded
 */
export function decodeDump(bytes: Uint8Array, limits = COMING): DecodeResult {
  if (bytes.length === 0) return { ok: false, fault: 'empty' }
  if (bytes.length > limits.bytes) return { ok: false, fault: 'too-large' }
  if (isForeign(bytes)) return { ok: false, fault: 'binary' }

  const marked = encodingOfMark(bytes)
  const guesses = ENCODINGS.map((name) => ({ name, fit: scoreOf(name, bytes) })).sort((a, b) => b.fit - a.fit)
  const best = marked ? { name: marked, fit: 1 } : guesses[0] ?? { name: 'utf-8' as const, fit: 0 }
  const runnerUp = guesses.find(({ name, fit }) => name !== best.name && fit > 0)?.name ?? null
  const decoded = new TextDecoder(best.name).decode(bytes)
  const controls = countMatches(decoded, /[\u0000-\u0008\u000e-\u001f\u007f]/g)
  if (controls > decoded.length * BINARY_SHARE) return { ok: false, fault: 'binary' }

  const text = decoded.replace(/\r\n?/g, '\n')
  if (text.trim() === '') return { ok: false, fault: 'empty' }
  if (limits.lines < Infinity && linesOf(text).length > limits.lines) return { ok: false, fault: 'too-many-lines' }
  const undecodable = countMatches(text, /\ufffd/g)
  return { ok: true, encoding: best.name, runnerUp, fit: best.fit, hadBom: marked !== null, text, controls, undecodable }
}

function isForeign(bytes: Uint8Array): boolean {
  return FOREIGN_FILES.some((magic) => Array.from(magic).every((char, at) => bytes[at] === char.charCodeAt(0)))
}

function encodingOfMark(bytes: Uint8Array): EncodingName | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
