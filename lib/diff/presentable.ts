import type { Hunk } from './edits'
import { pieceCutter, type Pieces } from './pieces'
import { settleSlides } from './slide'
import { changesOf, editsBetween, type TextDiff } from './text'

/** A word of letters and digits, or a character that stands for a word or a part of one; marks and spaces are neither. */
const WORD_OR_CHARACTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\p{M}]+|[\p{L}\p{N}\p{S}]/gu

/** What separates sentences: what stands on its two sides is read apart, so it is never drawn into a change. */
const SENTENCE_END = /[。！？；!?;…\n\u2028\u2029]/u

/** Four characters in a row, or two words, hardly ever stand in two unlike phrases by accident. */
const MOST_ABSORBED = 3

/** How much a text says: a word of an alphabet as much as the two characters that most Chinese words have. */
function weigh(text: string): number {
  return text.match(WORD_OR_CHARACTER)?.reduce((sum, { length }) => sum + (length > 1 ? 2 : 1), 0) ?? 0
}

/** A hunk with how much is gone and new in it. */
interface Weighed extends Hunk {
  readonly removed: number
  readonly added: number
}

/**
 * Whether what two changes leave between them is better read as a part of them: a comma, a space, a 的 that happens
 * to be in both phrases. More than one character must be outweighed twice by either change, and corrected marks draw
 * in no word. Two insertions, or two deletions, stay apart: what stands between them was not touched.
 */
function isAccident(gap: string, one: Weighed, other: Weighed): boolean {
  const removes = one.oldFrom < one.oldTo || other.oldFrom < other.oldTo
  const adds = one.nowFrom < one.nowTo || other.nowFrom < other.nowTo
  if (!removes || !adds || SENTENCE_END.test(gap)) return false
  const weight = weigh(gap)
  const least = Math.min(Math.max(one.removed, one.added), Math.max(other.removed, other.added))
  return weight <= 1 ? weight <= least : weight <= MOST_ABSORBED && 2 * weight <= least
}

/** Hunks with what accidentally stands between them drawn in, as often as that makes another one an accident. */
function absorb(hunks: readonly Hunk[], old: string, now: string, before: Pieces, after: Pieces): Hunk[] {
  const cut = (text: string, { starts }: Pieces, from: number, to: number) => text.slice(starts[from], starts[to])
  const merged: Weighed[] = []
  for (const hunk of hunks) {
    let grown: Weighed = {
      ...hunk, removed: weigh(cut(old, before, hunk.oldFrom, hunk.oldTo)), added: weigh(cut(now, after, hunk.nowFrom, hunk.nowTo)),
    }
    for (let last = merged.at(-1); last !== undefined; last = merged.at(-1)) {
      const gap = cut(old, before, last.oldTo, grown.oldFrom)
      if (gap !== '' && !isAccident(gap, last, grown)) break
      const weight = weigh(gap)
      grown = {
        oldFrom: last.oldFrom, oldTo: grown.oldTo, nowFrom: last.nowFrom, nowTo: grown.nowTo,
        removed: last.removed + weight + grown.removed, added: last.added + weight + grown.added,
      }
      merged.pop()
    }
    merged.push(grown)
  }
  return merged
}

/**
 * The difference of two texts as people read it: Chinese by character, alphabets and numbers by whole word, never
 * within a character. Short accidental matches between two changes belong to them, and what was put in or taken out
 * begins and ends where phrases do. As exact to the letter as `exactDiff`, only larger.
 */
export function presentableDiff(old: string, now: string): TextDiff {
  const cut = pieceCutter('word')
  const [before, after] = [cut(old), cut(now)]
  const { hunks, approximate } = editsBetween(old, now, before, after)
  const read = absorb(settleSlides(hunks, old, now, before, after), old, now, before, after)
  return { changes: changesOf(old, now, before, after, read), approximate }
}
