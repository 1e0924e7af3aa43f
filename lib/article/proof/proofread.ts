import type { BlockRole } from '../block'
import { CHECKS } from './checks'
import { type Proofread, withoutRunningQuotes } from './running-quotes'
import type { ProofBlock, Slip, SlipRange } from './slip'

/** The slips of one text, in order. Depends on text and role alone, so that a result can be kept as long as both stay. */
export function proofreadText(text: string, role: BlockRole): readonly SlipRange[] {
  const slips = CHECKS.flatMap(({ find }) => find(text, role))
  return slips.sort((one, other) => one.from - other.from || one.to - other.to)
}

/**
 * Proofreads an article: its texts in the order in which they are read → slips in that order. Nothing is changed.
 *
 * @param slipsOf finds the slips of one text; give one that remembers where the same texts are read again and again
 */
export function proofread(blocks: readonly ProofBlock[], slipsOf: typeof proofreadText = proofreadText): readonly Slip[] {
  return withoutRunningQuotes(blocks.map((block): Proofread => ({
    block, slips: slipsOf(block.text, block.role).map((slip) => ({ ...slip, block: block.id })),
  })))
}
