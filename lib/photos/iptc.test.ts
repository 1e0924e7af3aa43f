import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readIptc } from './iptc'

const utf8 = (text: string) => Array.from(new TextEncoder().encode(text))
/** 渡口复航 */
const GB = [0xb6, 0xc9, 0xbf, 0xda, 0xb8, 0xb4, 0xba, 0xbd]

const field = (number: number, value: readonly number[], record = 2) =>
  [0x1c, record, number, value.length >> 8, value.length & 0xff, ...value]
const block = (...fields: readonly (readonly number[])[]) => new Uint8Array(fields.flat())
const declared = (escape: string) => field(90, utf8(escape), 1)

describe('an IPTC block', () => {
  it('gives caption, bylines, credit, rights and day', () => {
    const fields = [[80, 'Lin'], [80, 'Mara'], [110, 'Calamus'], [116, '© Calamus'], [120, 'The ferry.'], [55, '20260612'], [25, 'river']] as const
    expect(readIptc(block(declared('\x1b%G'), ...fields.map(([number, text]) => field(number, utf8(text)))))).toEqual({
      bylines: ['Lin', 'Mara'], credit: 'Calamus', rights: '© Calamus', caption: 'The ferry.', created: '20260612',
    })
  })

  it.each([
    ['says that it is UTF-8', [declared('\x1b%G'), field(120, utf8('渡口复航'))], '渡口复航'],
    ['says that it is GB 2312', [declared('\x1b$)A'), field(120, GB)], '渡口复航'],
    ['says nothing and is UTF-8', [field(120, utf8('渡口复航'))], '渡口复航'],
    ['says nothing and is GB 18030', [field(120, GB)], '渡口复航'],
    ['says nothing and is GB 18030 among Latin words', [field(120, [...utf8('Ferry '), ...GB, ...utf8(' 12')])], 'Ferry 渡口复航 12'],
    ['says nothing, with a rare character (朱镕基)', [field(120, [0xd6, 0xec, 0xe9, 0x46, 0xbb, 0xf9])], '朱镕基'],
    ['says nothing and is French', [field(120, [...utf8('L'), 0xe9, ...utf8('l'), 0xe8, ...utf8('ve am'), 0xe9, ...utf8('ricain')])], 'Lélève américain'],
    ['says that it is Latin', [declared('\x1b.A'), field(120, [0xe9, 0xe8])], 'éè'],
  ])('that %s is read', (_, fields, caption) => {
    expect(readIptc(block(...fields)).caption).toBe(caption)
  })

  it('is read in one encoding, which its longer fields settle', () => {
    // 0xc2 0xa9 by itself would be a sign in UTF-8.
    expect(readIptc(block(field(116, [0xc2, 0xa9]), field(120, GB)))).toMatchObject({ rights: '漏', caption: '渡口复航' })
  })

  it('that is cut off gives what came before', () => {
    const whole = block(field(110, utf8('Calamus')), field(120, utf8('The ferry.')))
    expect(readIptc(whole.subarray(0, whole.length - 1))).toEqual({ bylines: [], credit: 'Calamus' })
  })

  it('never fails, whatever it is made of', () => {
    const beginnings = fc.constantFrom('', 'Photoshop 3.0\0', 'Photoshop 3.0\x008BIM\x04\x04\0\0', '8BIM\x04\x04\xff')
    const pieces = fc.array(fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.constant(block(field(120, GB))), fc.constant(block(declared('\x1b%G')))))
    fc.assert(fc.property(beginnings, pieces, (beginning, parts) => {
      const bytes = Buffer.concat([Buffer.from(beginning, 'latin1'), ...parts])
      expect(Array.isArray(readIptc(new Uint8Array(bytes)).bylines)).toBe(true)
    }))
  })
})
