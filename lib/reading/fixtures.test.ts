import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Truth, TruthLine } from '@/bench/reader/labelled-page'
import { pairArticles } from '@/bench/reader/pair-articles'
import { meanScore, scoreSplit, type Score, type ScoreFigure } from '@/bench/reader/score'
import { cleanText } from '../clean/clean'
import { decodeDump } from '../dump/decode'
import { linesOf } from '../dump/lines'
import type { Line } from '../dump/span'
import { read } from './read'
import { splitJson, type SplitJson, type SplitLine } from './split-json'

/**
 * Invented pages of invented papers, each with the patterns of its kind. A fixture is three files:
 *
 *     NAME.txt          the dump
 *     NAME.truth.json   what is on the page, written by hand and never by the reader
 *     NAME.json         what the reader makes of it, and which lines an editor would have to correct
 *
 * `GALLEY_UPDATE=1` writes the last one again; look at the difference before you keep it.
 */
const FIXTURES = join(import.meta.dirname, 'fixtures')
const UPDATE = process.env.GALLEY_UPDATE === '1'

/** Columns that the extraction mixed up cannot be read: of such a page it is only asked that the reader says so. */
type FixtureTruth = Truth | { readonly columns: true }

interface Fixture {
  readonly name: string
  readonly lines: readonly Line[]
  readonly split: SplitJson
  readonly truth: FixtureTruth
}

const fixtures = readdirSync(FIXTURES).filter((file) => file.endsWith('.txt')).sort().map((file) => fixtureOf(file.replace(/\.txt$/u, '')))
const mixed = fixtures.filter(({ truth }) => 'columns' in truth)
const readable = fixtures.flatMap(({ truth, ...fixture }) => ('columns' in truth ? [] : [{ ...fixture, truth }]))

function fixtureOf(name: string): Fixture {
  const dump = decodeDump(readFileSync(join(FIXTURES, `${name}.txt`)))
  if (!dump.ok) throw new RangeError(`${name}: ${dump.fault}`)
  const lines = linesOf(dump.text)
  const truth = JSON.parse(readFileSync(join(FIXTURES, `${name}.truth.json`), 'utf8')) as FixtureTruth
  return { name, lines, split: splitJson(lines, read(lines)), truth }
}

test.each(fixtures)('reads $name as it did before', ({ name, split, truth }) => {
  const { lines, articles, doubts } = split
  // confidences are for the bench and for calibration; here they would change with every weight
  const reading = { lines: lines.map(told), articles, doubts: doubts.map(({ line, kind }) => `${line} ${kind}`) }
  const actual = `${JSON.stringify('columns' in truth ? reading : { corrected: corrected(truth, split), ...reading }, null, 2)}\n`
  const expected = join(FIXTURES, `${name}.json`)
  if (UPDATE) writeFileSync(expected, actual)
  expect(actual).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : '')
})

test.each(readable)('the truth of $name tells every line once', ({ lines, truth }) => {
  expect(truth.lines.map(({ line }) => line)).toEqual(lines.map(({ line }) => line))
})

test.each(readable)('the truth of $name says what stands in its lines', ({ lines, truth }) => {
  const textOf = new Map(lines.map(({ line, text }) => [line, text]))
  const printed = (article: number) => truth.lines.flatMap((line) => (line.article === article ? textOf.get(line.line) ?? '' : []))
  const missing = truth.articles.flatMap(({ article, headline, paragraphs, crossheads = [] }) => {
    const all = letters(printed(article).join(''))
    return [headline ?? '', ...paragraphs, ...crossheads.map(({ text }) => text)].filter((text) => !all.includes(letters(text)))
  })
  expect(missing).toEqual([])
})

test('says of every page with mixed up columns that they are, and of no other page', () => {
  expect(mixed.filter(doubtsColumns)).toEqual(mixed)
  expect(readable.filter(doubtsColumns).map(({ name }) => name)).toEqual([])
})

describe('the mean score over the fixtures', () => {
  const score = meanScore(readable.map(scoreOf))
  if (UPDATE) console.log(score)

  // A little under what the reader reaches. They rise with the reader.
  test.each<[ScoreFigure, number]>([
    ['lines', 0.87], ['perfect', 0.62], ['roles', 0.93], ['starts', 0.9], ['headlines', 0.73], ['authors', 0.83], ['paragraphs', 0.74],
    ['crossheads', 0.58],
  ])('has %s of at least %d', (figure, floor) => {
    expect(score[figure]).toBeGreaterThanOrEqual(floor)
  })

  test('has every line placed', () => {
    expect(score.placed).toBe(1)
  })
})

/** A text without spaces, marks that nobody sees, and the hyphens that line ends may have put into it. */
function letters(text: string): string {
  return cleanText(text).replace(/[\s-]/gu, '')
}

function doubtsColumns({ split }: { split: SplitJson }): boolean {
  return split.doubts.some(({ kind }) => kind === 'columns')
}

function scoreOf({ lines, truth, split }: { lines: readonly Line[]; truth: Truth; split: SplitJson }): Score {
  return scoreSplit(lines.map(({ line }) => line), truth, split)
}

/** `17 0 crosshead *`: the line's number, article, role, and whether a paragraph begins there. */
function told({ line, article, role, startsParagraph }: TruthLine | SplitLine): string {
  return `${line} ${article ?? '-'} ${role}${startsParagraph ? ' *' : ''}`
}

/** The lines that an editor would have to correct, as they should be. Articles are counted as the truth counts them. */
function corrected(truth: Truth, { lines }: SplitJson): string[] {
  const splitOf = new Map(lines.map((line) => [line.line, line]))
  const trueArticle = new Map([...pairArticles(truth.lines, splitOf)].map(([truly, said]) => [said, truly]))
  return truth.lines.flatMap((line) => {
    const said = splitOf.get(line.line)
    // an article that the truth does not have is numbered -1
    const article = said?.article == null ? null : (trueArticle.get(said.article) ?? -1)
    // a jump line, or a picture that belongs to no article, may stand with its neighbour
    const place = line.article === null && said?.role === line.role ? null : article
    return said && told({ ...said, article: place }) === told(line) ? [] : [told(line)]
  })
}
