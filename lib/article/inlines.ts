import type { Inline, Mark } from './block'

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

/**
 * Runs in their normal form: none is empty, no two neighbours carry the same marks, and a run without marks has
 * no list of them. Every text of a block is kept so; only thus does a cut and its seam give the same runs again.
 */
export function normalInlines(runs: readonly Inline[]): readonly Inline[] {
  const normal: Inline[] = []
  for (const run of runs) {
    const last = normal.at(-1)
    if (run.text === '') continue
    if (last !== undefined && sameMarks(last.marks, run.marks)) {
      normal[normal.length - 1] = { ...last, text: last.text + run.text }
    } else {
      normal.push(run.marks === undefined || run.marks.length === 0 ? { text: run.text } : run)
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
