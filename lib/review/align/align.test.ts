import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Line } from '../../dump/span'
import { pageText, PATIENCE, runs } from '../../dump/testing/arbitrary-dump'
import { linesOf } from '../../dump/lines'
import { align, type Alignment, mirrored, type Piece } from './align'
import { seenText } from './characters'
import { mapSpan } from './map-span'
import { dumpOf, shown, textOfSpans, textsOf } from './testing/align-notation'
import { distinctText, layAnew, wordsOf } from './testing/arbitrary-layout'

/** What stands in articles that share nothing. */
const BRIDGE = '新桥通车三年，两岸的人家走动得更勤了。'
const MARKET = '镇里办起第一届书市，摆出三十张长桌！'
const FERRY = '渡船停在柳树底下，老船工每天还来擦洗它一遍。'
const SCHOOL = '鹭鸣岭小学操场上放起四百多只自己扎的风筝。'

describe('two dumps of one page', () => {
  test.each([
    ['other wraps and spaces change nothing', '新 桥 通 车 三 年 ，|两岸更勤 。', '新桥通车|三年，两 岸|更勤。', '新桥通车三年，两岸更勤。'],
    ['upright marks and radicals are what they stand for', '﹃⻓桥﹄︐通车', '“长桥”，通车', '“长桥”，通车'],
    ['what is not seen changes nothing', '新\u200b桥\u0000通车', '新桥通车\ufeff', '新桥通车'],
    ['a word that a line end cut is the same word', 'the embank-|ment was', 'the|embankment was', 'theembankmentwas'],
    ['the hyphen of a compound is the same at a line end', 'the long-|term plan', 'the long-term|plan', 'thelong-termplan'],
    ['a label that is printed twice over itself is one label', '河湾篇河湾篇|新桥通车', '河湾篇|新桥通车', '河湾篇新桥通车'],
    ['a label that is drawn twice is one label', '编辑手记|编辑手记|新桥通车', '编辑手记|新桥通车', '编辑手记新桥通车'],
    ['a label that is doubled in both is the same', '河湾篇河湾篇|新桥', '河湾篇河湾篇|新桥', '河湾篇河湾篇新桥'],
    [
      'a changed word is a change in place', `${BRIDGE}|${MARKET}`, `${BRIDGE.replace('三年', '五年')}|${MARKET}`,
      `新桥通车[三/五]年，两岸的人家走动得更勤了。${MARKET}`,
    ],
    ['digits of another width are a change', `${BRIDGE}共 12 人`, `${BRIDGE}共 １２ 人`, `${BRIDGE}共[12/１２]人`],
    ['an article is gone', `${BRIDGE}|${MARKET}|${FERRY}`, `${BRIDGE}|${FERRY}`, `${BRIDGE}[${MARKET}/]${FERRY}`],
    ['an article was added', `${BRIDGE}|${FERRY}`, `${BRIDGE}|${MARKET}|${FERRY}`, `${BRIDGE}[/${MARKET}]${FERRY}`],
    [
      'an article moved; the longer text stays', `${MARKET}|${FERRY}|${SCHOOL}`, `${FERRY}|${SCHOOL}|${MARKET}`,
      `<${MARKET}>${FERRY}${SCHOOL}`,
    ],
    ['a headline of one short line moved behind its text', `桥头书市|${MARKET}|${FERRY}`, `${MARKET}|桥头书市|${FERRY}`, `<桥头书市>${MARKET}${FERRY}`],
    [
      'a headline moved and its lines are broken elsewhere', `桥头书市|今日开张|${MARKET}|${FERRY}`, `${MARKET}|桥头|书市今日|开张|${FERRY}`,
      `<桥头书市今日开张>${MARKET}${FERRY}`,
    ],
    [
      'articles that begin alike keep their beginnings when they move', `本报讯${BRIDGE}|本报讯${FERRY}|本报讯${SCHOOL}`,
      `本报讯${SCHOOL}|本报讯${BRIDGE}|本报讯${FERRY}`, `本报讯${BRIDGE}本报讯${FERRY}<本报讯${SCHOOL}>`,
    ],
    [
      'a change in an article that moved stays with it', `${MARKET}|${FERRY}|${SCHOOL}`, `${FERRY}|${SCHOOL}|${MARKET.replace('长桌', '圆凳')}`,
      `<镇里办起第一届书市，摆出三十张>[长桌！/圆凳！]${FERRY}${SCHOOL}`,
    ],
    [
      'a phrase in unlike articles is no part of either', `${BRIDGE}|请到河湾镇政府领取|${FERRY}`, `${BRIDGE}|${FERRY}|昨天河湾镇政府说明`,
      `${BRIDGE}[请到河湾镇政府领取/]${FERRY}[/昨天河湾镇政府说明]`,
    ],
    [
      'a headline that moved keeps an end that the headline of another article has, too',
      `两岸乡亲齐聚书市提质增效|${MARKET}|渡口客流提质增效|${FERRY}`, `渡口客流|提质增效|${MARKET}|两岸乡亲齐聚|书市提质增效|${FERRY}`,
      `<两岸乡亲齐聚书市提质增效>${MARKET}<渡口客流提质增效>${FERRY}`,
    ],
    ['an empty dump', '', BRIDGE, `[/${BRIDGE}]`],
  ])('%s', (_, old, now, pieces) => {
    const [before, after] = [dumpOf(old), dumpOf(now)]
    expect(shown(align(before, after), before, after)).toBe(pieces)
  })

  test('a whole page through another extractor, with a later edition of one article, is told piece by piece', () => {
    const old = dumpOf(`
      第3版 要闻
      河湾篇河湾篇
      新桥通车三年
      ${BRIDGE}
      （林 舟）
      桥头书市
      镇里办起第一届书市，摆出
      三 十 张 长 桌 ！
      渡口老船工
      ${FERRY}`)
    const now = dumpOf(`
      河湾篇
      新桥
      通车三年
      新 桥 通 车 三 年 ，两 岸
      的人家走动得更勤了。（林舟）
      镇里办起第一届书市，摆出五十张长桌！
      桥头书市
      渡口老船工
      ${FERRY}
      ${SCHOOL}
      第3版 要闻`)
    expect(shown(align(old, now), old, now)).toBe([
      '<第3版要闻>', '河湾篇新桥通车三年', BRIDGE, '（林舟）', '<桥头书市>', '镇里办起第一届书市，摆出[三/五]十张长桌！',
      '渡口老船工', FERRY, `[/${SCHOOL}]`,
    ].join(''))
  })

  test('a difference that is too far to look for is told as approximate, an article in the place of another is not', () => {
    const text = Array.from({ length: 40_000 }, (__, at) => String.fromCharCode(0x4e00 + ((at * at + (at >> 7) * 31) % 9_001)))
    const damaged = text.map((character, at) => (at % 12 === 0 ? '□' : at % 12 === 6 ? `${character}□` : character))
    const dump = (characters: readonly string[]) => dumpOf(characters.join(''))
    expect(align(dump(text), dump(damaged)).approximate).toBe(true)
    expect(align(dump(text), dump(text.toReversed())).approximate).toBe(false)
    expect(align(dump(text), dump(text)).approximate).toBe(false)
  })
})

