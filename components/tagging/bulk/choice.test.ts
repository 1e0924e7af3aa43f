import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseAll, chooseOne, NOTHING_CHOSEN } from './choice'

const articles = ['a', 'b', 'c', 'd', 'e']

describe('a choice of articles', () => {
  test('goes from the one that was chosen last to this one, in either direction, both included', () => {
    const first = chooseOne(NOTHING_CHOSEN, { articles, article: 'd', on: true, through: false })
    expect([...chooseOne(first, { articles, article: 'b', on: true, through: true }).chosen].sort()).toEqual(['b', 'c', 'd'])
    expect([...chooseOne(first, { articles, article: 'e', on: true, through: true }).chosen].sort()).toEqual(['d', 'e'])
  })

  test('is of this one alone where the last one is no longer there', () => {
    const first = chooseOne(NOTHING_CHOSEN, { articles: ['x', ...articles], article: 'x', on: true, through: false })
    expect([...chooseOne(first, { articles, article: 'c', on: true, through: true }).chosen].sort()).toEqual(['c', 'x'])
  })

  test('what is chosen and left again leaves the rest as it was', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...articles)), fc.constantFrom(...articles), (before, article) => {
      const given = chooseAll(NOTHING_CHOSEN, before, true)
      const [on, off] = [true, false].map((value) => (choice: typeof given) => chooseOne(choice, { articles, article, on: value, through: false }))
      const after = off?.(on?.(given) ?? given).chosen
      expect([...(after ?? [])].sort()).toEqual(before.filter((id) => id !== article).sort())
    }))
  })
})
