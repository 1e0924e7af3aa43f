import type { Chain, ChainStep } from './chain'

/** What somebody said of an article at a step of its chain, as far as its way into print depends on it. */
export interface Said {
  readonly step: string
  readonly verdict: 'passed' | 'refused'
  /** Who said it; null for the system. */
  readonly by: string | null
  /** Whether the article still reads as it did then. */
  readonly stands: boolean
}

/** The same with what people want to know of it. */
export interface SignOff extends Said {
  readonly id: string
  readonly reason: string | null
  readonly at: string
}

/**
 * Where an article is in the chain of its title:
 *
 *     untouched     nobody has said anything of it yet
 *     under-way     some steps stand, and the next one is open
 *     refused       somebody refused the text as it reads now
 *     reopened      it was signed off or refused, and was edited since
 *     signed-off    every step stands
 */
export const ARTICLE_STATES = ['untouched', 'under-way', 'refused', 'reopened', 'signed-off'] as const
export type ArticleState = (typeof ARTICLE_STATES)[number]

/** One step of the chain, with the sign-off that stands for it. */
export interface StepProgress<S extends Said = SignOff> {
  readonly step: ChainStep
  readonly passed: S | null
}

export interface Progress<S extends Said = SignOff> {
  readonly state: ArticleState
  readonly steps: readonly StepProgress<S>[]
  /** The step that is open; null where none is left. */
  readonly next: ChainStep | null
  /** What refuses the text as it reads now. */
  readonly refusal: S | null
}

/**
 * Where an article is in the chain of its title; each part of one that jumps is signed off by itself, where it is printed.
 * Steps count in their order: what stands for a later step says nothing while an earlier one is open, as after the chain was
 * changed.
 *
 * @param signOffs all that was ever said of it and not taken back, oldest first
 */
export function progressOf<S extends Said>(chain: Chain, signOffs: readonly S[]): Progress<S> {
  const refusal = signOffs.findLast(({ verdict, stands }) => verdict === 'refused' && stands) ?? null
  const steps = chain.map((step) => ({ step, passed: passIn(signOffs, step) }))
  const next = steps.find(({ passed }) => passed === null)?.step ?? null
  return { state: stateOf(steps, next, refusal, signOffs), steps, next, refusal }
}

function passIn<S extends Said>(signOffs: readonly S[], { id }: ChainStep): S | null {
  return signOffs.findLast(({ step, verdict, stands }) => step === id && verdict === 'passed' && stands) ?? null
}

function stateOf(
  steps: readonly StepProgress<Said>[], next: ChainStep | null, refusal: Said | null, said: readonly Said[],
): ArticleState {
  if (refusal !== null) return 'refused'
  if (next === null) return 'signed-off'
  if (steps[0]?.passed) return 'under-way'
  return said.some(({ stands }) => !stands) ? 'reopened' : 'untouched'
}
