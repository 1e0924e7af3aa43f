import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareEditions, type EditionContents, type EditionEntry } from './compare-editions'

function entry(id: string, other: Partial<EditionEntry> = {}): EditionEntry {
  return { id, page: 1, headline: `Headline ${id}`, level: 'proofread', tags: [], print: 'text', ...other }
}

function edition(articles: readonly EditionEntry[], other: Partial<EditionContents> = {}): EditionContents {
  return { issueNumber: '12', pages: [{ number: 1, name: 'News' }], articles, ...other }
}

const told = (old: readonly EditionEntry[], now: readonly EditionEntry[]) =>
  compareEditions(edition(old), edition(now)).articles.map(({ id, fate, differs }) => [id, fate, ...differs].join(' '))

describe('of two Editions', () => {
  test.each<[string, EditionEntry[], EditionEntry[], string[]]>([
    ['nothing', [entry('a')], [entry('a')], []],
    ['what was added and what is gone', [entry('a'), entry('b')], [entry('c'), entry('b')], ['c added', 'a gone']],
    ['a headline', [entry('a')], [entry('a', { headline: 'Other' })], ['a changed headline']],
    ['text, tags and level', [entry('a')], [entry('a', { print: 'x', tags: ['t'], level: null })], ['a changed text tags level']],
    ['another page', [entry('a')], [entry('a', { page: 2 })], ['a moved place']],
    ['another page with another text', [entry('a')], [entry('a', { page: 2, print: 'x' })], ['a changed text place']],
    ['the one that changed its place, and not all others', [entry('a'), entry('b'), entry('c')], [entry('c'), entry('a'), entry('b')], ['c moved place']],
    ['nothing of those behind one that was added', [entry('a'), entry('b')], [entry('x'), entry('a'), entry('b')], ['x added']],
  ])('it tells %s', (_, old, now, expected) => {
    expect(told(old, now)).toEqual(expected)
  })

  test('it tells the number and the pages', () => {
    const now = edition([], { issueNumber: null, pages: [{ number: 1, name: 'Front' }, { number: 3, name: '' }] })
    expect(compareEditions(edition([], { pages: [{ number: 1, name: 'News' }, { number: 2, name: '' }] }), now)).toEqual({
      issueNumber: { old: '12', now: null },
      pages: [{ number: 1, old: 'News', now: 'Front' }, { number: 2, old: '', now: null }, { number: 3, old: null, now: '' }],
      articles: [],
    })
  })
})

const entries = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...'abcdefg'), page: fc.integer({ min: 1, max: 3 }), print: fc.constantFrom('x', 'y') }), { selector: ({ id }) => id },
).map((drawn) => drawn.map(({ id, ...other }) => entry(id, other)).sort((one, other) => one.page - other.page))

test('an Edition differs in nothing from itself, and what differs one way differs the other way', () => {
  fc.assert(fc.property(entries, entries, (one, other) => {
    expect(told(one, one)).toEqual([])
    const [there, back] = [compareEditions(edition(one), edition(other)), compareEditions(edition(other), edition(one))]
    const kinds = ({ articles }: typeof there, [added, gone]: readonly [string, string]) => articles
      .filter(({ fate }) => fate !== 'moved').map(({ id, fate }) => `${id} ${fate === 'added' ? added : fate === 'gone' ? gone : fate}`).sort()
    const pure = ({ articles }: typeof there) => articles.filter(({ differs }) => differs.some((difference) => difference !== 'place'))
    expect(pure(there).map(({ id }) => id).sort()).toEqual(pure(back).map(({ id }) => id).sort())
    expect(kinds(there, ['added', 'gone']).filter((kind) => !kind.endsWith('changed')))
      .toEqual(kinds(back, ['gone', 'added']).filter((kind) => !kind.endsWith('changed')))
  }))
})
