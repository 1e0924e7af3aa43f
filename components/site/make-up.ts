/** The head of an article takes the room of some six lines of a column, in characters. */
const HEAD = 110

/** How many columns each article of a row takes; together they fill it. */
type Row = readonly number[]

/** All ways in which a row of `columns` can hold `count` articles, each with a column at least. */
function rowsOf(columns: number, count: number): readonly Row[] {
  if (count === 1) return [[columns]]
  return Array.from({ length: columns - count + 1 }, (_, index) => index + 1).flatMap((first) =>
    rowsOf(columns - first, count - 1).map((rest) => [first, ...rest]),
  )
}

/** The lead is seen to be one by its width: half of the page at least, unless the page has a single column. */
function leadStands(row: Row, columns: number): boolean {
  return (row[0] ?? 0) >= columns / 2
}

function heightOf(row: Row, lengths: readonly number[]): number {
  return Math.max(...row.map((span, index) => HEAD + (lengths[index] ?? 0) / span))
}

interface Plan {
  readonly height: number
  readonly spans: readonly number[]
}

/**
 * Makes up a page: how many of its columns each article takes, so that the articles, kept in their order and set row
 * by row, give the shortest page in which the first stands as its lead. `lengths` are the articles' texts in characters; the spans of each row sum to
 * `columns`, so that a grid of that many columns places them without further word.
 *
 * Dynamic programming over the ends of rows, as lines are broken in Knuth and Plass, "Breaking Paragraphs into Lines"
 * (1981).
 */
export function makeUp(lengths: readonly number[], columns: number): readonly number[] {
  const plans: Plan[] = [{ height: 0, spans: [] }]
  for (let end = 1; end <= lengths.length; end += 1) {
    let best: Plan | null = null
    for (let start = Math.max(0, end - columns); start < end; start += 1) {
      const before = plans[start]
      if (before === undefined) continue
      for (const row of rowsOf(columns, end - start)) {
        if (start === 0 && !leadStands(row, columns)) continue
        const height = before.height + heightOf(row, lengths.slice(start, end))
        if (best === null || height < best.height) best = { height, spans: [...before.spans, ...row] }
      }
    }
    if (best !== null) plans.push(best)
  }
  return plans.at(-1)?.spans ?? []
}
