/** A small local page, a weekday, a weekend issue, and a thick one. */
export const SIZES = [10, 40, 100, 400] as const
/** Turns in which both sides compile what they run, and what is counted after them; odd, so that the median was measured. */
export const WARM_UP = 4
export const TURNS = 15

/** Milliseconds that an issue of so many articles took to be published, and its bytes to be inserted. */
export interface Times {
  readonly size: number
  readonly publish: number
  readonly batch: number
}
