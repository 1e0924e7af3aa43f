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
  const stays = new Uint8Array(count * (BINS + 1))
  const best = new Int16Array(count)
  const costs = new Float64Array(BINS + 1)
  const line = new Float64Array(BINS + 1)
  for (let at = 0; at < count; at++) {
    fitOf(widths, at, line)
    const least = at === 0 ? 0 : (costs[best[at - 1] ?? 0] ?? 0)
    let winner = 0
    for (let bin = 0; bin <= BINS; bin++) {
      const stay = costs[bin] ?? 0
      const stayed = at > 0 && stay <= least + CHANGE
      if (stayed) stays[at * (BINS + 1) + bin] = 1
      // counted from the least, so that the sums stay small
      costs[bin] = (stayed ? stay - least : at === 0 ? 0 : CHANGE) + (line[bin] ?? 0)
      if ((costs[bin] ?? 0) < (costs[winner] ?? 0)) winner = bin
    }
    best[at] = winner
  }
  let bin = best[count - 1] ?? 0
  for (let at = count - 1; at >= 0; at--) {
    own[at] = bin / STEPS
    if (at > 0 && stays[at * (BINS + 1) + bin] === 0) bin = best[at - 1] ?? 0
  }
  return own
}

/** Fills in what each measure costs the line at `at`. */
function fitOf({ natural, squeezed, widest, firstUnit, stops }: Widths, at: number, into: Float64Array): void {
  const width = natural[at] ?? 0
  const narrow = squeezed[at] ?? 0
  const next = at + 1 < natural.length ? (firstUnit[at + 1] ?? 1) : 1
  const full = Math.max(widest[at] ?? 0, width)
  const short = stops[at] === 1 ? LAST_LINE : MOST
  for (let bin = 0; bin <= BINS; bin++) {
    const measure = bin / STEPS
    if (measure < narrow) into[bin] = Math.min(MOST, OVERFULL + OVERFULL_PER_EM * (narrow - measure))
    else if (measure <= width) into[bin] = SQUEEZED_PER_EM * (width - measure)
    else if (measure <= full && measure - width <= next + 0.25) into[bin] = PER_EM * (measure - width)
    else if (measure - INDENT >= narrow && measure - INDENT - width <= Math.min(next, full - width)) into[bin] = FIRST_LINE
    else into[bin] = Math.min(short, MOST)
  }
}
