import { cleanSpans } from '../clean/clean'
import type { BlockRole } from '../article/block'
import type { Span } from '../dump/span'
import { eraseRanges } from './erase'
import type { Kept } from './kept'
import { findTerms, type Found, type Term } from './terms'

/** A text of a page by what of the dump it came from. */
export interface DumpPassage {
  readonly role: BlockRole
  readonly spans: readonly Span[]
}

/** What of a dump is erased. */
export interface DumpErasure {
  readonly dump: string
  readonly terms: readonly Term[]
  readonly kept: Kept
  /** The texts that were read from it: a name can be broken over lines that do not follow each other, or be printed over itself. */
  readonly passages: readonly DumpPassage[]
}

/** Erases the text of a dump, but for what is a namesake's; a term that reaches into that stays whole. Its lines stay its lines. */
export function eraseDumpText(text: string, erasure: DumpErasure): string {
  const lines = rawLines(text)
  const found = [...findTerms(text, erasure.terms), ...inPassages(text, lines, erasure)].filter((range) => !reachesIntoKept(text, lines, range, erasure))
  const erased = eraseRanges(text, found)
  return erased === text ? text : eraseDumpText(erased, erasure)
}

/** Where each line begins. */
function rawLines(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/gu), ({ 0: end, index }) => index + end.length)]
}

function lineAt(lines: readonly number[], offset: number): number {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** What a reader finds in the clean texts, as it stands in the dump. */
function inPassages(text: string, lines: readonly number[], { terms, passages }: DumpErasure): readonly Found[] {
  const raw = (line: number) => text.slice(lines[line] ?? text.length, lines[line + 1] ?? text.length).replace(/[\r\n]+$/u, '')
  return passages.flatMap(({ role, spans }) => {
    const clean = cleanSpans(raw, spans, role)
    return findTerms(clean.text, terms).flatMap(({ from, to }) => clean.origin.slice(from, to).flatMap((origin): Found[] => {
      const start = origin && lines[spans[origin.span]?.line ?? -1]
      return origin === null || start === null || start === undefined ? [] : [{ from: start + origin.offset, to: start + origin.offset + 1 }]
    }))
  })
}

function reachesIntoKept(text: string, lines: readonly number[], { from, to }: Found, { dump, kept }: DumpErasure): boolean {
  for (let at = from; at < to; at += 1) {
    const line = lineAt(lines, at)
    const column = at - (lines[line] ?? 0)
    if (/\S/u.test(text[at] ?? '') && kept.holds(dump, line, column, column + 1)) return true
  }
  return false
}
