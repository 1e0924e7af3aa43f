import type { Ballot } from '../ballot'
import type { Page } from '../page'
import type { Reason } from '../reading'

/** One piece of evidence: it looks at the lines of a page and votes on what they are. */
export interface Rule {
  /** The name by which doubts and confidences speak of it. */
  readonly name: Reason
  /**
   * @param me the rule's place in the registry, which it signs its votes with
   */
  weigh(page: Page, ballot: Ballot, me: number): void
}
