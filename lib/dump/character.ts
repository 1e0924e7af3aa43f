/**
 * The sorts of character that a newspaper's lines are made of, as small numbers for typed tables: the inner loops
 * of the reader look a character up here instead of asking a regular expression.
 */
export const Sort = {
  /** Zero-width, bidirectional and control characters: printed as nothing. */
  Unseen: 0,
  Space: 1,
  /** Han, kana and hangul: one em wide, written without spaces. */
  Han: 2,
  Digit: 3,
  /** A letter of an alphabet. */
  Letter: 4,
  /** Full-width marks that open: “ （ 《. */
  WideOpen: 5,
  /** Full-width marks that close: ” ） 》. */
  WideClose: 6,
  /** Full-width marks that end a sentence: 。 ！ ？. */
  WideStop: 7,
  /** Full-width marks inside a sentence: ， 、 ； ：. */
  WideComma: 8,
  /** Other full-width signs: — … ·. */
  WideSign: 9,
  /** . ! ? of Latin text. */
  NarrowStop: 10,
  NarrowSign: 11,
} as const
export type Sort = (typeof Sort)[keyof typeof Sort]

const UNSEEN = '\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufe00-\ufe0f'
const SPACES = '\u0009\u000b\u000c\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000'
const OPENERS = '“‘（《〈【「『〔〖﹃﹁︵︽︿﹙［｛'
const CLOSERS = '”’）》〉】」』〕〗﹄﹂︶︾﹀﹚］｝'
const STOPS = '。！？︒︕︖．'
const COMMAS = '，、；：︐︑︓︔︰'
const SIGNS = '\u2010-\u2017…·•・～〜￥％＋－＝／＆＊＃＠｜—─━※○●◎□■△▲▽▼☆★◆◇→←↑↓℃°×÷′″Ⅰ-Ⅻ①-⑳㈠-㈩'

/** Sort of each UTF-16 code unit. Halves of a surrogate pair count as Han: nearly all of them in a newspaper are rare names. */
const SORTS = sorts()

function sorts(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(Sort.NarrowSign)
  const range = (from: number, to: number, sort: Sort) => table.fill(sort, from, to + 1)
  const each = (spec: string, sort: Sort) => {
    for (let at = 0; at < spec.length; at++) {
      const to = spec[at + 1] === '-' && at + 2 < spec.length ? at + 2 : at
      range(spec.charCodeAt(at), spec.charCodeAt(to), sort)
      at = to
    }
  }
  range(0x00, 0x1f, Sort.Unseen)
  range(0x7f, 0x9f, Sort.Unseen)
  range(0x30, 0x39, Sort.Digit)
  range(0x41, 0x5a, Sort.Letter)
  range(0x61, 0x7a, Sort.Letter)
  range(0xc0, 0x024f, Sort.Letter)
  range(0x0370, 0x1fff, Sort.Letter)
  range(0x1100, 0x11ff, Sort.Han)
  range(0x2e80, 0x2fdf, Sort.Han)
  range(0x3005, 0x3007, Sort.Han)
  range(0x3040, 0x33ff, Sort.Han)
  range(0x3400, 0x9fff, Sort.Han)
  range(0xac00, 0xdfff, Sort.Han)
  range(0xf900, 0xfaff, Sort.Han)
  range(0xff10, 0xff19, Sort.Digit)
  range(0xff21, 0xff3a, Sort.Letter)
  range(0xff41, 0xff5a, Sort.Letter)
  each(SIGNS, Sort.WideSign)
  each(UNSEEN, Sort.Unseen)
  each(SPACES, Sort.Space)
  each(OPENERS, Sort.WideOpen)
  each(CLOSERS, Sort.WideClose)
  each(STOPS, Sort.WideStop)
  each(COMMAS, Sort.WideComma)
  each('.!?', Sort.NarrowStop)
  return table
}

/** The sort of one UTF-16 code unit. */
export function sortOf(unit: number): Sort {
  return SORTS[unit] as Sort
}

/** Whether characters of this sort are set an em wide and without spaces around them. */
export function isWide(sort: Sort): boolean {
  return sort === Sort.Han || (sort >= Sort.WideOpen && sort <= Sort.WideSign)
}

/** Whether a character of this sort belongs to a word of an alphabet or to a number. */
export function isWordPart(sort: Sort): boolean {
  return sort === Sort.Letter || sort === Sort.Digit
}
