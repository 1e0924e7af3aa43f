import type { BlockRole } from '../block'

/** What proofreading looks for. */
export const SLIP_KINDS = ['stray-space', 'half-width', 'unpaired', 'doubled-character', 'doubled-word', 'doubled-mark'] as const
export type SlipKind = (typeof SLIP_KINDS)[number]

/** A stretch of one text that looks like a slip of the pen: UTF-16 offsets, and what could stand there instead. */
export interface SlipRange {
  readonly kind: SlipKind
  readonly from: number
  readonly to: number
  /** What to put in its place; empty where it should go, null where only a person can know. */
  readonly suggestion: string | null
}

/** A slip in a block of an article. It is a question to the editor and changes nothing by itself. */
export interface Slip extends SlipRange {
  readonly block: string
}

/** A text that is proofread: `id` tells it from the others, `role` what it is to the reader. */
export interface ProofBlock {
  readonly id: string
  readonly role: BlockRole
  readonly text: string
}

/** One thing to look for in one text. Slips come in order and do not overlap; the time is linear in the length. */
export interface ProofCheck {
  readonly kind: SlipKind
  readonly find: (text: string, role: BlockRole) => readonly SlipRange[]
}

/** Text that runs on in sentences. Heads, captions and names are set in lines, where a space parts what belongs apart. */
export function isProse(role: BlockRole): boolean {
  return !DISPLAY.has(role)
}

const DISPLAY: ReadonlySet<string> = new Set<BlockRole>(
  ['label', 'kicker', 'headline', 'damaged', 'deck', 'byline', 'crosshead', 'caption', 'credit', 'jump', 'pull-quote', 'dateline'],
)
