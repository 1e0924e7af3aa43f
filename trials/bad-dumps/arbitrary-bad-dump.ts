import fc from 'fast-check'
import { printedArticle } from '@/bench/desk/printed-article'
import { dumpBytes, pageText } from '@/lib/dump/testing/arbitrary-dump'

/** A dump that no newspaper would send, and which of the ways of being bad it has. */
export interface BadDump {
  readonly way: string
  readonly bytes: Uint8Array
}

/** Pages as newspapers print them, which something befalls. */
const likeReal = fc.integer({ min: 1, max: 40 }).chain((first) =>
  fc.array(fc.integer({ min: 80, max: 500 }), { minLength: 1, maxLength: 4 }).map((lengths) => lengths.map((length, at) => printedArticle(first + at, length)).join('\n')))

const text = fc.oneof(pageText, likeReal)

/** Puts pieces into a text at places by chance: every so many characters one, on average. */
function sprinkled(piece: fc.Arbitrary<string>, every: number): fc.Arbitrary<string> {
  return fc.tuple(text, fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), piece), { minLength: 1, maxLength: 40 })).map(([whole, put]) => {
    const most = Math.max(1, Math.ceil(whole.length / every))
    return put.slice(0, most).reduce((so, [at, one]) => `${so.slice(0, Math.floor(at * so.length))}${one}${so.slice(Math.floor(at * so.length))}`, whole)
  })
}

function repeated(piece: fc.Arbitrary<string>, [min, max]: readonly [number, number]): fc.Arbitrary<string> {
  return fc.tuple(piece, fc.integer({ min, max })).map(([one, times]) => one.repeat(times))
}

const cut = (bytes: Uint8Array, at: number) => bytes.subarray(0, Math.floor(at * bytes.length))
const share = fc.double({ min: 0, max: 1, noNaN: true })

