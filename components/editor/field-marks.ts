import type { FieldMark } from './marked-field'

/** Marks of a field that are shown beside others. */
export type FieldMarks = ReadonlyMap<string, readonly FieldMark[]>

/** Two kinds of marks of one text as one row of stretches that do not meet; where they lie over each other a stretch has both looks. */
export function overlaid(one: readonly FieldMark[] = [], other: readonly FieldMark[] = []): readonly FieldMark[] {
  const marks = [...one, ...other]
  const edges = [...new Set(marks.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  return edges.flatMap((from, at): FieldMark[] => {
    const to = edges[at + 1]
    if (to === undefined) return []
    const looks = marks.filter((mark) => mark.from <= from && mark.to >= to).map(({ look }) => look)
    return looks.length === 0 ? [] : [{ from, to, look: looks.join(' ') }]
  })
}
