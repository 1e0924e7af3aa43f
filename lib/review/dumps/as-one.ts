import type { Line } from '../../dump/span'
import { align, type Alignment, type Piece } from '../align/align'
import type { Characters } from '../align/characters'
import { spansOf } from '../align/map-span'
import type { Range } from '../align/matching'

/** Text of a dump as it stands there, `\n` between its lines, rows of spaces as one. */
export interface Print {
  readonly text: string
  /** The number of the line in which it begins, from 0. */
  readonly line: number
  /** Whether it begins that line. */
  readonly opensLine: boolean
}

/**
 * A stretch of two dumps that are read as one text. What `moved` stands where the new dump has it, with the line `from` which
 * it came; where the old one had it, it `left`, with the line `to` which it went.
 */
export type DumpStretch =
  | { readonly fate: 'unchanged' | 'added'; readonly now: Print }
  | { readonly fate: 'gone'; readonly old: Print }
  | { readonly fate: 'changed'; readonly old: Print; readonly now: Print }
  | { readonly fate: 'moved'; readonly now: Print; readonly from: number }
  | { readonly fate: 'left'; readonly old: Print; readonly to: number }

/** Two dumps as one text. */
export interface DumpsAsOne {
  readonly stretches: readonly DumpStretch[]
  /** More may be the same than was found, because looking for it would have taken too long. */
  readonly approximate: boolean
}

/**
 * Reads two dumps of one page as one text, in the order of the new one; what is not there any more stands where it stood.
 * Wraps and spaces are no difference. As much work as `align`.
 *
 * @param old the non-blank lines of the one dump
 * @param now those of the other
 */
export function dumpsAsOne(old: readonly Line[], now: readonly Line[]): DumpsAsOne {
  const alignment = align(old, now)
  const print = {
    old: printer(alignment.old, old),
    now: printer(alignment.now, now),
  }
  const stretches = inOneOrder(alignment).flatMap(({ piece, side }): DumpStretch[] => {
    switch (piece.fate) {
      case 'changed': return [{ fate: 'changed', old: print.old(piece.old), now: print.now(piece.now) }]
      case 'gone': return [{ fate: 'gone', old: print.old(piece.old) }]
      case 'moved': return side === 'now'
        ? [{ fate: 'moved', now: print.now(piece.now), from: print.old(piece.old).line }]
        : [{ fate: 'left', old: print.old(piece.old), to: print.now(piece.now).line }]
      default: return [{ fate: piece.fate, now: print.now(piece.now) }]
    }
  })
  return { stretches: withoutIslands(stretches), approximate: alignment.approximate }
}

/** A few characters between two changes are the same by chance, as the a of late and early, and nobody reads them alone. */
const ISLAND = 3

/** Changes between which hardly anything stayed are read as one. */
function withoutIslands(stretches: readonly DumpStretch[]): readonly DumpStretch[] {
  const joined: DumpStretch[] = []
  for (const stretch of stretches) {
    const [change, island] = [joined.at(-2), joined.at(-1)]
    if (stretch.fate !== 'changed' || change?.fate !== 'changed' || island?.fate !== 'unchanged' || !isIsland(island.now)) {
      joined.push(stretch)
      continue
    }
    const whole = (before: Print, after: Print): Print => ({ ...before, text: `${before.text}${island.now.text}${onward(after)}` })
    joined.splice(-2, 2, { fate: 'changed', old: whole(change.old, stretch.old), now: whole(change.now, stretch.now) })
  }
  return joined
}

function isIsland({ text, opensLine }: Print): boolean {
  return !opensLine && !text.includes('\n') && Array.from(text.trim()).length <= ISLAND
}

/** A text that goes on behind another one. */
function onward({ text, opensLine }: Print): string {
  return opensLine ? `\n${text}` : text
}

/** A piece at its place in one of the dumps. */
interface Placed {
  readonly piece: Piece
  readonly side: 'old' | 'now'
}

/**
 * The pieces in the order of the new dump. Between two that stayed, what the old dump alone has comes first; what moved is
 * there twice. A change within what moved goes along with it.
 */
function inOneOrder({ pieces }: Alignment): readonly Placed[] {
  const before = pieces.filter(({ old }) => old.from < old.to)
  const after = pieces.filter(({ now }) => now.from < now.to).sort((one, other) => one.now.from - other.now.from)
  const placed: Placed[] = []
  let at = 0

  /** Places what is in the old dump alone, up to what is at both places; `until` one that is, past changes that moved. */
  function placeOld(until: Piece | null): void {
    for (let piece = before[at]; piece !== undefined && piece !== until; piece = before[at]) {
      if (piece.fate === 'unchanged' || (piece.fate === 'changed' && until === null)) return
      if (piece.fate !== 'changed') placed.push({ piece, side: 'old' })
      at += 1
    }
  }
  placeOld(null)
  for (const piece of after) {
    if (piece.fate === 'unchanged') placeOld(piece)
    placed.push({ piece, side: 'now' })
    if (before[at] !== piece) continue
    at += 1
    placeOld(null)
  }
  for (const piece of before.slice(at)) if (piece.fate !== 'changed') placed.push({ piece, side: 'old' })
  return placed
}

/** Prints ranges of the characters of a dump. */
function printer(characters: Characters, lines: readonly Line[]): (range: Range) => Print {
  const raw = new Map(lines.map(({ line, text }) => [line, text]))
  return (range) => {
    const opensLine = characters.first[range.from] === 1
    const texts = spansOf(characters, range).map(({ line, from, to }, index) => {
      const spaceBefore = index === 0 && !opensLine ? (characters.to[range.from - 1] ?? from) : from
      return (raw.get(line) ?? '').slice(spaceBefore, to).replaceAll(/\s+/gu, ' ')
    })
    return { text: texts.join('\n'), line: characters.line[range.from] ?? 0, opensLine }
  }
}
