import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BLOCK_ROLES, type BlockRole } from '../article/block'
import type { Span } from '../dump/span'
import { PATIENCE, runs } from '../dump/testing/arbitrary-dump'
import { cleanSpans, cleanText } from './clean'

/** Cleans text whose lines are parted by `|`. */
function clean(notation: string, role: BlockRole = 'body') {
  const lines = notation.split('|')
  const spans: Span[] = lines.map((text, line) => ({ line, from: 0, to: text.length }))
  return { ...cleanSpans((line) => lines[line] ?? '', spans, role), lines, spans }
}

test.each([
  ['closes a stretched line', '两 岸 茶 农 同 路 ，到 对 岸 去', 'body', '两岸茶农同路，到对岸去'],
  ['keeps a space that was wanted', '办起“慢慢过桥 早早到家”的集市', 'body', '办起“慢慢过桥 早早到家”的集市'],
  ['closes digits to Han', '11 月 29 日，共 61 个', 'body', '11月29日，共61个'],
  ['joins wrapped lines', '渡船停了，河面|安静下来。', 'body', '渡船停了，河面安静下来。'],
  ['keeps the spaces between Latin words over a line end', 'along the|river bank', 'body', 'along the river bank'],
  ['mends a word that a line end cut', 'the embank-|ment was', 'body', 'the embankment was'],
  ['keeps the hyphen before a digit, and puts no space after it', 'won the set 15-|13', 'body', 'won the set 15-13'],
  ['keeps the hyphen before a capital, and puts no space after it', 'the Ice-|Out Day', 'body', 'the Ice-Out Day'],
  ['keeps the spaces inside guillemets, over a line end, too', 'dit : « le pont |» et « la |rive », puis|« merci »', 'body', 'dit : « le pont » et « la rive », puis « merci »'],
  ['joins a number that a line end cut', '投入 20|00 万元', 'body', '投入2000万元'],
  ['closes padded names and keeps names apart', '（林晚舟 周 禾）', 'byline', '（林晚舟 周禾）'],
  ['pairs padded names', '林 舟 周 禾', 'byline', '林舟 周禾'],
  ['pairs padded names between signs of work', '文/林 舟 周 禾 图/何 田', 'byline', '文/林舟 周禾 图/何田'],
  ['pairs padded names beside a whole one', '尉迟舟 林 禾', 'byline', '尉迟舟 林禾'],
  ['closes a stretched office with its names', '本 报 记 者 林 舟', 'byline', '本报记者林舟'],
  ['joins a name that a line end cut', '（本报记者 林晚|舟）', 'byline', '（本报记者 林晚舟）'],
  ['keeps names apart that a line end parted', '（本报记者 林 舟|周小禾）', 'byline', '（本报记者 林舟 周小禾）'],
  ['parts the lines of a headline', '新桥修通之后|两岸往来更勤', 'headline', '新桥修通之后 两岸往来更勤'],
  ['does not part a headline inside a quotation', '“渡船教会我|们的是等待”', 'headline', '“渡船教会我们的是等待”'],
  ['joins a headline set upright', '流|动|的|桥', 'headline', '流动的桥'],
  ['sets vertical marks upright', '﹃桥﹄︐', 'headline', '“桥”，'],
  ['puts radicals back', '⻓⽑', 'body', '长毛'],
  ['says once what is printed twice over itself', '看山河· （四）桥头篇桥头篇', 'label', '看山河·（四）桥头篇'],
  ['closes what was stretched before its second half', '两 岸 茶 农“桥头篇桥头篇', 'label', '两岸茶农“桥头篇'],
  ['says once what is drawn twice', '编辑手记|编辑手记', 'kicker', '编辑手记'],
  ['drops what is not seen', '桥\u200b头\u0000镇', 'body', '桥头镇'],
] as const)('%s', (_, notation, role, text) => {
  expect(clean(notation, role).text).toBe(text)
})

const unit = fc.constantFrom(
  '推', '动', '桥', '篇', '林', '舟', '一', '记者', '𠮷', ' ', '  ', '\u3000', '\u00a0', '，', '。', '：', '、', '“', '”', '「', '」', '﹃', '⻓', '⽑', '—', '…', '·', '（', '）',
  '1', '2', 'a', 'B', 'é', 'Ж', '-', '\'', '&', '/', '%', '.', ',', '\u200b', '\u0000', '\ufeff', '\ud842', '\udfb7',
)
const once = fc.string({ unit, maxLength: 24 })
const line = fc.oneof({ weight: 4, arbitrary: once }, { weight: 1, arbitrary: once.map((text) => text + text) })
const role = fc.constantFrom(...BLOCK_ROLES)

test('every clean character maps back to its raw one, and the map runs forward', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), role, (lines, asRole) => {
      const { text, origin, spans } = clean(lines.join('|'), asRole)
      expect(origin).toHaveLength(text.length)
      const lost = origin.filter((place, at) => {
        if (place === null) return text[at] !== ' '
        const raw = lines[spans[place.span]?.line ?? -1]?.[place.offset] ?? ''
        return cleanText(raw) !== text[at] && !(raw.trim() === '' && text[at] === ' ')
      })
      expect(lost).toEqual([])
      const places = origin.filter((place) => place !== null)
      const back = places.filter(({ span, offset }, at) => {
        const before = places[at - 1]
        return before !== undefined && (span < before.span || (span === before.span && offset <= before.offset))
      })
      expect(back).toEqual([])
    }),
    runs(),
  )
})

test('cleaning clean text changes nothing', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), role, (lines, asRole) => {
      const once = clean(lines.join('|'), asRole).text
      expect(cleanText(once, asRole)).toBe(once)
    }),
    runs(),
  )
})

test('no letter, digit or mark of a body is lost but the hyphen of a word that a line end cut', { timeout: PATIENCE }, () => {
  const seen = (text: string) => cleanText(text.replace(/[^\S\n]/gu, '')).replace(/[\s-]/gu, '')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      expect(seen(clean(lines.join('|')).text)).toBe(lines.map(seen).join(''))
    }),
    runs(),
  )
})
