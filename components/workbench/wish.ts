import type { Step } from '@/lib/split/step'

/** What an editor wants of the page: a Step, or to take one back. `key` becomes the id of its Step. */
export type Wish =
  | { readonly kind: 'step'; readonly key: string; readonly step: Step }
  | { readonly kind: 'undo' | 'redo'; readonly key: string; readonly undoes: string }

/**
 * A wish that the server has not confirmed. It was made by somebody who saw the page at the revision `seen` with the Steps
 * `own` on it. `effect` is what it does, where that is known before the answer; `inverse` takes that back.
 */
export interface Waiting {
  readonly wish: Wish
  readonly seen: number
  readonly own: readonly string[]
  readonly effect: Step | null
  readonly inverse: Step | null
}

/** The Step that a wish takes back. */
export function takenBackBy(wish: Wish): string | null {
  return wish.kind === 'step' ? null : wish.undoes
}
