import { MARK_TYPES, type Inline, type Mark } from './block'

const NO_MARKS: readonly Mark[] = []

/** Whether two marks are the same, link addresses included. */
export function sameMark(one: Mark, other: Mark): boolean {
  if (one.type === 'link' || other.type === 'link') {
    return one.type === 'link' && other.type === 'link' && one.href === other.href
  }
  return one.type === other.type
}

/** Whether two lists of marks are the same in the same order. */
export function sameMarks(one: readonly Mark[] = NO_MARKS, other: readonly Mark[] = NO_MARKS): boolean {
  return one.length === other.length && one.every((mark, index) => sameMark(mark, other[index] ?? mark))
}

/** Marks in the order in which they stand. */
function inOrder(marks: readonly Mark[]): readonly Mark[] {
  const rank = ({ type }: Mark) => MARK_TYPES.indexOf(type)
  return marks.every((mark, index) => index === 0 || rank(marks[index - 1] ?? mark) <= rank(mark))
    ? marks
    : marks.toSorted((one, other) => rank(one) - rank(other))
}

/**
 * Runs in their normal form: none is empty, marks stand in their order, no two neighbours carry the same marks, and
 * a run without marks has no list of them. Every text of a block is kept so; only thus does a cut and its seam give
 * the same runs again, and a text that went through an editor is the one that went in.
 */
export function normalInlines(runs: readonly Inline[]): readonly Inline[] {
  const normal: Inline[] = []
  for (const { text, marks: given = NO_MARKS } of runs) {
    const last = normal.at(-1)
    const marks = inOrder(given)
    if (text === '') continue
    if (last !== undefined && sameMarks(last.marks, marks)) {
      normal[normal.length - 1] = { ...last, text: last.text + text }
    } else {
      normal.push(marks.length === 0 ? { text } : { text, marks })
    }
  }
  return normal
}

/** The runs before and after a UTF-16 offset. */
export function cutInlines(runs: readonly Inline[], at: number): readonly [readonly Inline[], readonly Inline[]] {
  const before: Inline[] = []
  const after: Inline[] = []
  let start = 0
  for (const run of runs) {
    const inside = Math.min(Math.max(at - start, 0), run.text.length)
    if (inside > 0) before.push({ ...run, text: run.text.slice(0, inside) })
    if (inside < run.text.length) after.push({ ...run, text: run.text.slice(inside) })
    start += run.text.length
  }
  return [before, after]
}

/** The marks that a glue between two texts carries: those that both sides share, so that no link grows by itself. */
function sharedMarks(first: Inline | undefined, second: Inline | undefined): readonly Mark[] {
  const others = second?.marks ?? NO_MARKS
  return (first?.marks ?? NO_MARKS).filter((mark) => others.some((other) => sameMark(mark, other)))
}

/** Two texts as one, with a glue between them. */
export function joinInlines(
  first: readonly Inline[],
  second: readonly Inline[],
  glue: string = '',
): readonly Inline[] {
  const seam: Inline = { text: glue, marks: sharedMarks(first.at(-1), second[0]) }
  return normalInlines([...first, seam, ...second])
}

/**
 * The text after a cut without the glue at its beginning, or null where the glue does not stand there as
 * `joinInlines` would set it. Null keeps the law that joining again gives the same runs.
 */
export function withoutGlue(
  first: readonly Inline[],
  second: readonly Inline[],
  glue: string,
): readonly Inline[] | null {
  const [seam, rest] = cutInlines(second, glue.length)
  const [only, ...more] = seam
  if (only === undefined || more.length > 0 || only.text !== glue) return null
  return sameMarks(only.marks, sharedMarks(first.at(-1), rest[0])) ? rest : null
}
