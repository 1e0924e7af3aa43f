import { mergeText, type MergePart } from '../diff/merge'
import type { Inline, Mark } from './block'
import { cutInlines, normalInlines, sameMark, sameMarks } from './inlines'
import { sameText } from './same'

/** A proposal to merge two texts with their marks; `clashed` where a person must read it. */
export interface MergedInlines {
  readonly text: readonly Inline[]
  readonly clashed: boolean
  /** The stretches of words, to show where the two clashed. */
  readonly parts: readonly MergePart[]
}

type Text = readonly Inline[]

const NO_MARKS: readonly Mark[] = []

function plain(text: Text): string {
  return text.map((run) => run.text).join('')
}

/** Marks that stand on words which nobody changed: each as the side has it that changed it. */
function mergeMarks(base: readonly Mark[], ours: readonly Mark[], theirs: readonly Mark[]): { marks: readonly Mark[]; clashed: boolean } {
  if (sameMarks(theirs, base) || sameMarks(ours, theirs)) return { marks: ours, clashed: false }
  if (sameMarks(ours, base)) return { marks: theirs, clashed: false }
  const has = (marks: readonly Mark[], mark: Mark) => marks.some((other) => sameMark(mark, other))
  const kept = ours.filter((mark) => has(theirs, mark) || !has(base, mark))
  const news = theirs.filter((mark) => !has(ours, mark) && !has(base, mark))
  const clashing = news.filter((mark) => kept.some(({ type }) => type === mark.type))
  return { marks: [...kept, ...news.filter((mark) => !clashing.includes(mark))], clashed: clashing.length > 0 }
}

/** Merges three texts of the same words. */
function mergeSameWords(base: Text, ours: Text, theirs: Text): { text: Text; clashed: boolean } {
  const runs: Inline[] = []
  let clashed = false
  let rest: readonly [Text, Text, Text] = [base, ours, theirs]
  while (rest.every((side) => side.length > 0)) {
    const heads = rest.map(([first]) => first ?? { text: '' })
    const length = Math.min(...heads.map(({ text }) => text.length))
    const [was, mine, other] = heads.map(({ marks }) => marks ?? NO_MARKS)
    const merged = mergeMarks(was ?? NO_MARKS, mine ?? NO_MARKS, other ?? NO_MARKS)
    clashed ||= merged.clashed
    runs.push({ text: heads[0]?.text.slice(0, length) ?? '', marks: merged.marks })
    const [baseRest, oursRest, theirsRest] = rest
    rest = [cutInlines(baseRest, length)[1], cutInlines(oursRest, length)[1], cutInlines(theirsRest, length)[1]]
  }
  return { text: runs, clashed }
}

/**
 * The text of one stretch: that of the side which changed the words, its marks included. Where the other one changed
 * marks on what is gone, it is a clash.
 */
function mergePart({ kind }: MergePart, base: Text, ours: Text, theirs: Text): { text: Text; clashed: boolean } {
  if (kind === 'same') return mergeSameWords(base, ours, theirs)
  if (kind === 'both') return mergeSameWords(ours, ours, theirs)
  const [chosen, other] = kind === 'theirs' ? [theirs, ours] : [ours, theirs]
  return { text: chosen, clashed: kind === 'clash' || !sameText(normalInlines(base), normalInlines(other)) }
}

/**
 * Proposes one text with its marks where two people changed the same one: words as `mergeText` merges them, and the
 * marks on words that stayed by the same rule, so that one can make bold what the other one leaves alone.
 *
 * The laws: merge(o, a, o) = a, merge(o, o, b) = b, merge(o, a, a) = a, and none of these clashes.
 */
export function mergeInlines(base: Text, ours: Text, theirs: Text): MergedInlines {
  const { parts, clashed: words } = mergeText(plain(base), plain(ours), plain(theirs))
  const runs: Inline[] = []
  let clashed = words
  let rest: readonly [Text, Text, Text] = [base, ours, theirs]
  for (const part of parts) {
    const [[was, laterBase], [mine, laterOurs], [other, laterTheirs]] =
      [cutInlines(rest[0], part.base.length), cutInlines(rest[1], part.ours.length), cutInlines(rest[2], part.theirs.length)]
    const merged = mergePart(part, was, mine, other)
    runs.push(...merged.text)
    clashed ||= merged.clashed
    rest = [laterBase, laterOurs, laterTheirs]
  }
  return { text: normalInlines(runs), clashed, parts }
}
