import type { Chain, ChainStep } from './chain'

/** What somebody said of an article at a step of its chain. */
export interface SignOff {
  readonly id: string
  readonly step: string
  readonly verdict: 'passed' | 'refused'
  readonly reason: string | null
  /** Who said it; null for the system. */
  readonly by: string | null
  readonly at: string
  /** Whether the article still reads as it did then. */
  readonly stands: boolean
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
export interface StepProgress {
  readonly step: ChainStep
  readonly passed: SignOff | null
}

export interface Progress {
  readonly state: ArticleState
  readonly steps: readonly StepProgress[]
  /** The step that is open; null where none is left. */
  readonly next: ChainStep | null
  /** What refuses the text as it reads now. */
  readonly refusal: SignOff | null
}

/**
 * Where an article is in the chain of its title; each part of one that jumps is signed off by itself, where it is printed.
 * Steps count in their order: what stands for a later step says nothing while an earlier one is open, as after the chain was
 * changed.
 *
 * @param signOffs all that was ever said of it and not taken back, oldest first
 */
export function progressOf(chain: Chain, signOffs: readonly SignOff[]): Progress {
  const refusal = signOffs.findLast(({ verdict, stands }) => verdict === 'refused' && stands) ?? null
  const steps = chain.map((step) => ({ step, passed: passIn(signOffs, step) }))
  const next = steps.find(({ passed }) => passed === null)?.step ?? null
  return { state: stateOf(steps, next, refusal, signOffs), steps, next, refusal }
}

function passIn(signOffs: readonly SignOff[], { id }: ChainStep): SignOff | null {
  return signOffs.findLast(({ step, verdict, stands }) => step === id && verdict === 'passed' && stands) ?? null
}

function stateOf(
  steps: readonly StepProgress[], next: ChainStep | null, refusal: SignOff | null, said: readonly SignOff[],
): ArticleState {
  if (refusal !== null) return 'refused'
  if (next === null) return 'signed-off'
  if (steps[0]?.passed) return 'under-way'
  return said.some(({ stands }) => !stands) ? 'reopened' : 'untouched'
}
