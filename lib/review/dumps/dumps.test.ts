import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { linesOf } from '../../dump/lines'
import { pageText } from '../../dump/testing/arbitrary-dump'
import { align } from '../align/align'
import { seenText } from '../align/characters'
import { dumpOf } from '../align/testing/align-notation'
import { type DumpStretch, dumpsAsOne } from './as-one'
import { fold, type FoldedStretch } from './fold'

const BRIDGE = '新桥通车三年，两岸的人家走动得更勤了。'
const MARKET = '镇里办起第一届书市，摆出三十张长桌！'
const FERRY = '渡船停在柳树底下，老船工每天还来擦洗它一遍。'
const SCHOOL = '鹭鸣岭小学操场上放起四百多只自己扎的风筝。'

/** `甲 [乙/丙] [乙/] [/丙]`; `<3:甲>` came from line 3, `{5:甲}` went to line 5, counted as on the screen; `|` begins a line. */
function written(stretches: readonly DumpStretch[]): string {
  return stretches.map((one) => {
    const [old, now] = ['old' in one ? one.old : null, 'now' in one ? one.now : null]
      .map((print) => print && `${print.opensLine ? '|' : ''}${print.text.replaceAll('\n', '|')}`)
    if (one.fate === 'unchanged') return now
    if (one.fate === 'moved') return `<${one.from + 1}:${now}>`
    return one.fate === 'left' ? `{${one.to + 1}:${old}}` : `[${old ?? ''}/${now ?? ''}]`
  }).join('')
}

describe('two dumps as one text', () => {
  test.each([
    ['wraps and spaces are no difference', '新 桥 通 车|两岸更勤', '新桥通|车两岸|更勤', '|新桥通|车两岸|更勤'],
    [
      'a changed word stands beside the old one', `${BRIDGE}|${MARKET}`, `${BRIDGE.replace('三年', '五年')}|${MARKET}`,
      `|新桥通车[三/五]年，两岸的人家走动得更勤了。|${MARKET}`,
    ],
    ['Latin words keep the spaces between them', 'the ferry came  late today', 'the ferry came early today', '|the ferry came[ late/ early] today'],
    ['changes with hardly anything between them are one', BRIDGE, BRIDGE.replace('三年，两岸', '五年，两边'), '|新桥通车[三年，两岸/五年，两边]的人家走动得更勤了。'],
    ['what is gone stands where it stood', `${BRIDGE}|${MARKET}|${FERRY}`, `${BRIDGE}|${FERRY}`, `|${BRIDGE}[|${MARKET}/]|${FERRY}`],
    ['what was added stands where it came', `${BRIDGE}|${FERRY}`, `${BRIDGE}|${MARKET}|${FERRY}`, `|${BRIDGE}[/|${MARKET}]|${FERRY}`],
    [
      'what moved is told at both places', `${MARKET}|${FERRY}|${SCHOOL}`, `${FERRY}|${SCHOOL}|${MARKET}`,
      `{3:|${MARKET}}|${FERRY}|${SCHOOL}<1:|${MARKET}>`,
    ],
    [
      'a change goes along with what moved', `${MARKET}|${FERRY}|${SCHOOL}`, `${FERRY}|${SCHOOL}|${MARKET.replace('长桌', '圆凳')}`,
      `{3:|镇里办起第一届书市，摆出三十张}|${FERRY}|${SCHOOL}<1:|镇里办起第一届书市，摆出三十张>[长桌！/圆凳！]`,
    ],
    ['nothing became something', '', BRIDGE, `[/|${BRIDGE}]`],
    ['something became nothing', BRIDGE, '', `[|${BRIDGE}/]`],
  ])('%s', (_, old, now, expected) => {
    expect(written(dumpsAsOne(dumpOf(old), dumpOf(now)).stretches)).toBe(expected)
  })

  /** Pages that share some of their lines, in any order. */
  const versions = fc.tuple(pageText, fc.array(fc.nat(30), { maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 12 })).map(([text, order, typed]) => {
    const lines = text.split('\n')
    const now = [...order.flatMap((at) => lines[at] ?? []), typed, ...lines.slice(0, order.length)]
    return [linesOf(text), linesOf(now.join('\n'))] as const
  })
  const seen = (texts: readonly string[]) => seenText(texts.map((text, line) => ({ line, text })))

  it('has all of the new dump in its order, and all of the old one', () => {
    fc.assert(fc.property(versions, ([old, now]) => {
      const { stretches } = dumpsAsOne(old, now)
      expect(seen(stretches.flatMap((one) => ('now' in one ? [one.now.text] : [])))).toBe(seenText(now))
      const was = stretches.flatMap((one) => (one.fate === 'unchanged' ? [one.now.text] : 'old' in one ? [one.old.text] : []))
      const alignment = align(old, now)
      const spare = [alignment.old, alignment.now].reduce((sum, { spare: flags, from, to }) =>
        sum + flags.reduce((own, flag, at) => own + (flag === 1 ? (to[at] ?? 0) - (from[at] ?? 0) : 0), 0), 0)
      // What is unchanged is printed as the new dump has it, which may have more or fewer of the characters that do not count.
      expect(Math.abs(seen(was).length - seenText(old).length)).toBeLessThanOrEqual(spare)
    }))
  })

  it('tells each move at both its ends', () => {
    fc.assert(fc.property(versions, ([old, now]) => {
      const { stretches } = dumpsAsOne(old, now)
      const count = (fate: string) => stretches.filter((one) => one.fate === fate).length
      expect(count('moved')).toBe(count('left'))
    }))
  })
})

describe('unchanged lines', () => {
  const print = (count: number, opensLine = true) => ({
    text: Array.from({ length: count }, (_, at) => `${at}`).join('\n'), line: 10, opensLine,
  })
  const gone = { fate: 'gone', old: { text: '甲', line: 3, opensLine: true } } as const
  const shown = (stretches: readonly FoldedStretch[]) => stretches.map((one) => (
    one.fate === 'folded' ? `(${one.lines} from ${one.now.line})` : one.fate === 'unchanged' ? one.now.text.replaceAll('\n', '|') : one.fate))

  it('are folded but for two beside each change', () => {
    expect(shown(fold([gone, { fate: 'unchanged', now: print(8) }, gone]))).toEqual(['gone', '0|1', '(4 from 12)', '6|7', 'gone'])
    expect(shown(fold([{ fate: 'unchanged', now: print(8) }, gone]))).toEqual(['(6 from 10)', '6|7', 'gone'])
    expect(shown(fold([gone, { fate: 'unchanged', now: print(8) }]))).toEqual(['gone', '0|1', '(6 from 12)'])
  })

  it('stay where folding would save nothing', () => {
    expect(shown(fold([gone, { fate: 'unchanged', now: print(6) }, gone]))).toEqual(['gone', '0|1|2|3|4|5', 'gone'])
  })

  it('keep all of their text', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), fc.boolean(), fc.boolean(), (count, before, after) => {
      const now = print(count)
      const folded = fold([...(before ? [gone] : []), { fate: 'unchanged', now }, ...(after ? [gone] : [])])
      expect(folded.flatMap((one) => ('now' in one ? [one.now.text] : [])).join('\n')).toBe(now.text)
    }))
  })
})