/** Two dumps that share much, little or nothing. */
const pair = fc.oneof(
  fc.tuple(pageText, pageText),
  fc.tuple(pageText, pageText, pageText).map(([one, both, other]) => [`${one}\n${both}`, `${both}\n${other}`] as const),
).map(([one, other]): [Line[], Line[]] => [linesOf(one), linesOf(other)])

function lengthOf({ from, to }: Piece['old']): number {
  return to - from
}

/** How often each character of a side is in a piece. */
function coverage(pieces: readonly Piece[], side: 'old' | 'now', count: number): number[] {
  const times = new Array<number>(count).fill(0)
  for (const piece of pieces) for (let at = piece[side].from; at < piece[side].to; at += 1) times[at] = (times[at] ?? 0) + 1
  return times
}

function printed(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n')
}

/** The pieces without their order. */
function unordered({ pieces, approximate }: Alignment) {
  return { approximate, pieces: pieces.map((piece) => JSON.stringify(piece)).sort() }
}

describe('an alignment', () => {
  test('has each character of either dump in exactly one piece', { timeout: PATIENCE }, () => {
    fc.assert(fc.property(pair, ([old, now]) => {
      const { pieces, old: before, now: after } = align(old, now)
      expect(coverage(pieces, 'old', before.ids.length).every((times) => times === 1)).toBe(true)
      expect(coverage(pieces, 'now', after.ids.length).every((times) => times === 1)).toBe(true)
    }), runs(0.2))
  })

  test('has equal texts of what stayed or moved, other ones of what changed, none of what is not there', { timeout: PATIENCE }, () => {
    fc.assert(fc.property(pair, ([old, now]) => {
      const alignment = align(old, now)
      for (const piece of alignment.pieces) {
        const [was, is] = textsOf(alignment, piece, old, now)
        if (piece.fate === 'unchanged' || piece.fate === 'moved') expect(is).toBe(was)
        if (piece.fate === 'changed') expect(is).not.toBe(was)
        expect(lengthOf(piece.old) === 0).toBe(piece.fate === 'added')
        expect(lengthOf(piece.now) === 0).toBe(piece.fate === 'gone')
      }
    }), runs(0.2))
  })

  test('lists what stayed in one order on both sides', { timeout: PATIENCE }, () => {
    fc.assert(fc.property(pair, ([old, now]) => {
      const stayed = align(old, now).pieces.filter(({ fate }) => fate === 'unchanged').map((piece) => piece.now.from)
      expect(stayed).toEqual(stayed.toSorted((one, other) => one - other))
    }), runs(0.2))
  })

  test('of a dump with itself is one unchanged piece', { timeout: PATIENCE }, () => {
    fc.assert(fc.property(pageText.map(linesOf), (lines) => {
      expect(align(lines, lines).pieces.map(({ fate }) => fate)).toEqual(seenText(lines) === '' ? [] : ['unchanged'])
    }), runs(0.2))
  })

  test('the other way round is its mirror image', { timeout: PATIENCE }, () => {
    fc.assert(fc.property(pair, ([old, now]) => {
      const one = align(old, now)
      expect(unordered(align(now, old))).toEqual(unordered(mirrored(one)))
      expect(unordered(mirrored(mirrored(one)))).toEqual(unordered(one))
    }), runs(0.2))
  })

  test('of two settings of one text is all unchanged', { timeout: PATIENCE }, () => {
    fc.assert(fc.property(wordsOf, fc.infiniteStream(fc.nat(9)), fc.infiniteStream(fc.nat(9)), (words, one, other) => {
      const fates = align(layAnew(words, one), layAnew(words, other)).pieces.map(({ fate }) => fate)
      expect(fates).toEqual(words.length === 0 ? [] : ['unchanged'])
    }), runs(0.2))
  })

  test('of articles in another order loses none of them: each stays or moved, whole', { timeout: PATIENCE }, () => {
    const permuted = fc.array(distinctText, { minLength: 2, maxLength: 8 })
      .chain((blocks) => fc.tuple(fc.constant(blocks), fc.shuffledSubarray([...blocks.keys()], { minLength: blocks.length })))
    fc.assert(fc.property(permuted, fc.infiniteStream(fc.nat(9)), ([blocks, order], chance) => {
      const own = blocks.map((block, at) => block.map((unit) => String.fromCodePoint(unit + at * 1_000)).join(''))
      const lines = (texts: readonly string[]) => linesOf(texts.map((text) => printed(layAnew([...text], chance))).join('\n'))
      const alignment = align(lines(own), lines(order.map((at) => own[at] ?? '')))
      expect(alignment.pieces.filter(({ fate }) => fate !== 'unchanged' && fate !== 'moved')).toEqual([])
    }), runs(0.2))
  })
})

