import type { Block } from '../article/block'
import type { SourceAnchor } from '../article/sources'
import type { Line, Span } from '../dump/span'
import type { PageState } from './page-state'
import { blocksOf, placesOf, type LinePlace } from './places'
import { tearsCharacter } from './text-anchor'

/** One way in which a page breaks the law that nothing is lost. */
export type Violation =
  /** Text of the dump that has no place. */
  | { readonly kind: 'unplaced'; readonly span: Span }
  /** Text of the dump that has a place in two blocks. */
  | { readonly kind: 'doubled'; readonly span: Span; readonly blocks: readonly [string, string] }
  /** A source where the dump has no text: an unknown line, or past its end, or empty, or half a character. */
  | { readonly kind: 'outside'; readonly span: Span; readonly block: string }
  /** Two blocks, or two articles, of one id. */
  | { readonly kind: 'same-id'; readonly id: string }

function isBlank(text: string): boolean {
  return text.trim() === ''
}

/** The ids that stand more than once. */
function repeated(ids: Iterable<string>): Violation[] {
  const seen = new Set<string>()
  const found: Violation[] = []
  for (const id of ids) {
    if (seen.has(id)) found.push({ kind: 'same-id', id })
    seen.add(id)
  }
  return found
}

/** What is wrong on one line: its spans from left to right must leave out and share nothing but spaces. */
function checkLine({ line, text }: Line, places: readonly LinePlace[]): Violation[] {
  const found: Violation[] = []
  let reached = 0
  let holder: LinePlace | undefined
  for (const place of places) {
    const { from, to } = place.span
    if (from >= to || to > text.length || from < 0 || tearsCharacter(text, from) || tearsCharacter(text, to)) {
      found.push({ kind: 'outside', span: place.span, block: place.block })
      continue
    }
    if (from > reached && !isBlank(text.slice(reached, from))) {
      found.push({ kind: 'unplaced', span: { line, from: reached, to: from } })
    }
    const shared = { line, from, to: Math.min(to, reached) }
    if (holder !== undefined && shared.to > from && !isBlank(text.slice(shared.from, shared.to))) {
      found.push({ kind: 'doubled', span: shared, blocks: [holder.block, place.block] })
    }
    if (to > reached) {
      reached = to
      holder = place
    }
  }
  if (!isBlank(text.slice(reached))) found.push({ kind: 'unplaced', span: { line, from: reached, to: text.length } })
  return found
}

/**
 * Checks the first law: every non-blank character of every line of the current dump is placed exactly once, in
 * one block of one article or aside. Spaces between two spans may belong to nobody.
 *
 * Gives all that breaks it, from the first line on; empty means that the page keeps the law. `lines` are the
 * non-blank lines of the dump `page.dump`; a page without a dump has none. Linear in the page.
 */
export function checkLaw(page: PageState, lines: readonly Line[]): readonly Violation[] {
  const places = placesOf(page)
  const known = new Set(lines.map(({ line }) => line))
  const found = lines.flatMap((line) => checkLine(line, places.get(line.line) ?? []))
  for (const [line, strays] of places) {
    if (known.has(line)) continue
    found.push(...strays.map(({ span, block }): Violation => ({ kind: 'outside', span, block })))
  }
  const blockIds = Array.from(blocksOf(page), ({ block }) => block.id)
  return [...found, ...repeated(blockIds), ...repeated(page.articles.map(({ id }) => id))]
}

/** How much more often each stretch of a line is a source before than after: a step where it begins and one where it ends. */
type Balance = Map<string, Map<number, number>>

function weigh(balance: Balance, { sources }: Block, sign: 1 | -1): void {
  for (const { dump, line, from, to } of sources) {
    const key = `${dump} ${line}`
    const steps = balance.get(key) ?? new Map<number, number>()
    balance.set(key, steps)
    steps.set(from, (steps.get(from) ?? 0) + sign)
    steps.set(to, (steps.get(to) ?? 0) - sign)
  }
}

/** The blocks that stand in only one of two pages as they are. */
function changedBlocks(before: PageState, after: PageState): { readonly gone: readonly Block[]; readonly come: readonly Block[] } {
  const was = new Set(Array.from(blocksOf(before), ({ block }) => block))
  const is = new Set(Array.from(blocksOf(after), ({ block }) => block))
  return { gone: [...was].filter((block) => !is.has(block)), come: [...is].filter((block) => !was.has(block)) }
}

/**
 * Whether a page that keeps the law keeps it after a change, without looking at its dump: the blocks come from the same
 * characters as before, each from as many times, and no two blocks or articles have one id. Articles that are not in
 * question may be left out of both. Where a line was cut within (`cutsWithin`), the dump must say that no character was
 * torn. Linear in the blocks that are there.
 */
export function keepsPlaces(before: PageState, after: PageState): boolean {
  const balance: Balance = new Map()
  const { gone, come } = changedBlocks(before, after)
  for (const block of gone) weigh(balance, block, 1)
  for (const block of come) weigh(balance, block, -1)
  const isBalanced = [...balance.values()].every((steps) => [...steps.values()].every((count) => count === 0))
  const ids = Array.from(blocksOf(after), ({ block }) => block.id)
  return isBalanced && repeated(ids).length === 0 && repeated(after.articles.map(({ id }) => id)).length === 0
}

/** The places within lines where sources end or begin after a change that did not before. Most Steps have none. */
export function cutsWithin(before: PageState, after: PageState): readonly SourceAnchor[] {
  const { gone, come } = changedBlocks(before, after)
  const ends = ({ sources }: Block) =>
    sources.flatMap(({ dump, line, from, to }) => [{ dump, line, offset: from }, { dump, line, offset: to }])
  const key = ({ dump, line, offset }: SourceAnchor) => `${dump} ${line} ${offset}`
  const known = new Set(gone.flatMap(ends).map(key))
  return come.flatMap(ends).filter((end) => !known.has(key(end)))
}
