/**
 * The measure of the column in which each line stands, in em, by vote.
 *
 * Each line votes for every measure between its squeezed and its stretched width, and more for those near its
 * natural one; the measure with most votes among the lines around wins. So short last lines and indented first lines are outvoted, and the measure follows when
 * the column narrows around a picture.
 */

/** Lines on each side that vote: about one paragraph, so that a narrow wrap of six lines has the majority in it. */
const NEIGHBOURS = 8

/** Most lines are set to within this of what they look like, in em. */
const NEAR = 0.5

/** What each vote is worth, shared among the measures it is for: a line without marks knows its measure best. */
const VOTE = 60

/** Measures are counted in half ems up to this width; a longer line is not part of a column of newspaper text. */
const BINS = 160

/** The measure to the left (lines before), around, and to the right (lines after) of each line, in em; 0 where nobody votes. */
export interface Measures {
  readonly before: Float32Array
  readonly after: Float32Array
}

/**
 * @param squeezed the narrowest width to which each line can have been set, in em
 * @param natural the width with nothing squeezed or stretched
 * @param stretched the widest
 */
export function measuresOf(squeezed: Float32Array, natural: Float32Array, stretched: Float32Array): Measures {
  const count = natural.length
  const cast = (votes: Int32Array, at: number, by: 1 | -1) => {
    const width = natural[at] ?? 0
    vote(votes, squeezed[at] ?? 0, stretched[at] ?? 0, by)
    const stretch = (stretched[at] ?? 0) - width
    if (stretch > 1) vote(votes, width + NEAR, width + stretch - NEAR, by)
    else vote(votes, Math.max(squeezed[at] ?? 0, width - NEAR), width + stretch / 2, by)
  }
  const before = new Float32Array(count)
  const after = new Float32Array(count)
  const votes = new Int32Array(BINS + 2)
  for (let at = 0; at < count; at++) {
    cast(votes, at, 1)
    if (at > NEIGHBOURS) cast(votes, at - NEIGHBOURS - 1, -1)
    const winner = narrowestWinner(votes)
    before[at] = winner
    if (at >= NEIGHBOURS) after[at - NEIGHBOURS] = winner
  }
  for (let at = Math.max(0, count - NEIGHBOURS); at < count; at++) after[at] = before[at] ?? 0
  return { before, after }
}

function vote(votes: Int32Array, narrowest: number, widest: number, by: 1 | -1): void {
  const from = Math.ceil(narrowest * 2)
  const to = Math.min(BINS, Math.floor(widest * 2))
  const weight = by * Math.round(VOTE / Math.sqrt(to - from + 1))
  for (let bin = from; bin <= to; bin++) votes[bin] = (votes[bin] ?? 0) + weight
}

/** Among measures with equally many votes the narrowest wins: most full lines are neither squeezed nor stretched. */
function narrowestWinner(votes: Int32Array): number {
  let winner = 0
  for (let bin = 1; bin <= BINS; bin++) if ((votes[bin] ?? 0) > (votes[winner] ?? 0)) winner = bin
  return winner / 2
}
