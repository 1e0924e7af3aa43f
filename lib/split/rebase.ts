import { footprintOf, meet } from './footprint'
import type { LoggedStep } from './history'
import type { Step } from './step'

/** A Step of the log with what it does. */
export interface AppliedStep extends LoggedStep {
  readonly step: Step
}

/**
 * What of a stretch of a log still tells: a Step and the one that took it back are left out together. `log` is some of
 * the Steps of a page, oldest first; one that takes back what is not among them counts for itself.
 */
export function standingOf<T extends LoggedStep>(log: readonly T[]): readonly T[] {
  const standing = new Map<string, T>()
  for (const entry of log) {
    if (entry.undoes === null || !standing.delete(entry.undoes)) standing.set(entry.id, entry)
  }
  return [...standing.values()]
}

/**
 * The Steps that keep a Step from being made on the page as it is now: those since then that stand and that meet it.
 *
 * Where there is none, the Step means on the page as it is now what it meant on the page that its maker saw, and gives
 * the page that the same Steps give in the other order, but for the order of articles that both open in one gap. So it
 * does for an inverse and the Steps after the one that it takes back. Linear in all ops.
 */
export function stepsInTheWay<T extends AppliedStep>(step: Step, since: readonly T[]): readonly T[] {
  if (since.length === 0) return []
  const own = footprintOf(step)
  return standingOf(since).filter((other) => meet(own, footprintOf(other.step)))
}