/** UTF-16 as it stands in memory, halves of characters and all. */
function utf16(whole: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${whole}`, 'utf16le'))
}

/** Halves of characters in the form that older programs write as if they were UTF-8. */
const halfInUtf8 = fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)])

const phrase = fc.constantFrom('桥头', '河湾镇新桥通车', '（记者 林舟）', 'River Bridge', '12.5%', '7', '…', '。', '图为新桥。', '广告')
const gap = fc.integer({ min: 1, max: 12 }).map((width) => ' '.repeat(width))

/** Lines of hundreds of columns, each as wide as it falls out. */
const columns = fc.array(
  fc.array(fc.tuple(phrase, gap).map(([word, blank]) => `${word}${blank}`), { minLength: 1, maxLength: 300 }).map((cells) => cells.join('')),
  { minLength: 1, maxLength: 30 },
).map((lines) => lines.join('\n'))

const TEXTS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'NUL and control characters': sprinkled(fc.constantFrom('\u0000', '\u0001', '\u0007', '\u001a', '\u001b[31m', '\u007f', '\u009f', '\b\b'), 60),
  'byte-order marks within': sprinkled(fc.constantFrom('\ufeff', '\ufffe', '\ufeff\ufeff'), 40),
  'only marks': repeated(fc.constantFrom('。', '，', '（', '）', '“', '——', '■', '\n', '.', '-', '*', '﹃', '\u3000'), [1, 3000]),
  'only numbers': fc.array(fc.tuple(fc.nat(), fc.constantFrom(' ', '\n', '、', '.', '\t')).map(([number, end]) => `${number}${end}`), { minLength: 1, maxLength: 400 }).map((all) => all.join('')),
  'from right to left': sprinkled(fc.constantFrom('שלום עולם', 'مرحبا بالعالم', '\u202e', '\u202d', '\u2067', '\u2069', '\u200f'), 10),
  'combining marks in floods': sprinkled(repeated(fc.constantFrom('\u0301', '\u20dd', '\ufe0f', '\u3099', '\u200d'), [1, 2000]), 200),
  'characters beyond the first plane': sprinkled(fc.constantFrom('𠮷', '𪚥', '\u{10ffff}', '\u{1f468}\u200d\u{1f469}', '\u{e0001}', '\u{f0000}'), 8),
  'very many columns': columns,
  'blanks of every sort': sprinkled(repeated(fc.constantFrom(' ', '\t', '\u3000', '\u00a0', '\u2003', '\f', '\v', '\u0085', '\u2028'), [1, 4000]), 300),
  'the same line again and again': repeated(fc.tuple(phrase, fc.constantFrom('\n', '\r\n', '\r')).map(([word, end]) => `${word}${end}`), [1, 1500]),
  'marks that open and never close': repeated(fc.constantFrom('（', '“', '《「', '【', '(', '『'), [1, 800]).chain((open) => text.map((whole) => `${open}${whole}`)),
}

/** What takes a second or more each: there are few of them. */
const LARGE: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'one line of a megabyte': repeated(fc.constantFrom('桥', '清晨五点半，渡口的雾还没有散。', '推 动 一 切 ', 'abcdefghij', '。', 'e\u0301', '（'), [100_000, 340_000]).map((whole) => whole.slice(0, 340_000)),
  'a hundred thousand blank lines': text.map((whole) => `${whole}${' \n'.repeat(100_000)}${whole}`),
  'very many lines': repeated(fc.constantFrom('桥\n', '清晨五点半，渡口的雾还没有散。\n', '推 动\n', '-\n', 'a b\n'), [3_000, 60_000]),
  'as many bytes as are taken': repeated(fc.constantFrom('清晨五点半，渡口的雾还没有散，第一班船已经靠了岸。\n', '桥\n', 'x'), [50_000, 5_000_000]).map((whole) => whole.slice(0, 1_500_000)),
}

const BYTES: Readonly<Record<string, fc.Arbitrary<Uint8Array>>> = {
  'damaged on its way': dumpBytes,
  'no text at all': fc.uint8Array({ minLength: 0, maxLength: 4_000 }),
  'a file of another kind': fc.tuple(fc.constantFrom('%PDF-1.7\n', 'PK\u0003\u0004', 'GIF89a', '{\\rtf1', '<!DOCTYPE html>', 'BM', 'RIFF'), fc.uint8Array({ maxLength: 2_000 }))
    .map(([magic, rest]) => Buffer.concat([Buffer.from(magic, 'latin1'), rest])),
  'cut within a character': fc.tuple(text, share).map(([whole, at]) => cut(Buffer.from(whole), at)),
  'two encodings, one after the other': fc.tuple(text, text, fc.boolean()).map(([one, other, first]) =>
    Buffer.concat(first ? [Buffer.from(one), utf16(other)] : [utf16(one), Buffer.from(other)])),
  'read wrongly once, and written again': text.map((whole) => Buffer.from(Buffer.from(whole).toString('latin1'))),
  'halves of characters': fc.oneof(
    fc.tuple(text, fc.array(fc.integer({ min: 0xd800, max: 0xdfff }), { minLength: 1, maxLength: 20 }))
      .map(([whole, halves]) => utf16(`${whole}${String.fromCharCode(...halves)}${whole}`)),
    fc.tuple(text, fc.array(halfInUtf8, { minLength: 1, maxLength: 5 })).map(([whole, halves]) => Buffer.concat([Buffer.from(whole), Uint8Array.from(halves.flat()), Buffer.from(whole)])),
  ),
  'an odd number of bytes of UTF-16': text.map((whole) => utf16(whole).subarray(0, -1)),
}

const ways = (all: Readonly<Record<string, fc.Arbitrary<string>>>) =>
  Object.entries(all).map(([way, one]) => one.map((whole): BadDump => ({ way, bytes: Buffer.from(whole) })))

const LARGE_SHARE = 1
const SMALL_SHARE = 60

/** A bad dump of any way, the large ones seldom. */
export const badDump: fc.Arbitrary<BadDump> = fc.oneof(
  { weight: SMALL_SHARE, arbitrary: fc.oneof(...ways(TEXTS), ...Object.entries(BYTES).map(([way, one]) => one.map((bytes): BadDump => ({ way, bytes })))) },
  { weight: LARGE_SHARE, arbitrary: fc.oneof(...ways(LARGE)) },
)

/** How many ways there are. */
export const WAYS = Object.keys({ ...TEXTS, ...LARGE, ...BYTES }).length
