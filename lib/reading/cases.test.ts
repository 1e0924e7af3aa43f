import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { decodeDump } from '../dump/decode'
import { linesOf } from '../dump/lines'
import { read } from './read'
import { splitJson } from './split-json'

/**
 * Labelled pages: folders with dump.txt and truth.json. The project's own sample paper is always there. Pages of
 * real newspapers lie outside the project, because their texts belong to the newspapers; `GALLEY_CASES` names
 * their folder. The score with all its figures is told by the bench; here are the floors that no change may break.
 */
const SAMPLE = join(import.meta.dirname, '../../prisma/sample')
const CASES = process.env.GALLEY_CASES

interface LabelledLine {
  readonly line: number
  readonly article: number | null
  readonly role: string
  readonly startsParagraph: boolean
}

interface Labelled {
  readonly lines: readonly LabelledLine[]
  readonly articles: readonly { readonly headline: string | null; readonly headlineDamaged?: boolean }[]
}

test('reads the sample paper nearly as it was typeset', () => {
  const pages = casesBelow(SAMPLE).map(measured)
  expect(pages.length).toBe(5)
  expect(mean(pages.map(({ inArticle }) => inArticle))).toBeGreaterThan(0.98)
  expect(mean(pages.map(({ inRole }) => inRole))).toBeGreaterThan(0.98)
  expect(mean(pages.map(({ headlines }) => headlines))).toBeGreaterThan(0.9)
})

test('reads the labelled pages of real newspapers', () => {
  if (CASES === undefined || !existsSync(CASES)) {
    console.log('GALLEY_CASES names no folder: the reader was NOT run on the labelled pages of real newspapers.')
    expect(casesBelow(import.meta.dirname)).toEqual([])
    return
  }
  const pages = casesBelow(CASES).map(measured)
  expect(pages.length).toBeGreaterThan(0)
  expect(mean(pages.map(({ inArticle }) => inArticle))).toBeGreaterThan(0.96)
  expect(mean(pages.map(({ inRole }) => inRole))).toBeGreaterThan(0.99)
}, 60_000)

/** Shares of lines in the right article and role, and of headlines rebuilt; every line is told once. */
function measured(dir: string) {
  const dump = decodeDump(readFileSync(join(dir, 'dump.txt')))
  if (!dump.ok) throw new Error(`${dir}: ${dump.fault}`)
  const lines = linesOf(dump.text)
  const split = splitJson(lines, read(lines))
  const truth = JSON.parse(readFileSync(join(dir, 'truth.json'), 'utf8')) as Labelled
  expect(split.lines.map(({ line }) => line), relative(process.cwd(), dir)).toEqual(truth.lines.map(({ line }) => line))
  const own = truth.lines.flatMap((label, at) => (label.article === null ? [] : [{ label, said: split.lines[at] }]))
  const pair = pairing(own.map(({ label, said }) => [label.article ?? -1, said?.article ?? -1]))
  const headlines = truth.articles.flatMap(({ headline, headlineDamaged }, article) =>
    headline && !headlineDamaged ? [squeezed(split.articles[pair.get(article) ?? -1]?.headline) === squeezed(headline)] : [])
  return {
    inArticle: share(own.map(({ label, said }) => pair.get(label.article ?? -1) === said?.article)),
    inRole: share(truth.lines.map(({ role }, at) => sameRole(role, split.lines[at]?.role))),
    headlines: share(headlines),
  }
}

/** Pairs each true article with the one that shares most lines with it, largest first. */
function pairing(lines: readonly (readonly [number, number])[]): Map<number, number> {
  const shared = new Map<string, number>()
  for (const [truth, said] of lines) shared.set(`${truth} ${said}`, (shared.get(`${truth} ${said}`) ?? 0) + 1)
  const pairs = new Map<number, number>()
  for (const [key] of [...shared].sort((a, b) => b[1] - a[1])) {
    const [truth = -1, said = -1] = key.split(' ').map(Number)
    if (!pairs.has(truth) && ![...pairs.values()].includes(said)) pairs.set(truth, said)
  }
  return pairs
}

function sameRole(a: string, b: string | undefined): boolean {
  const told = (role: string | undefined) => (role === 'damaged' ? 'headline' : role)
  return told(a) === told(b)
}

function squeezed(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, '')
}

function share(hits: readonly boolean[]): number {
  return hits.length === 0 ? 1 : hits.filter(Boolean).length / hits.length
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function casesBelow(dir: string): string[] {
  if (existsSync(join(dir, 'dump.txt')) && existsSync(join(dir, 'truth.json'))) return [dir]
  return readdirSync(dir)
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isDirectory())
    .flatMap(casesBelow)
}
