import { applyStep } from './apply'
import type { PageState } from './page-state'
import type { Step } from './step'

/** A page as it was structured at an earlier moment; `missing` counts the Steps that could not be taken back any more. */
export interface Moment {
  readonly page: PageState
  readonly missing: number
}

/** The page that a Step puts in the place of another. Its texts are those of then: the ones of now belong to another dump. */
function wholePage({ ops: [op] }: Step): PageState | null {
  return op?.op === 'replace' ? op.after : null
}

/**
 * The page before some of its Steps: they are taken back one after the other, the newest first.
 *
 * Structure goes back and text stays as it is, because text belongs to saves, each of which is kept as a version. A Step
 * whose block has gone since, with all its text, cannot be taken back; those before it are tried all the same.
 *
 * @param inverses the inverses of the Steps, the newest first
 */
export function momentBefore(page: PageState, inverses: readonly Step[]): Moment {
  let now = page
  let missing = 0
  for (const inverse of inverses) {
    const whole = wholePage(inverse)
    if (whole !== null) {
      now = whole
      continue
    }
    const outcome = applyStep(now, inverse)
    if (outcome.ok) now = outcome.page
    else missing += 1
  }
  return { page: now, missing }
}
