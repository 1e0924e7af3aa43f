import type { Span } from '../../dump/span'
import type { Alignment, Piece } from './align'
import type { Characters } from './characters'
import type { Range } from './matching'

/** What became of a span of the old dump. */
export interface MappedSpan {
  /** The spans of the new dump in which its characters stand, or what replaced them, in the order of the old dump. */
  readonly now: readonly Span[]
  /** What of it is not in the new dump any more, nor replaced. */
  readonly gone: readonly Span[]
}

/**
 * Finds out where the characters of a span of the old dump stand in the new one.
 *
 * Spans that share no character lead to spans that share none. What was replaced is divided in proportion. Characters
 * that are not seen, and spaces, lead nowhere and are not told as gone; spaces between what was found go along.
 */
export function mapSpan(alignment: Alignment, span: Span): MappedSpan {
  const { old, now, pieces } = alignment
  const whole = charactersIn(old, span)
  const found: Range[] = []
  const gone: Range[] = []
  for (const piece of piecesIn(pieces, whole)) {
    const own = { from: Math.max(whole.from, piece.old.from), to: Math.min(whole.to, piece.old.to) }
    if (piece.fate === 'gone') gone.push(own)
    else if (piece.fate === 'changed') found.push(shareOf(piece, own))
    else found.push(counterpart(alignment, piece, own))
  }
  return { now: joined(found).flatMap((range) => spansOf(now, range)), gone: gone.flatMap((range) => spansOf(old, range)) }
}

/** Ranges with those that touch put together, and without empty ones. */
function joined(ranges: readonly Range[]): Range[] {
  const whole: Range[] = []
  for (const { from, to } of ranges) {
    const last = whole.at(-1)
    if (from === to) continue
    if (last?.to === from) whole[whole.length - 1] = { from: last.from, to }
    else whole.push({ from, to })
  }
  return whole
}

/** Characters as spans, one for each line, with the spaces between them. */
export function spansOf({ line, from, to }: Characters, range: Range): Span[] {
  const spans: Span[] = []
  for (let at = range.from; at < range.to;) {
    const first = at
    while (at < range.to && line[at] === line[first]) at += 1
    spans.push({ line: line[first] ?? 0, from: from[first] ?? 0, to: to[at - 1] ?? 0 })
  }
  return spans
}

/** The characters that begin in a span. */
export function charactersIn({ line, from, ids }: Characters, span: Span): Range {
  const before = (offset: number) => firstThat(ids.length, (at) => {
    const here = line[at] ?? 0
    return here > span.line || (here === span.line && (from[at] ?? 0) >= offset)
  })
  return { from: before(span.from), to: Math.max(before(span.from), before(span.to)) }
}

/** The pieces that have any of these characters of the old dump. */
function piecesIn(pieces: readonly Piece[], { from, to }: Range): readonly Piece[] {
  if (from === to) return []
  const first = firstThat(pieces.length, (at) => endOf(pieces, at) > from)
  const end = firstThat(pieces.length, (at) => endOf(pieces, at) >= to)
  return pieces.slice(first, end + 1).filter(({ old }) => old.from < old.to)
}

function endOf(pieces: readonly Piece[], at: number): number {
  return pieces[at]?.old.to ?? Infinity
}

/** The first number below `count` that a condition holds for, if it holds for all after it; `count` if there is none. */
function firstThat(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The part of a replacement that falls to a part of what it replaced. */
function shareOf({ old, now }: Piece, part: Range): Range {
  const place = (at: number) => now.from + Math.floor(((at - old.from) * (now.to - now.from)) / (old.to - old.from))
  return { from: place(part.from), to: place(part.to) }
}

/** The same characters in the new dump, with the spare ones that follow them there. */
function counterpart({ matching: { there } }: Alignment, { old, now }: Piece, part: Range): Range {
  const place = (at: number, edge: number, edgeThere: number) => {
    let next = at
    while (next < edge && there[next] === -1) next += 1
    return next === edge ? edgeThere : (there[next] ?? 0)
  }
  const from = part.from === old.from ? now.from : place(part.from, old.to, now.to)
  return { from, to: part.to === old.to ? now.to : place(part.to, old.to, now.to) }
}
