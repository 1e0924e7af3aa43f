import { openDraft, sealDraft } from './draft'
import { applyOp } from './ops/apply-op'
import type { OpRefusal } from './ops/outcome'
import type { PageState } from './page-state'
import type { Op, Step } from './step'

/** Why a Step cannot be applied: the op that the page as it is does not allow, by its index in the Step. */
export type StepRefusal = OpRefusal & { readonly at: number }

/** What came of a Step. `touched` names the articles that it changed, opened, closed or ordered. */
export type StepOutcome =
  | { readonly ok: true; readonly page: PageState; readonly inverse: Step; readonly touched: readonly string[] }
  | { readonly ok: false; readonly why: StepRefusal }

/**
 * Applies a Step to a page as a whole, or refuses it as a whole. The page that was given is never changed.
 *
 * The inverse takes the Step back, and nothing else: text that was typed in between stays with its block.
 * Applied at once, it gives a page that is equal in every part to the one before.
 */
export function applyStep(page: PageState, step: Step): StepOutcome {
  const draft = openDraft(page)
  const inverses: (readonly Op[])[] = []
  for (const [at, op] of step.ops.entries()) {
    const outcome = applyOp(draft, op)
    if (!outcome.ok) return { ok: false, why: { ...outcome.why, at } }
    inverses.push(outcome.inverse)
  }
  return {
    ok: true,
    page: sealDraft(draft),
    inverse: { deed: step.deed, ops: inverses.reverse().flat() },
    touched: [...draft.touched],
  }
}
