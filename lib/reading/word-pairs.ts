import { Sort, sortOf } from '../dump/character'
import type { Line } from '../dump/span'

/** Pairs are kept by a hash of so many slots; a clash counts as likeness once in a few hundred pairs. */
export const SLOTS = 1 << 16
/** Characters of one line that are looked at. */
const ENOUGH = 120

/**
 * The pairs of neighbouring characters on a page, which stand for its words. Those of line `at` stand in one row from
 * `start[at]` to `start[at + 1]`.
 */
export interface WordPairs {
  readonly slots: Uint16Array
  readonly start: Int32Array
  /** When each slot was last seen: two stamps a comparison. */
  readonly seen: Int32Array
  stamp: number
  /** 1 for each slot that a pair of the page has. */
  readonly known: Uint8Array
}

/** The pairs of neighbouring Han characters and letters. */
export function wordPairsOf(lines: readonly Line[]): WordPairs {
  const start = new Int32Array(lines.length + 1)
  const slots = new Uint16Array(lines.reduce((sum, { text }) => sum + Math.min(text.length, ENOUGH), 0))
  const known = new Uint8Array(SLOTS)
  let count = 0
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at]?.text ?? ''
    const end = Math.min(text.length, ENOUGH)
    let before = 0
    for (let offset = 0; offset < end; offset++) {
      const code = text.charCodeAt(offset)
      const sort = sortOf(code)
      if (sort === Sort.Space || sort === Sort.Unseen) continue
      const counts = sort === Sort.Han || sort === Sort.Letter
      if (counts && before !== 0) {
        const slot = slotOf(before, code)
        slots[count++] = slot
        known[slot] = 1
      }
      before = counts ? code : 0
    }
    start[at + 1] = count
  }
  return { slots, start, seen: new Int32Array(SLOTS), stamp: 0, known }
}

function slotOf(before: number, code: number): number {
  return (Math.imul(before, 31_337) + code) & (SLOTS - 1)
}

/**
 * Whether a word seems to run over the end of a line: the pair of Han characters around it stands elsewhere on the page.
 *
 *     桥头镇办起河湾县第一
 *     届桥头书市                 第一|届: 一届 stands elsewhere
 */
export function runsOver({ known }: WordPairs, line: string, next: string): boolean {
  let last = line.length - 1
  while (last >= 0 && isBetween(line.charCodeAt(last))) last--
  let first = 0
  while (first < next.length && isBetween(next.charCodeAt(first))) first++
  const before = line.charCodeAt(last)
  const code = next.charCodeAt(first)
  return last >= 0 && first < next.length && sortOf(before) === Sort.Han && sortOf(code) === Sort.Han && known[slotOf(before, code)] === 1
}

/** A table of words of two characters, to be asked with `isKnown`. */
export function tableOf(words: readonly string[]): Uint8Array {
  const table = new Uint8Array(SLOTS)
  for (const word of words) table[slotOf(word.charCodeAt(0), word.charCodeAt(1))] = 1
  return table
}

/** Whether two characters stand side by side in a table of words, or in the `known` pairs of a page. */
export function isKnown(table: Uint8Array, before: number, after: number): boolean {
  return table[slotOf(before, after)] === 1
}

function isBetween(code: number): boolean {
  const sort = sortOf(code)
  return sort === Sort.Space || sort === Sort.Unseen
}

/** Share of the pairs in lines `from` to `to` that also stand in lines `low` to `high`. */
export function share(pairs: WordPairs, from: number, to: number, low: number, high: number): number {
  const { slots, start, seen } = pairs
  const count = start.length - 1
  const stamp = (pairs.stamp += 2)
  let own = 0
  const end = start[Math.min(count, to)] ?? 0
  for (let at = start[Math.max(0, from)] ?? 0; at < end; at++) {
    const slot = slots[at] ?? 0
    if (seen[slot] === stamp) continue
    seen[slot] = stamp
    own++
  }
  if (own === 0) return 0
  let shared = 0
  const last = start[Math.min(count, high)] ?? 0
  for (let at = start[Math.min(count, Math.max(0, low))] ?? 0; at < last; at++) {
    const slot = slots[at] ?? 0
    if (seen[slot] !== stamp) continue
    seen[slot] = stamp + 1
    shared++
  }
  return shared / own
}
