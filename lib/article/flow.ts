import type { BlockRole } from './block'

/** The roles of running text, one paragraph, item or heading a block. */
export const FLOW_ROLES = ['body', 'crosshead', 'bullet', 'numbered', 'pull-quote', 'editors-note'] as const satisfies readonly BlockRole[]
export type FlowRole = (typeof FLOW_ROLES)[number]

/** Whether a block is a piece of the running text. */
export function isFlowRole(role: BlockRole): role is FlowRole {
  return (FLOW_ROLES as readonly BlockRole[]).includes(role)
}

/** Whether a block holds words of a figure: its caption, or who made the picture. */
export function isFigureRole(role: BlockRole): role is 'caption' | 'credit' {
  return role === 'caption' || role === 'credit'
}

/** A piece of an article's flow: a block of running text, or a figure by its words, of which one can be missing. */
export type FlowPart<B> =
  | { readonly kind: 'text'; readonly role: FlowRole; readonly block: B }
  | { readonly kind: 'figure'; readonly caption: B | null; readonly credit: B | null }

/**
 * The flow of an article: its running text with the figures where they stand in it. Every other block is a field
 * above or below, and stands between no two of them.
 *
 *     headline  body  caption  credit  body  credit   →   text  figure(caption, credit)  text  figure(–, credit)
 *
 * A figure is a caption with the credit that follows it; a credit behind anything else is a figure of its own.
 */
export function flowOf<B extends { readonly role: BlockRole }>(blocks: readonly B[]): readonly FlowPart<B>[] {
  const parts: FlowPart<B>[] = []
  for (const block of blocks) {
    const last = parts.at(-1)
    if (isFlowRole(block.role)) parts.push({ kind: 'text', role: block.role, block })
    if (block.role === 'caption') parts.push({ kind: 'figure', caption: block, credit: null })
    if (block.role !== 'credit') continue
    if (last?.kind === 'figure' && last.credit === null) parts[parts.length - 1] = { ...last, credit: block }
    else parts.push({ kind: 'figure', caption: null, credit: block })
  }
  return parts
}

/** Parts in runs: neighbours of one list together, everything else alone. */
export function listRuns<P extends { readonly role: string }>(parts: readonly P[]): readonly (readonly [P, ...P[]])[] {
  const runs: [P, ...P[]][] = []
  for (const part of parts) {
    const last = runs.at(-1)
    const goesOn = last?.[0].role === part.role && (part.role === 'bullet' || part.role === 'numbered')
    if (last !== undefined && goesOn) last.push(part)
    else runs.push([part])
  }
  return runs
}
