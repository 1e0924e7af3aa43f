/** Length of a step, and how slowly the means of slopes and of their squares follow: Adam's own constants but for the rate. */
const RATE = 0.04
const [DECAY, DECAY_SQUARED, TINY] = [0.9, 0.99, 1e-8] as const

/**
 * A descent along noisy slopes (Adam, Kingma and Ba 2015) for so many weights: each call takes the slope at where the
 * weights stand and tells how far each is to be moved down.
 */
export function descent(count: number): (slope: Float64Array) => Float64Array {
  const mean = new Float64Array(count)
  const square = new Float64Array(count)
  let steps = 0
  return (slope) => {
    steps++
    return slope.map((own, at) => {
      mean[at] = DECAY * (mean[at] ?? 0) + (1 - DECAY) * own
      square[at] = DECAY_SQUARED * (square[at] ?? 0) + (1 - DECAY_SQUARED) * own * own
      const likely = (mean[at] ?? 0) / (1 - DECAY ** steps)
      return (RATE * likely) / (Math.sqrt((square[at] ?? 0) / (1 - DECAY_SQUARED ** steps)) + TINY)
    })
  }
}
