import { pieceCutter } from '../../diff/pieces'
import type { Line } from '../../dump/span'
import { type Characters, charactersOf, seenText } from './characters'
import { matchCommonRuns } from './common-runs'
import { gapsOf } from './gaps'
import { inOrder } from './in-order'
import { match, type Matching, noMatching, type Range, runsOf } from './matching'
import { matchGap } from './match-gap'

/** What became of a stretch of text: where it stands, `moved` to another place, or replaced by other text. */
export type Fate = 'unchanged' | 'moved' | 'changed' | 'gone' | 'added'

/**
 * A stretch of both dumps, as ranges of their characters. What is `gone` or `added` has an empty one on the other side,
 * behind what stands before it.
 */
export interface Piece {
  readonly fate: Fate
  readonly old: Range
  readonly now: Range
}

/**
 * Where the characters of two dumps of one page stand in each other.
 *
 * Each character of either dump is in exactly one piece. Spare characters that match nothing (`Characters`) belong to
 * the piece of the character before them. Pieces come in the order of the old dump, what was added behind the piece that
 * stands before it in the new one.
 */
export interface Alignment {
  readonly old: Characters
  readonly now: Characters
  readonly matching: Matching
  readonly pieces: readonly Piece[]
  /** More may be the same than was found, because looking for it would have taken too long. */
  readonly approximate: boolean
}

/** A change is at most a long sentence that was written anew; of longer texts nobody can say that one became the other. */
const LONGEST_CHANGE = 80

/**
 * Aligns two dumps of one page by what is seen in them: other line breaks and spaces change nothing, and neither does
 * what the clean-up takes out or puts right. What moved is found wherever it went to.
 *
 * The work is counted and grows with the length of the dumps. Aligning them the other way round gives the mirror image.
 *
 * @param old the non-blank lines of the dump that was there
 * @param now those of the dump that came
 */
export function align(old: readonly Line[], now: readonly Line[]): Alignment {
  const [before, after] = [seenText(old), seenText(now)]
  const cut = pieceCutter('character')
  // of several best alignments the same one is found from both sides, because the lesser text is always the first
  if (before > after) return mirrored(aligned(charactersOf(now, cut), charactersOf(old, cut)))
  return aligned(charactersOf(old, cut), charactersOf(now, cut))
}

/** The alignment seen from the new dump. */
export function mirrored({ old, now, matching: { there, back }, pieces, approximate }: Alignment): Alignment {
  const turned = pieces.map((piece): Piece => ({ fate: TURNED[piece.fate], old: piece.now, now: piece.old }))
  return { old: now, now: old, matching: { there: back, back: there }, pieces: sorted(turned), approximate }
}

const TURNED: Readonly<Record<Fate, Fate>> = { unchanged: 'unchanged', moved: 'moved', changed: 'changed', gone: 'added', added: 'gone' }

function aligned(old: Characters, now: Characters): Alignment {
  const matching = noMatching(old.ids.length, now.ids.length)
  let approximate = false
  if (areSame(old.ids, now.ids)) match(matching, 0, 0, old.ids.length)
  else {
    approximate = matchWithoutSpare(old, now, matching)
    matchSpare(old, now, matching)
  }
  return { old, now, matching, pieces: piecesOf(old, now, matching), approximate }
}

/** Matches what counts on both sides. Gives whether more may be the same. */
function matchWithoutSpare(old: Characters, now: Characters, matching: Matching): boolean {
  const sides = { old: withoutSpare(old), now: withoutSpare(now) }
  const [length, lengthNow] = [sides.old.ids.length, sides.now.ids.length]
  const kept = noMatching(length, lengthNow)
  let approximate = false
  if (areSame(sides.old.ids, sides.now.ids)) match(kept, 0, 0, length)
  else {
    approximate = !matchCommonRuns(sides, kept)
    for (const gap of gapsOf(runsOf(kept), length, lengthNow)) approximate = matchGap(sides, kept, gap) || approximate
  }
  kept.there.forEach((to, from) => {
    if (to >= 0) match(matching, sides.old.places[from] ?? 0, sides.now.places[to] ?? 0, 1)
  })
  return approximate
}

/** The characters that count, with their places among all. */
function withoutSpare({ ids, first, spare }: Characters) {
  const places = Int32Array.from(ids.keys()).filter((at) => spare[at] === 0)
  return { places, ids: places.map((at) => ids[at] ?? 0), first: Uint8Array.from(places, (at) => first[at] ?? 0) }
}

function areSame(one: Int32Array, other: Int32Array): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at])
}

/** Matches spare characters with what is the same behind the same character: the other dump may have them, too. */
function matchSpare(old: Characters, now: Characters, matching: Matching): void {
  const { there, back } = matching
  const isSpare = (from: number, to: number) => old.spare[from] === 1 || now.spare[to] === 1
  const isFree = (from: number, to: number) => there[from] === -1 && back[to] === -1
  for (let at = 0; at < there.length; at += 1) {
    const [from, to] = [at + 1, (there[at] ?? -1) + 1]
    if (to > 0 && isFree(from, to) && isSpare(from, to) && old.ids[from] === now.ids[to]) match(matching, from, to, 1)
  }
}

function piecesOf(old: Characters, now: Characters, matching: Matching): readonly Piece[] {
  const runs = runsOf(matching, { old: old.spare, now: now.spare })
  const staying = inOrder(runs)
  const kept = runs.map((run): Piece => ({ fate: staying.has(run) ? 'unchanged' : 'moved', ...run }))
  const thereBehind = new Map(runs.map((run) => [run.old.to, run.now.to]))
  const backBehind = new Map(runs.map((run) => [run.now.to, run.old.to]))
  const others = gapsOf(runs, old.ids.length, now.ids.length).flatMap(({ old: gone, now: added }): Piece[] => {
    const [was, is] = [gone.to - gone.from, added.to - added.from]
    if (was > 0 && is > 0 && was <= LONGEST_CHANGE && is <= LONGEST_CHANGE) return [{ fate: 'changed', old: gone, now: added }]
    return [
      ...(was > 0 ? [{ fate: 'gone', old: gone, now: emptyAt(thereBehind.get(gone.from)) } as const] : []),
      ...(is > 0 ? [{ fate: 'added', old: emptyAt(backBehind.get(added.from)), now: added } as const] : []),
    ]
  })
  return sorted([...kept, ...others])
}

/** Where text would stand that is not there: behind what stands before it in the other dump, or at the beginning. */
function emptyAt(place = 0): Range {
  return { from: place, to: place }
}

/** Pieces in the order of the old dump, what was added behind what stands before it in the new one. */
function sorted(pieces: readonly Piece[]): readonly Piece[] {
  const behind = new Map<number, Piece>(pieces.filter(({ fate }) => fate === 'added').map((piece) => [piece.now.from, piece]))
  const rest = pieces.filter(({ fate }) => fate !== 'added').sort((one, other) => one.old.from - other.old.from)
  const opening = behind.get(0)
  return [
    ...(opening === undefined ? [] : [opening]),
    ...rest.flatMap((piece) => {
      const added = piece.now.from < piece.now.to ? behind.get(piece.now.to) : undefined
      return added === undefined ? [piece] : [piece, added]
    }),
  ]
}
