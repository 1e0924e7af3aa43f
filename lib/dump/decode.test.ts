import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeDump, LARGEST_DUMP, KEPT, MOST_LINES } from './decode'
import { dumpBytes, pageText, PATIENCE, runs } from './testing/arbitrary-dump'

const PAGE = '河湾镇新桥通车三年，两岸往来更勤。\n本报讯 昨日，镇里办起了第一届桥头书市。\n'

/** 河湾新桥。 in the encodings of Chinese pages. */
const GB18030 = Uint8Array.of(0xba, 0xd3, 0xcd, 0xe5, 0xd0, 0xc2, 0xc7, 0xc5, 0xa1, 0xa3)
const BIG5 = Uint8Array.of(0xaa, 0x65, 0xc6, 0x57, 0xb7, 0x73, 0xbe, 0xf4, 0xa1, 0x43)

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return bytes
}

const utf8 = (text: string) => new TextEncoder().encode(text)

test.each([
  ['utf-8', utf8(PAGE), PAGE],
  ['utf-16le', utf16(PAGE, true), PAGE],
  ['utf-16be', utf16(PAGE, false), PAGE],
  ['gb18030', GB18030, '河湾新桥。'],
  ['big5', BIG5, '河灣新橋。'],
] as const)('reads %s without a byte-order mark', (encoding, bytes, text) => {
  expect(decodeDump(bytes)).toMatchObject({ ok: true, encoding, text, hadBom: false, undecodable: 0 })
})

test('takes the byte-order mark as the last word, and out of the text', () => {
  expect(decodeDump(utf8(`\ufeff${PAGE}`))).toMatchObject({ ok: true, encoding: 'utf-8', hadBom: true, text: PAGE })
  expect(decodeDump(utf16(`\ufeff${PAGE}`, true))).toMatchObject({ ok: true, encoding: 'utf-16le', hadBom: true, text: PAGE })
})

test('tells the second-best guess', () => {
  expect(decodeDump(GB18030)).toMatchObject({ ok: true, encoding: 'gb18030', runnerUp: 'big5' })
})

test('turns CRLF and CR into LF and leaves form feeds where they stand', () => {
  expect(decodeDump(utf8('桥\r\n头\r镇\f\n'))).toMatchObject({ ok: true, text: '桥\n头\n镇\f\n' })
})

test('reads text with a broken byte, and says that it did', () => {
  const bytes = utf8(PAGE.repeat(20))
  bytes[3] = 0xff
  // the byte, and the two that it leaves without a beginning
  expect(decodeDump(bytes)).toMatchObject({ ok: true, encoding: 'utf-8', undecodable: 3 })
})

test('refuses what is no dump, each with its reason', () => {
  expect(decodeDump(new Uint8Array())).toEqual({ ok: false, fault: 'empty' })
  expect(decodeDump(utf8(' \n\t\n'))).toEqual({ ok: false, fault: 'empty' })
  expect(decodeDump(new Uint8Array(LARGEST_DUMP + 1))).toEqual({ ok: false, fault: 'too-large' })
  expect(decodeDump(utf8('桥\n'.repeat(MOST_LINES + 1)))).toEqual({ ok: false, fault: 'too-many-lines' })
  expect(decodeDump(utf8('%PDF-1.7\nxref'))).toEqual({ ok: false, fault: 'binary' })
  expect(decodeDump(Uint8Array.from({ length: 400 }, (_, at) => at % 7))).toEqual({ ok: false, fault: 'binary' })
})

test('takes as many lines as are read, and any number of blank ones', () => {
  expect(decodeDump(utf8(`${'桥\n'.repeat(MOST_LINES)}${' \n'.repeat(100_000)}`))).toMatchObject({ ok: true })
})

test('answers for any bytes, the same again', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(dumpBytes, (bytes) => {
      const result = decodeDump(bytes)
      expect(decodeDump(bytes.slice())).toEqual(result)
      return result.ok ? !result.text.includes('\r') && result.text.trim() !== '' : result.fault !== undefined
    }),
    runs(),
  )
})

test('gives back any text that was written as UTF-8', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('桥', '头', 'a', ' ', '。', '“', '\n', '𠮷'), minLength: 1 }), (text) => {
      const result = decodeDump(utf8(text))
      expect(result).toMatchObject(text.trim() === '' ? { ok: false } : { ok: true, encoding: 'utf-8', text })
    }),
    runs(),
  )
})

test('gives back any page that was written with a byte-order mark, but for line ends and half characters', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(pageText, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'), (text, encoding) => {
      const marked = `\ufeff${text}`
      const result = decodeDump(encoding === 'utf-8' ? utf8(marked) : utf16(marked, encoding === 'utf-16le'))
      if (!result.ok) return // nothing but blanks, or too many control characters for a text
      const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8(text))
      expect(result).toMatchObject({ encoding, hadBom: true, text: whole.replace(/\r\n?/gu, '\n') })
    }),
    runs(),
  )
})

test('a dump that is kept may be larger than one that comes', () => {
  const text = '■'.repeat(LARGEST_DUMP / 3 + 1)
  expect(decodeDump(Buffer.from(text))).toEqual({ ok: false, fault: 'too-large' })
  expect(decodeDump(Buffer.from(text), KEPT)).toMatchObject({ ok: true, text })
})
