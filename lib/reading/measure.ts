/**
 * The measure of the column in which each line stands, in em.
 *
 * A page is a row of columns, each with one measure, that narrow at times beside a picture. So the measures are the
 * states of a chain (Viterbi 1967): a line costs little in a measure that it fills, more in one that it leaves open
 * or overflows, and to change the measure costs as much as several lines that do not fit. A short last line, an
 * indented first line, a headline among the lines are thereby outvoted, a wrap of a few lines is not.
 */

/** What is known of the lines of a page, one entry a line; widths in em. */
export interface Widths {
  /** With nothing squeezed or stretched. */
  readonly natural: Float32Array
  /** With every mark squeezed: the narrowest to which the line can have been set. */
  readonly squeezed: Float32Array
  /** The widest to which it can have been stretched. */
  readonly widest: Float32Array
  /** What had to stay together at the start of the line. */
  readonly firstUnit: Float32Array
  /** 1 where the line ends with a sentence. */
  readonly stops: Uint8Array
}

/** Measures are counted in quarter ems, up to eighty em: a wider line is not part of a column of newspaper text. */
const STEPS = 4
const BINS = 320
/** A wrap beside a picture has four lines or more: two changes cost as much as four lines that do not fit. */
const CHANGE = 7
/** No line says more than this against a measure: display text stands among the lines. */
const MOST = 3.5
/** A full line misses its measure by what was stretched or squeezed, each em about as rare as the one before. */
const PER_EM = 0.8
const SQUEEZED_PER_EM = 0.9
const OVERFULL = 1.5
const OVERFULL_PER_EM = 1.5
/** One line in six is the first of its paragraph (-ln 1/6 = 1.8), and as many are the last, of any width. */
const FIRST_LINE = 1.6
const INDENT = 2
const LAST_LINE = 2.2

/** Finds the measure of each line's column. */
export function measuresOf(widths: Widths): Float32Array {
  const count = widths.natural.length
  const own = new Float32Array(count)
  if (count === 0) return own
  const bins = binsFor(widths)
  const stays = new Uint8Array(count * bins)
  const best = new Int16Array(count)
  const costs = new Float64Array(bins)
  const line = new Float64Array(bins)
  let winner = 0
  for (let at = 0; at < count; at++) {
    fitOf(widths, at, line)
    winner = stepOn(costs, line, costs[winner] ?? 0, stays, at * bins)
    best[at] = winner
  }
  let bin = winner
  for (let at = count - 1; at >= 0; at--) {
    own[at] = bin / STEPS
    if (at > 0 && stays[at * bins + bin] === 0) bin = best[at - 1] ?? 0
  }
  return own
}

/** How many measures the page can have: beyond what its widest line could fill all are alike. */
function binsFor({ natural, widest }: Widths): number {
  let most = 0
  for (const width of natural) if (width > most) most = width
  for (const width of widest) if (width > most) most = width
  return 1 + Math.min(BINS, 1 + Math.ceil((most + INDENT) * STEPS))
}

/** Adds a line to the chain, and tells which measure is the cheapest now. Costs are counted from the least, so that the sums stay small. */
function stepOn(costs: Float64Array, line: Float64Array, least: number, stays: Uint8Array, row: number): number {
  let winner = 0
  let lowest = Infinity
  for (let bin = 0; bin < costs.length; bin++) {
    const stay = costs[bin] ?? 0
    const stayed = stay <= least + CHANGE
    const cost = (stayed ? stay - least : CHANGE) + (line[bin] ?? 0)
    stays[row + bin] = stayed ? 1 : 0
    costs[bin] = cost
    if (cost < lowest) {
      lowest = cost
      winner = bin
    }
  }
  return winner
}

/** Fills in what each measure costs the line at `at`, the rarer explanations first and the better ones over them. */
function fitOf({ natural, squeezed, widest, firstUnit, stops }: Widths, at: number, into: Float64Array): void {
  const width = natural[at] ?? 0
  const narrow = squeezed[at] ?? 0
  const next = at + 1 < natural.length ? (firstUnit[at + 1] ?? 1) : 1
  const full = Math.max(widest[at] ?? 0, width)
  into.fill(stops[at] === 1 ? Math.min(LAST_LINE, MOST) : MOST)
  into.fill(FIRST_LINE, binFrom(INDENT + narrow), binAfter(INDENT + width + Math.min(next, full - width)))
  const end = Math.min(into.length, binAfter(Math.min(full, width + next + 0.25)))
  for (let bin = binFrom(width); bin < end; bin++) into[bin] = PER_EM * (bin / STEPS - width)
  const filled = Math.min(into.length, binAfter(width))
  for (let bin = binFrom(narrow); bin < filled; bin++) into[bin] = SQUEEZED_PER_EM * (width - bin / STEPS)
  const overfull = Math.min(into.length, binFrom(narrow))
  for (let bin = 0; bin < overfull; bin++) into[bin] = Math.min(MOST, OVERFULL + OVERFULL_PER_EM * (narrow - bin / STEPS))
}

/** The first measure of at least so many em, and the first of more. */
function binFrom(width: number): number {
  return Math.ceil(width * STEPS)
}

function binAfter(width: number): number {
  return Math.floor(width * STEPS) + 1
}
