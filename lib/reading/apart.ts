import { Ending } from './line-facts'
import type { Page } from './page'
import { isTwin } from './rules/column-name'
import { Trait } from './traits'

/** Three heads have four lines or more. */
const FEWEST_LINES = 4
/** The folio line and page credits that stand beyond them. */
const MARGIN = 3
/** A wider line, in em, is no display text. */
const WIDEST = 40

/**
 * Whether a page begins or ends with so much display text in a row that its heads may lie apart from their bodies:
 *
 *     大桥通车三年            as extractors leave it that sort what they find by size, or draw the heads last
 *     桥头书市开张
 *     停水通知
 *     本报讯 昨日 …
 */
export function mayLieApart(page: Page): boolean {
  return runFrom(page, 0, 1) >= FEWEST_LINES || runFrom(page, page.count - 1, -1) >= FEWEST_LINES
}

function runFrom(page: Page, edge: number, step: 1 | -1): number {
  let run = 0
  let skipped = 0
  for (let at = edge; at >= 0 && at < page.count; at += step) {
    if ((page.traits[at] ?? 0) & Trait.Folio && run === 0 && skipped < MARGIN) skipped++
    else if (isDisplay(page, at)) run++
    else return run
  }
  return run
}

function isDisplay(page: Page, at: number): boolean {
  return !isTwin(page, at) && page.ending[at] !== Ending.Stop && page.stretched[at] === 0 && (page.natural[at] ?? 0) <= WIDEST && ((page.traits[at] ?? 0) & Trait.Dateline) === 0
}
