import { diffArrays } from 'diff'

/** A run of text that both versions have, or that only the old (`removed`) or only the new one (`added`) has. */
export interface Change {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** What counts as one piece: a character with its combining marks, or for Latin text and numbers a word. */
export type Grain = 'character' | 'word'

/**
 * How hard to look for the smallest difference before the middle part is given as replaced whole. The edit length
 * bounds the work the same on every machine (it grows with its square); the time is the safety net under it.
 */
const MOST_EDITS = 4_000
const MOST_MILLISECONDS = 250

/** A base character with what combines with it, joined emoji included; a lone mark stands for itself. */
const CHARACTER = /\P{M}(?:\p{M}|\u200d\P{M})*|\p{M}/gu
const WORD = /(?:[\p{Script=Latin}\p{Nd}]\p{M}*)+(?:['’](?:\p{Script=Latin}\p{M}*)+)?|\P{M}(?:\p{M}|\u200d\P{M})*|\p{M}/gu

function pieces(text: string, grain: Grain): readonly string[] {
  return text.match(grain === 'word' ? WORD : CHARACTER) ?? []
}

/** How many pieces two lists share at their beginnings. */
function sharedBeginning(old: readonly string[], now: readonly string[]): number {
  const most = Math.min(old.length, now.length)
  let count = 0
  while (count < most && old[count] === now[count]) count += 1
  return count
}

/** How many pieces two lists share at their ends, the first `beginning` of each left alone. */
function sharedEnd(old: readonly string[], now: readonly string[], beginning: number): number {
  const most = Math.min(old.length, now.length) - beginning
  let count = 0
  while (count < most && old.at(-1 - count) === now.at(-1 - count)) count += 1
  return count
}

/** The difference of what is left between the shared ends; replaced whole where a smaller one is too far to find. */
function diffMiddle(old: readonly string[], now: readonly string[]): Change[] {
  const bounds = { timeout: MOST_MILLISECONDS, maxEditLength: MOST_EDITS }
  const found = old.length === 0 || now.length === 0 ? undefined : diffArrays([...old], [...now], bounds)
  if (found === undefined) {
    return [{ kind: 'removed', text: old.join('') }, { kind: 'added', text: now.join('') }]
  }
  return found.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

/** Changes without empty ones, neighbours of a kind put together. */
function compact(changes: readonly Change[]): Change[] {
  const result: Change[] = []
  for (const change of changes) {
    const last = result.at(-1)
    if (change.text === '') continue
    if (last?.kind === change.kind) result[result.length - 1] = { ...last, text: last.text + change.text }
    else result.push(change)
  }
  return result
}

/**
 * The difference of two texts as runs in reading order, exact to the letter: what is `same` or `removed` makes
 * the old text, what is `same` or `added` the new one.
 *
 * Bounded in time: where two long texts differ nearly everywhere, what lies between their shared beginning and
 * end is told as replaced whole. Myers' algorithm, from the `diff` package.
 */
export function diffText(old: string, now: string, grain: Grain = 'word'): readonly Change[] {
  if (old === now) return compact([{ kind: 'same', text: old }])
  const before = pieces(old, grain)
  const after = pieces(now, grain)
  const beginning = sharedBeginning(before, after)
  const end = sharedEnd(before, after, beginning)
  return compact([
    { kind: 'same', text: before.slice(0, beginning).join('') },
    ...diffMiddle(before.slice(beginning, before.length - end), after.slice(beginning, after.length - end)),
    { kind: 'same', text: before.slice(before.length - end).join('') },
  ])
}
