import { findEdits, type Edits, type Hunk } from './edits'
import { pieceCutter, type Grain, type Pieces } from './pieces'

export type { Grain } from './pieces'

/** A run of text that both versions have, or that only the old (`removed`) or only the new one (`added`) has. */
export interface Change {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** The difference of two texts, and whether a smaller one may be there that was too far to look for. */
export interface TextDiff {
  readonly changes: readonly Change[]
  readonly approximate: boolean
}

/** Hunks as runs of text in reading order, what is gone before what is new; none is empty. */
export function changesOf(old: string, now: string, before: Pieces, after: Pieces, hunks: readonly Hunk[]): Change[] {
  const changes: Change[] = []
  const push = (kind: Change['kind'], text: string) => {
    if (text !== '') changes.push({ kind, text })
  }
  const cut = (text: string, { starts }: Pieces, from: number, to: number) => text.slice(starts[from], starts[to])
  let same = 0
  for (const { oldFrom, oldTo, nowFrom, nowTo } of hunks) {
    push('same', cut(old, before, same, oldFrom))
    push('removed', cut(old, before, oldFrom, oldTo))
    push('added', cut(now, after, nowFrom, nowTo))
    same = oldTo
  }
  push('same', cut(old, before, same, before.count))
  return changes
}

/**
 * The edits between two lists of pieces. The same hunks are found whichever side is the old one: of several smallest
 * differences, the one is taken that the lesser text finds.
 */
export function editsBetween(old: string, now: string, before: Pieces, after: Pieces): Edits {
  if (old <= now) return findEdits(before.ids, after.ids)
  const { hunks, approximate } = findEdits(after.ids, before.ids)
  return {
    approximate,
    hunks: hunks.map(({ oldFrom, oldTo, nowFrom, nowTo }) => ({ oldFrom: nowFrom, oldTo: nowTo, nowFrom: oldFrom, nowTo: oldTo })),
  }
}

/**
 * The difference of two texts as runs in reading order, exact to the letter: what is `same` or `removed` makes
 * the old text, what is `same` or `added` the new one. It is the smallest there is, counted in pieces, unless it
 * is `approximate`. Bounded by counted work, so that every machine finds the same. To be read by people, take
 * `presentableDiff`.
 */
export function exactDiff(old: string, now: string, grain: Grain = 'word'): TextDiff {
  if (old === now) return { changes: old === '' ? [] : [{ kind: 'same', text: old }], approximate: false }
  const cut = pieceCutter(grain)
  const [before, after] = [cut(old), cut(now)]
  const { hunks, approximate } = editsBetween(old, now, before, after)
  return { changes: changesOf(old, now, before, after, hunks), approximate }
}

/** The runs of `exactDiff`, for those who need not know whether a smaller difference may be there. */
export function diffText(old: string, now: string, grain: Grain = 'word'): readonly Change[] {
  return exactDiff(old, now, grain).changes
}
