import { expect, test } from 'vitest'
import { pieceCutter } from '@/lib/diff/pieces'
import { charactersOf } from '@/lib/review/align/characters'
import { loadPageSources } from '../reader/page-sources'
import { poolsOf } from '../reader/variations/variations'
import { PAIR_KINDS, pagePair } from './page-pair'

/** Pages of what is invented, so that the test says the same wherever it runs. */
const invented = [...poolsOf(loadPageSources())].filter(([pool]) => pool === 'sample' || pool === 'fixtures')
const pairs = PAIR_KINDS.flatMap((kind) => invented.flatMap(([pool, articles]) =>
  Array.from({ length: 6 }, (_, at) => pagePair(`${pool}-${kind}-${at}`, kind, articles, 40 + at))))

test('has a key for every character of both dumps, and each key once', () => {
  for (const { name, old, now, keys } of pairs) {
    const cut = pieceCutter('character')
    for (const [lines, own] of [[old, keys.old], [now, keys.now]] as const) {
      expect(own, name).toHaveLength(charactersOf(lines, cut).ids.length)
      const told = own.filter((key) => key !== '')
      expect(new Set(told).size, name).toBe(told.length)
    }
  }
})

test('a key of paragraphs in both dumps stands for one and the same character', () => {
  for (const { name, old, now, keys } of pairs) {
    const cut = pieceCutter('character')
    const [before, after] = [charactersOf(old, cut).ids, charactersOf(now, cut).ids]
    const ids = new Map(keys.old.map((key, at) => [key, before[at]]))
    const body = keys.now.flatMap((key, at) => (key.includes(' body ') && ids.has(key) ? [{ key, id: after[at] }] : []))
    expect(body.length, name).toBeGreaterThan(200)
    expect(body.filter(({ key, id }) => ids.get(key) !== id), name).toEqual([])
  }
})

test('pairs of wraps print the same characters but for hyphens, another extractor but for furniture', () => {
  for (const { name, kind, keys } of pairs.filter((pair) => pair.kind === 'wraps' || pair.kind === 'extractor')) {
    const known = new Set(keys.old)
    const added = keys.now.filter((key) => key !== '' && !known.has(key) && !/ (?:label|kicker) /u.test(key))
    expect(kind === 'wraps' ? added : added.filter((key) => !key.startsWith('null')), name).toEqual([])
  }
})

test('a late edition has text that is gone and text that is new', () => {
  for (const { name, keys } of pairs.filter(({ kind }) => kind === 'late')) {
    const [before, after] = [new Set(keys.old), new Set(keys.now)]
    expect(keys.old.some((key) => !after.has(key)), name).toBe(true)
    expect(keys.now.some((key) => key === '' || !before.has(key)), name).toBe(true)
  }
})
