import type { Page } from './page'
import { SLOTS } from './word-pairs'

/** How well the words of a page hold together when its lines are put to articles in one way. */
export interface Cohesion {
  /**
   * How much likelier the words of lines `from` to `to` are as texts of their own than as words of the page at large; in nats.
   *
   * @param opens whether an article opens with the line
   * @param counts whether the line is text of an article
   */
  of(from: number, to: number, opens: (at: number) => boolean, counts: (at: number) => boolean): number
}

/**
 * An article says its words again and again, and its neighbours say others. So each article's pairs of characters are
 * taken to be drawn from a stock of its own that is like the page's (a Dirichlet prior with the page's counts; Eisenstein
 * and Barzilay 2008): the k-th return of a pair that the page has n times makes the text likelier by 1 + k/n, and each
 * pair of the article as such less likely, by its number, 1 + i/N. A long text on one matter gains by staying whole, two
 * on different matters by being apart, a headline by standing with the text that repeats it.
 */
export function cohesionOf({ pairs: { slots, start }, count: lines }: Page): Cohesion {
  const total = start[lines] ?? 0
  const onPage = new Int32Array(SLOTS)
  for (let at = 0; at < total; at++) onPage[slots[at] ?? 0] = (onPage[slots[at] ?? 0] ?? 0) + 1
  const growth = growthUpTo(total)
  const returns = new Int32Array(SLOTS)
  return {
    of(from, to, opens, counts) {
      let sum = 0
      let since = from
      let own = 0
      for (let at = from; at < to; at++) {
        if (opens(at)) {
          sum -= growth[own] ?? 0
          forget(returns, slots, start[since] ?? 0, start[at] ?? 0)
          since = at
          own = 0
        }
        if (!counts(at)) continue
        for (let each = start[at] ?? 0; each < (start[at + 1] ?? 0); each++) {
          const slot = slots[each] ?? 0
          const before = returns[slot] ?? 0
          if (before > 0) sum += Math.log(1 + before / (onPage[slot] ?? 1))
          returns[slot] = before + 1
          own++
        }
      }
      forget(returns, slots, start[since] ?? 0, start[to] ?? 0)
      return sum - (growth[own] ?? 0)
    },
  }
}

/** For each number of pairs the sum of ln(1 + i/N) over them. */
function growthUpTo(total: number): Float64Array {
  const growth = new Float64Array(total + 1)
  for (let at = 0; at < total; at++) growth[at + 1] = (growth[at] ?? 0) + Math.log(1 + at / total)
  return growth
}

function forget(returns: Int32Array, slots: Uint16Array, from: number, to: number): void {
  for (let at = from; at < to; at++) returns[slots[at] ?? 0] = 0
}
