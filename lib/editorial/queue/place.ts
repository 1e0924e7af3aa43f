import type { ActorThere } from '../actor'
import type { TitleSettings } from '../settings'
import type { ProofLevel } from '../workflow/proof-level'
import { type Progress, progressOf, type Said } from '../workflow/progress'
import { verdictOn } from '../workflow/workflow'

/** An article on its way into print, as far as the queue asks. */
export interface QueuedArticle {
  readonly level: ProofLevel
  /** All that was ever said of it and not taken back, oldest first. */
  readonly said: readonly Said[]
}

/** Why something is wrong, the gravest first. */
export const TROUBLES = ['overdue', 'refused', 'problematic', 'damaged'] as const
export type Trouble = (typeof TROUBLES)[number]

/** What is known of something in the queue; a Review has neither level nor progress. */
export interface TroubleFacts {
  readonly overdue: boolean
  readonly damaged: boolean
  readonly level: ProofLevel | null
  readonly progress: Progress<Said> | null
}

/** All that is wrong with it. */
export function troublesOf({ overdue, damaged, level, progress }: TroubleFacts): readonly Trouble[] {
  const here: Readonly<Record<Trouble, boolean>> = {
    overdue, damaged, problematic: level === 'problematic', refused: progress?.state === 'refused',
  }
  return TROUBLES.filter((trouble) => here[trouble])
}

/**
 * Whether an article waits for this person to pass its open step. Where a title publishes what nobody has proofread, nothing
 * waits that nobody has looked at.
 */
export function waitsFor(
  actor: ActorThere, { level, said }: QueuedArticle, { chain, unproofed }: Pick<TitleSettings, 'chain' | 'unproofed'>,
): boolean {
  if (unproofed && level === 'not-proofread') return false
  return verdictOn(actor, 'pass', { progress: progressOf(chain, said), level, levelBy: null, writer: null }).ok
}
