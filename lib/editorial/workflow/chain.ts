import type { Role } from '../actor'

/**
 * One step of the chain by which a title signs its articles off. A `review` (审) judges what is said, and no person gives
 * two of them for one text; a `proof` (校) holds the text against the print, and raises its proofing level.
 */
export interface ChainStep {
  /** Never changes, because sign-offs name it. */
  readonly id: string
  readonly kind: 'review' | 'proof'
  /** As the title calls it; empty for a step of Galley's own, which is named in the language of the screen. */
  readonly name: string
  /** Who may give it. */
  readonly roles: readonly Role[]
}

/** The steps of a title in their order; none where the title signs nothing off. */
export type Chain = readonly ChainStep[]

/** Longer than any chain that people keep to: three reviews, three proofs, a reading of the whole and some to spare. */
export const LONGEST_CHAIN = 12

const CHIEF: readonly Role[] = ['administrator', 'chief-editor']
const ANYONE: readonly Role[] = ['administrator', 'chief-editor', 'editor']

/** The steps that Galley brings along, by their ids; their names are in its messages. */
export const OWN_STEPS = [
  'sign-off', 'first-review', 'second-review', 'final-review', 'first-proof', 'second-proof', 'third-proof',
] as const
export type OwnStep = (typeof OWN_STEPS)[number]

export function isOwnStep(id: string): id is OwnStep {
  return (OWN_STEPS as readonly string[]).includes(id)
}

function own(id: OwnStep, kind: ChainStep['kind'], roles: readonly Role[]): ChainStep {
  return { id, kind, name: '', roles }
}

/** A small desk: one person who answers for the paper signs off. */
export const ONE_STEP: Chain = [own('sign-off', 'review', CHIEF)]

/**
 * 三审三校, as the press rules of China ask: three reviews by three people, the last by whoever answers for the paper, and three
 * proofs.
 */
export const THREE_AND_THREE: Chain = [
  own('first-review', 'review', ANYONE), own('second-review', 'review', ANYONE), own('final-review', 'review', CHIEF),
  own('first-proof', 'proof', ANYONE), own('second-proof', 'proof', ANYONE), own('third-proof', 'proof', ANYONE),
]
