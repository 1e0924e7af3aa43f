import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyStep } from './apply'
import { keepUnchanged } from './keep-unchanged'
import { blocksOf } from './places'
import { arbitraryPage } from './testing/arbitrary-page'
import { fulfil, wish } from './testing/drawn-steps'
import { counter } from './testing/page-notation'
import { printedCutter } from './testing/printed-cutter'

it('gives the page as it became, with the very blocks and articles that did not change', () => {
  fc.assert(fc.property(arbitraryPage, wish, ({ page, lines }, wished) => {
    const outcome = fulfil(wished, { page, cutter: printedCutter(lines), newId: counter('n') }, lines)
    const after = outcome.ok ? applyStep(page, outcome.step) : null
    if (!after?.ok) return
    const kept = keepUnchanged(page, structuredClone(after.page))
    expect(kept).toEqual(after.page)
    const made = new Map(Array.from(blocksOf(kept), ({ block }) => [block.id, block]))
    for (const { block } of blocksOf(page)) {
      const then = made.get(block.id)
      if (then !== undefined && JSON.stringify(then) === JSON.stringify(block)) expect(then).toBe(block)
    }
    for (const article of page.articles) {
      const then = kept.articles.find(({ id }) => id === article.id)
      if (then !== undefined && !after.touched.includes(article.id)) expect(then).toBe(article)
    }
  }))
})

it('is the same page where nothing changed', () => {
  fc.assert(fc.property(arbitraryPage, ({ page }) => {
    expect(keepUnchanged(page, structuredClone(page))).toBe(page)
  }))
})
