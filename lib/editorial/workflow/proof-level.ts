/**
 * How far the text of an article was held against what is printed, lowest first, after the habit of proof-reading
 * communities (Wikisource: "Help:Page status"): nobody has looked; somebody looked and something is wrong that they could
 * not settle; one person proofread it; another one confirmed it.
 */
export const PROOF_LEVELS = ['not-proofread', 'problematic', 'proofread', 'validated'] as const
export type ProofLevel = (typeof PROOF_LEVELS)[number]

/** The level of a whole: that of its least proofread part. */
export function lowestLevel(levels: readonly ProofLevel[]): ProofLevel {
  return PROOF_LEVELS.find((level) => levels.includes(level)) ?? 'not-proofread'
}

/** Whether readers are told that nobody answers for a text. What was published before levels were noted says nothing. */
export function isToldUnproofed(level: ProofLevel | null): boolean {
  return level !== null && !isProofread(level)
}

/** Whether a person answers for the text: one has read it to the end and left nothing open. */
export function isProofread(level: ProofLevel): boolean {
  return level === 'proofread' || level === 'validated'
}
