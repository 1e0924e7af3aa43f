import type { Op } from '../step'

/** Why an op cannot be applied to the page as it is. `id` is the block or article in question. */
export type OpRefusal =
  | { readonly kind: 'unknown-block'; readonly id: string }
  | { readonly kind: 'unknown-article'; readonly id: string }
  | { readonly kind: 'unknown-neighbour'; readonly id: string }
  | { readonly kind: 'block-exists'; readonly id: string }
  | { readonly kind: 'article-exists'; readonly id: string }
  | { readonly kind: 'article-not-empty'; readonly id: string }
  | { readonly kind: 'source-not-in-block'; readonly id: string }
  | { readonly kind: 'same-block'; readonly id: string }
  | { readonly kind: 'two-pictures'; readonly id: string }
  | { readonly kind: 'same-article'; readonly id: string }
  | { readonly kind: 'same-page'; readonly id: string }
  | { readonly kind: 'page-changed'; readonly id: string }

/** What came of one op: the ops that take it back, in the order in which they are applied, or a refusal. */
export type OpOutcome =
  | { readonly ok: true; readonly inverse: readonly Op[] }
  | { readonly ok: false; readonly why: OpRefusal }

/** A refusal as an outcome. */
export function refuse(kind: OpRefusal['kind'], id: string): OpOutcome {
  return { ok: false, why: { kind, id } }
}

/** Success, with the ops that take it back. */
export function done(...inverse: readonly Op[]): OpOutcome {
  return { ok: true, inverse }
}
