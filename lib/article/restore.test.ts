import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inlines, plainText, type Block, type Source } from './block'
import { without } from './coverage'
import { restoreBlocks, restorePart, type RestoreOptions } from './restore'

/** `a 甲@1,2 / b 乙`: the blocks a and b with their texts and lines. */
function blocks(written: string): Block[] {
  return written.split(' / ').filter((one) => one !== '').map((one) => {
    const { id = '', text = '', lines } = /^(?<id>\w+) (?<text>[^@]*)(?:@(?<lines>[\d,]+))?$/.exec(one)?.groups ?? {}
    const sources = (lines ?? '').split(',').filter((line) => line !== '')
      .map((line) => ({ dump: 'd', line: Number(line), from: 0, to: 4 }))
    return { id, role: 'body', text: inlines(text), sources, madeBy: 'reader' }
  })
}
function show(list: readonly Block[]): string {
  return list.map((block) => {
    const lines = block.sources.map(({ line }) => line).join(',')
    return `${block.id} ${plainText(block)}${lines === '' ? '' : `@${lines}`}`
  }).join(' / ')
}
function options(elsewhere: readonly string[] = []): RestoreOptions {
  let count = 0
  return { newId: () => `n${(count += 1)}`, isElsewhere: (id) => elsewhere.includes(id) }
}

describe('restoring a whole version', () => {
  test.each([
    ['undoes typing, with every source where it was', 'a 甲改@1,2 / x 新', 'a 甲@1 / b 乙@2', 'a 甲@1 / b 乙@2'],
    ['leaves out what a Step took to another article', 'a 甲@1', 'a 甲@1 / b 乙@2', 'a 甲@1 / b 乙'],
    ['keeps what a Step brought in at the block that holds it', 'a 甲@1,3', 'a 甲旧@1', 'a 甲旧@1,3'],
    ['gives what came with blocks of its own to the nearest before', 'a 甲@1 / b 乙@2 / c 丙@3', 'a 甲@1 / c 丙@3', 'a 甲@1,2 / c 丙@3'],
    ['keeps one paragraph where the version has none', 'a 甲@1', '', 'n1 @1'],
  ])('%s', (_, now, version, restored) => {
    expect(show(restoreBlocks(blocks(now), blocks(version), options()))).toBe(restored)
  })

  test('gives a block a new id where another article has its id by now', () => {
    expect(show(restoreBlocks(blocks('a 甲@1'), blocks('a 甲 / b 乙@1'), options(['b'])))).toBe('a 甲 / n1 乙@1')
  })
})

describe('restoring a part', () => {
  test.each([
    ['takes back a text at the place where it stands now', 'b 乙 / a 甲改 / c 丙', 'a 甲 / b 乙', { old: ['a'], now: ['a'], place: false }, 'b 乙 / a 甲 / c 丙'],
    ['takes back a place', 'b 乙 / c 丙 / a 甲', 'b 乙 / a 甲 / c 丙', { old: ['a'], now: ['a'], place: true }, 'b 乙 / a 甲 / c 丙'],
    ['takes back a block that was taken out, with its sources', 'a 甲@1,2 / x 新 / c 丙', 'a 甲@1 / b 乙@2 / c 丙', { old: ['b'], now: [], place: false }, 'a 甲@1 / b 乙@2 / x 新 / c 丙'],
    ['takes out a block that was put in, and keeps its sources', 'a 甲@1 / x 新@2 / c 丙', 'a 甲@1 / c 丙', { old: [], now: ['x'], place: false }, 'a 甲@1,2 / c 丙'],
    ['joins what was broken', 'a 甲@1 / x 乙@2 / c 丙', 'a 甲乙@1,2 / c 丙', { old: ['a'], now: ['a', 'x'], place: false }, 'a 甲乙@1,2 / c 丙'],
    ['breaks what was joined', 'a 甲乙@1,2 / c 丙', 'a 甲@1 / b 乙@2 / c 丙', { old: ['a', 'b'], now: ['a'], place: false }, 'a 甲@1 / b 乙@2 / c 丙'],
  ])('%s', (_, now, version, part, restored) => {
    expect(show(restorePart(blocks(now), blocks(version), part, options()))).toBe(restored)
  })
})

const IDS = ['a', 'b', 'c', 'd', 'e']

/** An article of blocks in any order, of which each holds some of twelve lines that no other one holds. */
function articleOf(ids: fc.Arbitrary<string[]>, holder: fc.Arbitrary<string>): fc.Arbitrary<Block[]> {
  const holders = fc.array(holder, { minLength: 12, maxLength: 12 })
  const texts = fc.array(fc.string(), { minLength: 5, maxLength: 5 })
  return fc.tuple(ids, holders, texts).map(([order, lines, words]) => order.map((id, index): Block => ({
    id, role: index === 0 ? 'headline' : 'body', text: inlines(words[index] ?? ''), madeBy: 'reader',
    sources: lines.flatMap((one, line) => (one === id ? [{ dump: 'd', line, from: 0, to: 4 }] : [])),
  })))
}
const anyArticle = articleOf(fc.shuffledSubarray(IDS), fc.constantFrom(...IDS, 'nobody'))
/** An article that holds all twelve lines. */
const fullArticle = articleOf(fc.shuffledSubarray(IDS, { minLength: 5 }), fc.constantFrom(...IDS))

function sourcesOf(list: readonly Block[]): Source[] {
  return list.flatMap(({ sources }) => sources)
}
/** Every source of `now` in `after` exactly once, and no other. */
function expectSameSources(now: readonly Block[], after: readonly Block[]): void {
  const characters = (list: readonly Block[]) => sourcesOf(list).reduce((sum, { from, to }) => sum + to - from, 0)
  expect(without(sourcesOf(now), sourcesOf(after))).toEqual([])
  expect(without(sourcesOf(after), sourcesOf(now))).toEqual([])
  expect(characters(after)).toBe(characters(now))
}

test('a restored version is equal to the letter, and has just the sources that the article has', () => {
  fc.assert(fc.property(anyArticle, anyArticle, (now, version) => {
    const restored = restoreBlocks(now, version, options())
    const written = ({ id, role, text }: Block) => ({ id, role, text })
    if (version.length > 0) expect(restored.map(written)).toEqual(version.map(written))
    expectSameSources(now, restored)
  }))
})

test('a version of the same sources comes back as it was in every part', () => {
  fc.assert(fc.property(fullArticle, fullArticle, (now, version) => {
    expect(restoreBlocks(now, version, options())).toEqual(version)
  }))
})

test('a restored part neither loses nor invents a source, and touches the text of no other block', () => {
  const ids = fc.subarray(IDS)
  fc.assert(fc.property(anyArticle, anyArticle, ids, ids, fc.boolean(), (now, version, old, here, place) => {
    const restored = restorePart(now, version, { old, now: here, place }, options())
    expectSameSources(now, restored)
    const others = (list: readonly Block[]) =>
      list.filter(({ id }) => IDS.includes(id) && !old.includes(id) && !here.includes(id)).map(({ id, text }) => ({ id, text }))
    expect(others(restored)).toEqual(others(now))
    const texts = new Map(restored.map(({ id, text }) => [id, text]))
    for (const { id, text } of version) if (old.includes(id)) expect(texts.get(id)).toEqual(text)
  }))
})
