import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysTyped } from './days-typed'
import { daysOf, NO_SEARCH, searchAddress, searchQuery, searchWish } from './wish'

test.each([
  ['1987', '1987', '1987-01-01', '1987-12-31'],
  ['1987-6', '1987-06', '1987-06-01', '1987-06-30'],
  ['1988年2月', '1988-02', '1988-02-01', '1988-02-29'],
  ['1987/06/12', '1987-06-12', '1987-06-12', '1987-06-12'],
  ['１９８７.6.12', '1987-06-12', '1987-06-12', '1987-06-12'],
  ['1987年6月12日', '1987-06-12', '1987-06-12', '1987-06-12'],
  ['19870612', '1987-06-12', '1987-06-12', '1987-06-12'],
])('%j are the days of %s', (typed, told, first, last) => {
  expect(daysTyped(typed)).toEqual({ told, first, last })
})

test.each(['', '87', '1987-13', '1987-02-30', '0000', 'June 1987', '1987-06-12-01'])('%j are no days', (typed) => {
  expect(daysTyped(typed)).toBeNull()
})

test('a search has one address, and is read from it as it was', () => {
  const wish = { q: '江村 渡口', title: 'river', from: '1987', to: '1987-06', page: 2, author: '林晚', tag: '渡口', order: 'oldest', screen: 2 } as const
  expect(searchWish(searchQuery(wish))).toEqual(wish)
  expect(searchAddress(wish)).toContain('screen=3')
  expect(daysOf(wish)).toEqual({ first: '1987-01-01', last: '1987-06-30' })
  expect(searchAddress(NO_SEARCH)).toBe('/search')
})

test('whatever an address says is a search, which has one address', () => {
  const part = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('1987', '1987-06-12', '2', 'newest', '0', '99999'))
  fc.assert(fc.property(fc.dictionary(fc.constantFrom('q', 'title', 'from', 'to', 'page', 'author', 'tag', 'order', 'screen'), part), (asked) => {
    const wish = searchWish(new URLSearchParams(asked))
    expect(searchWish(searchQuery(wish))).toEqual(wish)
  }))
})
