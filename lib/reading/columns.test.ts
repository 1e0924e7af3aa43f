import { describe, expect, test } from 'vitest'
import { fixturePages } from '@/bench/reader/fixture-pages'
import { loadPageSources } from '@/bench/reader/page-sources'
import { Random } from '@/bench/reader/variations/random'
import { poolsOf, variations } from '@/bench/reader/variations/variations'
import { decodeDump } from '../dump/decode'
import { linesOf } from '../dump/lines'
import type { Line } from '../dump/span'
import { mixedStretches } from './columns'
import { lineFacts } from './line-facts'
import { pageOf } from './page'
import { read } from './read'

type Column = readonly string[]

/** Seeds of pages that are mixed up by program, a hundred of each kind. */
const SEEDS = Array.from({ length: 100 }, (_, seed) => seed + 1)
/** Fewer lines are no column. */
const SHORTEST = 12

const pages = [...fixturePages(), ...loadPageSources().sample].map(({ name, bytes, truth }) => ({ name, lines: decoded(bytes), truth }))
/** The bodies of all invented articles, as they were set. */
const bodies = pages.flatMap(({ lines, truth }) => {
  const text = new Map(lines.map((line) => [line.line, line.text]))
  return truth.articles
    .map(({ article }) => truth.lines.filter((line) => line.article === article && line.role === 'body').map(({ line }) => text.get(line) ?? ''))
    .filter((body) => body.length >= SHORTEST)
})

function bodiesIn(language: string): Column[] {
  return bodies.filter((body) => /\p{Script=Han}/u.test(body.join('')) === (language === 'Chinese'))
}

function decoded(bytes: Uint8Array): Line[] {
  const dump = decodeDump(bytes)
  return dump.ok ? linesOf(dump.text) : []
}

/** Columns of so many lines, each of as many articles as that takes, no article in two of them. */
function columnsOf(random: Random, from: readonly Column[], count: number, length: number): Column[] {
  const left = random.shuffled(from)
  return Array.from({ length: count }, () => {
    const column: string[] = []
    while (column.length < length) column.push(...(left.pop() ?? ['']))
    return column.slice(0, length)
  })
}

function woven(columns: readonly Column[]): string[] {
  return (columns[0] ?? []).flatMap((_, at) => columns.map((column) => column[at] ?? ''))
}

const BLANKS = { spaces: ' ', 'ideographic spaces': '\u3000', tabs: '\t' }

/** Columns side by side, the second one set out to one place by spaces, or parted by a tab. */
function pasted([left = [], right = []]: readonly Column[], blank: keyof typeof BLANKS): string[] {
  const width = 2 + Math.max(...left.map((text) => lineFacts(text).natural))
  return left.map((text, at) => {
    const em = width - lineFacts(text).natural
    const count = { spaces: Math.round(2 * em), 'ideographic spaces': Math.round(em), tabs: 1 }[blank]
    return `${text}${BLANKS[blank].repeat(count)}${right[at] ?? ''}`
  })
}

/** How many pages in a hundred are said to be mixed up in this way, once, over most of their mixed lines. */
function told(why: string, make: (random: Random) => { readonly before: Column; readonly mixed: Column }): number {
  return SEEDS.filter((seed) => {
    const { before, mixed } = make(new Random(seed))
    const found = mixedStretches(pageOf(linesOf([...before, ...mixed].join('\n')), {}))
    return found.some((stretch) => stretch.why === why && stretch.to - Math.max(stretch.from, before.length) >= mixed.length * 0.5)
  }).length
}

describe('columns that an extraction mixed up', () => {
  test.each([
    { language: 'Chinese', count: 2, length: 24, floor: 75 },
    { language: 'Chinese', count: 2, length: 40, floor: 90 },
    { language: 'Chinese', count: 3, length: 24, floor: 90 },
    { language: 'English', count: 2, length: 24, floor: 75 },
    { language: 'English', count: 3, length: 24, floor: 85 },
  ])('are told where $count $language columns of $length lines are woven', ({ language, count, length, floor }) => {
    const [first = [], ...others] = bodiesIn(language)
    const found = told('columns-woven', (random) => ({ before: random.chance(0.5) ? first : [], mixed: woven(columnsOf(random, others, count, length)) }))
    expect(found).toBeGreaterThanOrEqual(floor)
  })

  test.each([
    { language: 'Chinese', blank: 'spaces' }, { language: 'Chinese', blank: 'ideographic spaces' }, { language: 'Chinese', blank: 'tabs' },
    { language: 'English', blank: 'spaces' }, { language: 'English', blank: 'tabs' },
  ] as const)('are told where $language ones are pasted side by side with $blank', ({ language, blank }) => {
    const [first = [], ...others] = bodiesIn(language)
    const found = told('columns-side-by-side', (random) => ({
      before: random.chance(0.5) ? first : [], mixed: pasted(columnsOf(random, others, 2, random.whole(SHORTEST, 40)), blank),
    }))
    expect(found).toBeGreaterThanOrEqual(95)
  })

  test('are seen on no page that stands in order, however it is set', () => {
    const varied = [...variations(poolsOf({ sample: loadPageSources().sample, hunan: null, rmrb: [] }), 3, 60)]
    const all = [...pages, ...varied.map(({ name, bytes }) => ({ name, lines: decoded(bytes) }))]
    expect(all.filter(({ lines }) => mixedStretches(pageOf(lines, {})).length > 0).map(({ name }) => name)).toEqual([])
  })

  test('stay as they stand: in order, in one article, each line a paragraph, with one doubt that comes first', () => {
    for (const seed of SEEDS.slice(0, 20)) {
      const mixed = woven(columnsOf(new Random(seed), bodiesIn('Chinese'), 2, 40))
      const lines = linesOf(mixed.join('\n'))
      const { from, to } = mixedStretches(pageOf(lines, {}))[0] ?? { from: 0, to: 0 }
      const { articles, doubts, confidence } = read(lines)
      const inside = (line: number) => line >= from && line < to
      const blocks = articles.flatMap((article, index) => article.blocks.map(({ role, spans }) => ({ index, role, spans })))
        .filter(({ spans }) => spans.some(({ line }) => inside(line)))
      expect(blocks.map(({ spans }) => JSON.stringify(spans))).toEqual(lines.slice(from, to).map(({ line, text }) => JSON.stringify([{ line, from: 0, to: text.length }])))
      expect(new Set(blocks.map(({ index, role }) => `${index} ${role}`)).size).toBe(to > from ? 1 : 0)
      expect(doubts.filter(({ line }) => inside(line)).map(({ line, kind }) => ({ line, kind }))).toEqual(to > from ? [{ line: from, kind: 'columns' }] : [])
      expect(confidence.filter(({ line }) => inside(line)).every((entry) => entry.confidence <= 0.5)).toBe(true)
    }
  })
})