describe('a span carried over', () => {
  test.each([
    ['stands in the lines of the new dump', '新 桥 通 车 三 年', '新桥|通车三|年', 0, '新桥|通车三|年', ''],
    ['goes where its text moved to', `${MARKET}|${FERRY}|${SCHOOL}`, `${FERRY}|${SCHOOL}|${MARKET}`, 0, MARKET, ''],
    ['has what replaced its words', `${BRIDGE}|${FERRY}`, `${BRIDGE.replace('三年', '五年')}|${FERRY}`, 0, BRIDGE.replace('三年', '五年'), ''],
    ['tells what is gone', `${BRIDGE}|${MARKET}|${FERRY}`, `${BRIDGE}|${FERRY}`, 1, '', MARKET],
    ['takes the second print of a label along', '河湾篇|新桥通车', '河湾篇河湾篇|新桥通车', 0, '河湾篇河湾篇', ''],
    ['leaves nothing of a second print behind', '河湾篇河湾篇|新桥通车', '河湾篇|新桥通车', 0, '河湾篇', ''],
  ])('%s', (_, old, now, at, found, gone) => {
    const [before, after] = [dumpOf(old), dumpOf(now)]
    const line = before[at]
    const mapped = mapSpan(align(before, after), { line: line?.line ?? 0, from: 0, to: line?.text.length ?? 0 })
    expect([textOfSpans(mapped.now, after), textOfSpans(mapped.gone, before)]).toEqual([found, gone])
  })

  test('all spans together lead to every character that was not added, once, and tell the rest as gone', { timeout: PATIENCE }, () => {
    fc.assert(fc.property(pair, fc.infiniteStream(fc.nat(12)), ([old, now], chance) => {
      const alignment = align(old, now)
      const mapped = old.flatMap((line) => cuts(line, chance).map((span) => mapSpan(alignment, span)))
      expect(charactersOf(mapped.flatMap((own) => own.now), now)).toBe(sideText(alignment, 'now', 'added', now))
      expect(charactersOf(mapped.flatMap((own) => own.gone), old)).toBe(sideText(alignment, 'old', null, old))
    }), runs(0.1))
  })
})

