import { presentableDiff } from './presentable'
import type { Change } from './text'

/**
 * A stretch of a merged text: untouched, changed by one side, by both in the same way, or a `clash`, where both
 * changed the same words, or words next to each other, in different ways.
 */
export interface MergePart {
  readonly kind: 'same' | 'ours' | 'theirs' | 'both' | 'clash'
  readonly base: string
  readonly ours: string
  readonly theirs: string
  /** What stands in the merged text; ours in a clash. */
  readonly text: string
}

/** A proposal to merge two texts that began as one. */
export interface MergedText {
  readonly text: string
  /** Whether some words were changed by both in different ways, so that a person must read the text. */
  readonly clashed: boolean
  /** The stretches in order: their bases make the base, their ours our text, their theirs the other one. */
  readonly parts: readonly MergePart[]
}

/** A change of the base by one side, in UTF-16 offsets of both texts. */
interface Edit {
  readonly side: 'ours' | 'theirs'
  readonly from: number
  readonly to: number
  readonly sideFrom: number
  readonly sideTo: number
}

function editsOf(side: Edit['side'], changes: readonly Change[]): Edit[] {
  const edits: Edit[] = []
  let [base, own] = [0, 0]
  for (const { kind, text } of changes) {
    const [toBase, toOwn] = [kind === 'added' ? base : base + text.length, kind === 'removed' ? own : own + text.length]
    const last = edits.at(-1)
    if (kind !== 'same' && last?.to === base && last.sideTo === own) edits[edits.length - 1] = { ...last, to: toBase, sideTo: toOwn }
    else if (kind !== 'same') edits.push({ side, from: base, to: toBase, sideFrom: own, sideTo: toOwn })
    base = toBase
    own = toOwn
  }
  return edits
}

/** Edits that overlap or touch, in the order of the base. */
function regions(edits: readonly Edit[]): Edit[][] {
  const groups: Edit[][] = []
  let end = -1
  for (const edit of edits.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    const group = groups.at(-1)
    if (group !== undefined && edit.from <= end) group.push(edit)
    else groups.push([edit])
    end = Math.max(end, edit.to)
  }
  return groups
}

/** What a side has for the stretch `[from, to)` of the base. */
function sideText(text: string, edits: readonly Edit[], from: number, to: number): string | null {
  const [first, last] = [edits[0], edits.at(-1)]
  if (first === undefined || last === undefined) return null
  return text.slice(first.sideFrom - (first.from - from), last.sideTo + (to - last.to))
}

function partOf(base: string, ours: string | null, theirs: string | null): MergePart {
  const texts = { base, ours: ours ?? base, theirs: theirs ?? base }
  if (theirs === null) return { kind: ours === null ? 'same' : 'ours', ...texts, text: texts.ours }
  if (ours === null) return { kind: 'theirs', ...texts, text: texts.theirs }
  return { kind: ours === theirs ? 'both' : 'clash', ...texts, text: ours }
}

/**
 * Proposes one text where two people changed the same one. Words that only one of them changed are as that one has
 * them; where both changed the same words differently, ours stand and `clashed` says so. What is next to each other
 * counts as the same, because two halves of a phrase by two hands seldom make sense.
 *
 * The laws: merge(o, a, o) = a, merge(o, o, b) = b, merge(o, a, a) = a, and none of these clashes.
 */
export function mergeText(base: string, ours: string, theirs: string): MergedText {
  const edits = [
    ...editsOf('ours', presentableDiff(base, ours).changes),
    ...editsOf('theirs', presentableDiff(base, theirs).changes),
  ]
  const parts: MergePart[] = []
  let end = 0
  for (const group of regions(edits)) {
    const [from, to] = [Math.min(...group.map((edit) => edit.from)), Math.max(...group.map((edit) => edit.to))]
    const own = (side: Edit['side']) => group.filter((edit) => edit.side === side)
    if (from > end) parts.push(partOf(base.slice(end, from), null, null))
    parts.push(partOf(base.slice(from, to), sideText(ours, own('ours'), from, to), sideText(theirs, own('theirs'), from, to)))
    end = to
  }
  if (end < base.length) parts.push(partOf(base.slice(end), null, null))
  return { text: parts.map(({ text }) => text).join(''), clashed: parts.some(({ kind }) => kind === 'clash'), parts }
}
