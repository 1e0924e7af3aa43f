import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from './in-order'

const ARTICLES = 3
const worths = fc.array(fc.array(fc.integer({ min: 0, max: 20 }).map((tenths) => tenths / 10), { minLength: ARTICLES, maxLength: ARTICLES }), { minLength: 1, maxLength: 4 })

/** What a choice of articles is worth, as the rules of the chain have it. */
function worthOf(worth: readonly (readonly number[])[], articles: readonly number[]): number {
  return articles.reduce((sum, article, group) => {
    const before = articles[group - 1] ?? -1
    const cost = article > before ? 0 : article === before ? 0.6 : 0.4
    return sum + (worth[group]?.[article] ?? 0) - cost
  }, 0)
}

/** Every choice of one article a group. */
function choices(groups: number): number[][] {
  if (groups === 0) return [[]]
  return choices(groups - 1).flatMap((choice) => Array.from({ length: ARTICLES }, (_, article) => [...choice, article]))
}

test('chooses what is worth most, and tells by how much the best other choice is worth less', () => {
  fc.assert(
    fc.property(worths, (worth) => {
      const chosen = inOrder(worth, worth.map(() => false))
      const all = choices(worth.length).map((choice) => ({ choice, sum: worthOf(worth, choice) }))
      const most = Math.max(...all.map(({ sum }) => sum))
      expect(worthOf(worth, chosen.map(({ article }) => article))).toBeCloseTo(most, 9)
      chosen.forEach(({ article, margin }, group) => {
        const other = Math.max(...all.filter(({ choice }) => choice[group] !== article).map(({ sum }) => sum))
        expect(margin).toBeCloseTo(most - other, 9)
      })
    }),
  )
})

test('of a page without articles it chooses none', () => {
  expect(inOrder([[], []], [false, false])).toEqual([{ article: -1, margin: Infinity }, { article: -1, margin: Infinity }])
})