/** A line in spans of any length that tear no character. */
function cuts({ line, text }: Line, chance: { next(): { value?: number } }) {
  const ends = [...text].flatMap((character, at, all) =>
    (chance.next().value === 0 || at === all.length - 1 ? [all.slice(0, at + 1).join('').length] : []))
  return ends.map((to, at) => ({ line, from: ends[at - 1] ?? 0, to }))
}

/** Every character that spans cover, by its place, sorted. */
function charactersOf(spans: readonly { line: number; from: number; to: number }[], lines: readonly Line[]): string {
  const text = new Map(lines.map((line) => [line.line, line.text]))
  return spans
    .flatMap(({ line, from, to }) => Array.from({ length: to - from }, (_, at) => [line, from + at] as const))
    .filter(([line, at]) => seenText([{ line, text: text.get(line)?.[at] ?? '' }]) !== '')
    .map(([line, at]) => `${line}:${at}`).sort().join(' ')
}

/** The characters of a side in what stayed, moved or changed (`except` added), or in what is gone alone. */
function sideText({ pieces, ...sides }: Alignment, side: 'old' | 'now', except: 'added' | null, lines: readonly Line[]): string {
  const table = sides[side]
  const own = pieces.filter(({ fate }) => (except === null ? fate === 'gone' : fate !== except))
  const spans = own.flatMap((piece) => Array.from({ length: piece[side].to - piece[side].from }, (_, at) => piece[side].from + at))
    .map((at) => ({ line: table.line[at] ?? 0, from: table.from[at] ?? 0, to: table.to[at] ?? 0 }))
  return charactersOf(spans, lines)
}
