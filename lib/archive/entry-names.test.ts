import { expect, test } from 'vitest'
import { entryNames } from './entry-names'

const utf8 = (text: string) => new TextEncoder().encode(text)
/** 版.txt and 报/3.txt as Windows writes them. */
const GBK = [Uint8Array.of(0xb0, 0xe6, 0x2e, 0x74, 0x78, 0x74), Uint8Array.of(0xb1, 0xa8, 0x2f, 0x33, 0x2e, 0x74, 0x78, 0x74)]

test('names are read as they say, else as all of them can be', () => {
  expect(entryNames(GBK.map((bytes) => ({ bytes, utf8: false })))).toEqual(['版.txt', '报/3.txt'])
  expect(entryNames([{ bytes: utf8('版.txt'), utf8: true }, { bytes: utf8('报.txt'), utf8: false }])).toEqual(['版.txt', '报.txt'])
  expect(entryNames([{ bytes: utf8('版.txt'), utf8: true }, ...GBK.map((bytes) => ({ bytes, utf8: false }))])).toEqual(['版.txt', '版.txt', '报/3.txt'])
})

test('a name that is composed of parts is the same as one that is not', () => {
  expect(entryNames([{ bytes: utf8('e\u0301.txt'), utf8: true }])).toEqual(['\u00e9.txt'])
})

test('bytes that are no characters are no name', () => {
  expect(entryNames([{ bytes: Uint8Array.of(0xff, 0xfe), utf8: true }, { bytes: Uint8Array.of(0x81), utf8: false }])).toEqual([null, null])
})
