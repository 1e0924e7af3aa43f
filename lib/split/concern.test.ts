import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyStep } from './apply'
import { type Concern, concernOf } from './concern'
import { keepsPlaces } from './law'
import type { PageState } from './page-state'
import { arbitraryPage } from './testing/arbitrary-page'
import { act, wishes } from './testing/drawn-steps'

/** A page as the command reads it for a Step: the other articles are empty. */
function concernedPart(page: PageState, { blocks, articles }: Concern): PageState {
  const isConcerned = ({ id, blocks: own }: PageState['articles'][number]) => articles.has(id) || own.some((block) => blocks.has(block.id))
  return { ...page, articles: page.articles.map((article) => (isConcerned(article) ? article : { ...article, blocks: [] })) }
}

test('a Step does to the part of a page with which it is concerned what it does to the whole', () => {
  let left = 0
  fc.assert(fc.property(arbitraryPage, wishes, (start, wanted) => {
    act(start, wanted, (step, before, after, inverse) => {
      const part = concernedPart(before, concernOf(step))
      const outcome = applyStep(part, step)
      if (!outcome.ok) throw new Error(`refused on its own part: ${outcome.why.kind}`)
      const empty = part.articles.filter(({ blocks }, index) => blocks.length < (before.articles[index]?.blocks.length ?? 0))
      left += empty.length
      const unconcerned = new Set(empty.map(({ id }) => id))
      const whole = after.articles.map((article) => (unconcerned.has(article.id) ? { ...article, blocks: [] } : article))
      expect(outcome.page).toEqual({ ...after, articles: whole })
      expect(outcome.inverse).toEqual(inverse)
      expect(keepsPlaces(part, outcome.page)).toBe(true)
    })
  }))
  expect(left).toBeGreaterThan(100)
})
