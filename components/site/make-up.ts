/** What the make-up asks of an article. All heights are in lines of running text. */
export interface Setting {
  /** How high it stands over so many columns, head and pictures included. */
  heightOver(span: number): number
  /** How many lines of text its columns have then. */
  depthOver(span: number): number
}

/** Where an article stands: its columns and rows in the grid from 0, and where that is on the page, in lines from its top. */
export interface Place {
  readonly column: number
  readonly span: number
  readonly row: number
  readonly rows: number
  readonly top: number
  readonly height: number
}

/** A page as it is made up. */
export interface MadeUp {
  /** The places of its articles, in their order. */
  readonly places: readonly Place[]
  /** How its rows take their height: `rest` is the last of a stack, which gets what its neighbours need beyond the stack. */
  readonly rows: readonly ('own' | 'rest')[]
  readonly height: number
}

/** A part of a band: one article, or several one below the other. */
interface Cell {
  readonly count: number
  readonly span: number
}

/** Four briefs one below the other are a column of their own; more would be a second page beside the first. */
const MOST_STACKED = 4
/** So many lines are the fewest that look like a column of text and not like a caption. */
const SHALLOW = 5

/** All ways in which a band of `columns` can hold `count` articles in its cells, at most one of which is a stack. */
function bandsOf(count: number, columns: number, stacked = false): readonly (readonly Cell[])[] {
  if (count === 0 || columns === 0) return count === 0 && columns === 0 ? [[]] : []
  const most = stacked ? 1 : Math.min(count, MOST_STACKED)
  return upTo(most).flatMap((held) => upTo(columns).flatMap((span) =>
    bandsOf(count - held, columns - span, stacked || held > 1).map((rest) => [{ count: held, span }, ...rest]),
  ))
}

function upTo(most: number): readonly number[] {
  return Array.from({ length: most }, (_, index) => index + 1)
}

/** The lead is seen to be one by its width: half of the page at least, alone in its cell, and nothing beside it is wider. */
function leadStands([lead, ...others]: readonly Cell[], columns: number): boolean {
  return lead !== undefined && lead.count === 1 && lead.span >= columns / 2 && others.every(({ span }) => span <= lead.span)
}

interface Plan {
  readonly cost: number
  readonly bands: readonly (readonly Cell[])[]
}

/** How high a cell stands that begins with an article, and what it costs to look at beyond that. */
function cellOf(articles: readonly Setting[], start: number, { count, span }: Cell): { height: number; shallow: number } {
  const held = articles.slice(start, start + count)
  return {
    height: held.reduce((sum, article) => sum + article.heightOver(span), 0),
    shallow: span === 1 ? 0 : held.reduce((sum, article) => sum + Math.max(0, SHALLOW - article.depthOver(span)), 0),
  }
}

/** White under one column is seen, the same under all of them hardly: a row of so many white lines in a column costs as many as it is. */
const PLAIN_WHITE = 120

function costOf(articles: readonly Setting[], start: number, cells: readonly Cell[]): number {
  let at = start
  let shallow = 0
  const heights = cells.map((cell) => {
    const set = cellOf(articles, at, cell)
    shallow += set.shallow
    at += cell.count
    return set.height
  })
  const height = Math.max(...heights)
  const white = cells.reduce((sum, { span }, index) => sum + span * (height - (heights[index] ?? 0)) ** 2, 0)
  return height + shallow + white / PLAIN_WHITE
}

/**
 * Makes up a page: how many of its columns each article takes, and which stand one below the other beside a longer one, so
 * that the articles, kept in their order and set band by band, give the shortest page in which the first stands as its
 * lead. The shortest page is the one with the least white on it. Columns of a few lines cost what they lack.
 *
 * Dynamic programming over the ends of bands, as lines are broken in Knuth and Plass, "Breaking Paragraphs into Lines" (1981).
 */
export function makeUp(articles: readonly Setting[], columns: number): MadeUp {
  const most = columns - 1 + MOST_STACKED
  const ways = upTo(Math.min(most, articles.length)).map((count) => bandsOf(count, columns))
  const plans: Plan[] = [{ cost: 0, bands: [] }]
  for (let end = 1; end <= articles.length; end += 1) {
    let best: Plan | null = null
    for (let start = Math.max(0, end - most); start < end; start += 1) {
      const before = plans[start]
      if (before === undefined) continue
      for (const cells of ways[end - start - 1] ?? []) {
        if (start === 0 && !leadStands(cells, columns)) continue
        const cost = before.cost + costOf(articles, start, cells)
        if (best === null || cost < best.cost) best = { cost, bands: [...before.bands, cells] }
      }
    }
    if (best !== null) plans.push(best)
  }
  return placed(articles, plans.at(-1)?.bands ?? [])
}

/** The places that bands of cells give to their articles. */
function placed(articles: readonly Setting[], bands: readonly (readonly Cell[])[]): MadeUp {
  const places: Place[] = []
  const rows: ('own' | 'rest')[] = []
  let top = 0
  for (const cells of bands) {
    const deep = Math.max(...cells.map(({ count }) => count))
    let [column, start] = [0, places.length]
    const heights = cells.map((cell) => {
      const { height } = cellOf(articles, start, cell)
      start += cell.count
      return height
    })
    const height = Math.max(...heights)
    for (const { count, span } of cells) {
      let below = top
      for (let index = 0; index < count; index += 1) {
        const last = index === count - 1
        const own = last ? top + height - below : (articles[places.length]?.heightOver(span) ?? 0)
        places.push({ column, span, row: rows.length + index, rows: last ? deep - index : 1, top: below, height: own })
        below += own
      }
      column += span
    }
    rows.push(...upTo(deep).map((row) => (deep > 1 && row === deep ? 'rest' as const : 'own' as const)))
    top += height
  }
  return { places, rows, height: top }
}
