import fc from 'fast-check'

/**
 * How many cases a law is tried on: `GALLEY_RUNS`, or else 10,000. A law that has to read every case twice takes a
 * share of them, so that a test file stays a matter of seconds.
 */
export function runs(share = 1): { numRuns: number } {
  return { numRuns: Math.max(1, Math.round(Number(process.env.GALLEY_RUNS ?? 10_000) * share)) }
}

/** Milliseconds after which a law is taken to hang: many times what its cases need, however busy the machine is. */
export const PATIENCE = 60_000 + 10 * runs().numRuns

/** What pages are made of: body, names, marks, heads, credits, what lies about a page, and what nobody sees. */
const piece = fc.constantFrom(
  '两 岸 茶 农', '河湾镇新桥通车', '镇里在桥头摆了三十张长桌，', '请两岸的人坐到一起吃饭。', '老人说，', '慢慢过桥 早早到家', '。', '，', '：', '？', '“', '”', '「', '」',
  '（林 舟）', '（本报记者 林晚舟', '周小禾）', '本报讯 ', '新华社河湾11月2日电 ', '记者 林 舟', '林 舟', '桥', '11 月 2 日', '2：1', '一、', '问：', '答：',
  '图为新桥。林舟 摄', '▲', '责编 林舟', '第3版', '2031年11月8日', '广告', '（下转第2版）', '（上接第1版）', '编辑手记', '河湾篇河湾篇', '——', '……', '﹃', '﹄', '⻓', '⽑', '𠮷',
  'River Bridge Opens', 'the river em-', 'bankment was', 'By Mara Ellison', 'RIVER BEND — ', 'Photo: Tom Reed', 'Page 4', 'x', '-', '0', '%', '\u2014 ',
  '\u200b', '\u202a', '\u3000', '\u00a0', '\ufeff', '\u0000', '\u0007', '\u001a', '\ufffd', '\ud842', '\udfb7', '\t', ' ', '    ',
)
const line = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''))

/** The lines of a page: some blank, most of one to five pieces. Any of them may be a line of nothing that is seen. */
export const pageLines = fc.array(fc.oneof(fc.constant(''), line), { maxLength: 40 })

const lineEnd = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\f', '\n\f', '\r\r\n', '\u0085', '\u2028')

/** A page as text, with line ends of every sort, not seldom mixed. */
export const pageText = fc.oneof(
  fc.tuple(pageLines, lineEnd).map(([lines, end]) => lines.join(end)),
  fc.array(fc.tuple(line, lineEnd), { maxLength: 24 }).map((lines) => lines.flat().join('')),
)

const utf8 = (text: string) => new TextEncoder().encode(text)

/** UTF-16 as it stands in memory, lone surrogates and all. */
function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return bytes
}

/** Text in one of the double-byte codes: Han, marks, digits and line ends. */
function doubleByte(lead: readonly [number, number], trail: readonly [number, number]): fc.Arbitrary<Uint8Array> {
  const pair = fc.tuple(fc.integer({ min: lead[0], max: lead[1] }), fc.integer({ min: trail[0], max: trail[1] }))
  const unit = fc.oneof({ weight: 8, arbitrary: pair }, { weight: 1, arbitrary: fc.constantFrom([0x0a], [0x0d, 0x0a], [0x20], [0x31], [0x41]) })
  return fc.array(unit, { maxLength: 200 }).map((units) => Uint8Array.from(units.flat()))
}

const encoded = fc.oneof(
  pageText.map(utf8),
  pageText.map((text) => utf8(`\ufeff${text}`)),
  fc.tuple(pageText, fc.boolean()).map(([text, littleEndian]) => utf16(text, littleEndian)),
  fc.tuple(pageText, fc.boolean()).map(([text, littleEndian]) => utf16(`\ufeff${text}`, littleEndian)),
  doubleByte([0xb0, 0xd7], [0xa1, 0xfe]),
  doubleByte([0xa4, 0xc6], [0x40, 0x7e]),
)

/** What befalls bytes on their way: one changed, put in, or lost; the end lost, as a cut download leaves it. */
const mishap = fc.record({
  kind: fc.constantFrom('change', 'insert', 'lose', 'cut'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  byte: fc.oneof(fc.constantFrom(0x00, 0x0a, 0x0d, 0x1b, 0x80, 0xc2, 0xe4, 0xf0, 0xff), fc.integer({ min: 0, max: 255 })),
})

function befall(bytes: Uint8Array, { kind, at, byte }: { kind: string; at: number; byte: number }): Uint8Array {
  const place = Math.floor(at * bytes.length)
  const before = bytes.subarray(0, place)
  if (kind === 'cut') return before
  return Uint8Array.from([...before, ...(kind === 'lose' ? [] : [byte]), ...bytes.subarray(kind === 'insert' ? place : place + 1)])
}

/** A dump as bytes: well written, damaged on its way, two encodings after one another, or noise. */
export const dumpBytes = fc.oneof(
  { weight: 4, arbitrary: encoded },
  { weight: 4, arbitrary: fc.tuple(encoded, fc.array(mishap, { minLength: 1, maxLength: 4 })).map(([bytes, mishaps]) => mishaps.reduce(befall, bytes)) },
  { weight: 1, arbitrary: fc.tuple(encoded, encoded).map(([one, other]) => Uint8Array.from([...one, ...other])) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
)
