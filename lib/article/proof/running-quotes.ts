import type { BlockRole } from '../block'
import { closerOf, openerOf } from './mark-pairs'
import { isProse, type ProofBlock, type Slip } from './slip'

const QUOTES = new Set('“‘「『')

/** A text with the slips that were found in it. */
export interface Proofread {
  readonly block: ProofBlock
  readonly slips: readonly Slip[]
}

/**
 * Leaves out the unpaired marks that other paragraphs explain.
 *
 * A quote of several paragraphs opens anew with each and closes once, with the last (GB/T 15834—2011, 4.8; the same in
 * English). Where it is never closed, the slip is told at the last opening. And the lines of one headline, each a block,
 * share their marks.
 *
 *     “江水涨了。         opened, goes on below
 *     “渡船停了。         opened anew, goes on below
 *     “桥还在。”          opened anew, closed
 */
export function withoutRunningQuotes(texts: readonly Proofread[]): readonly Slip[] {
  const explained = new Set([...explainedInProse(texts), ...explainedInLines(texts)])
  return texts.flatMap(({ slips }) => slips.filter((slip) => !explained.has(slip)))
}

function markOf({ block }: Proofread, slip: Slip): string {
  return block.text[slip.from] ?? ''
}

/** The outermost quote that a paragraph leaves open. */
function leftOpen(text: Proofread): Slip | null {
  return text.slips.find((slip) => slip.kind === 'unpaired' && slip.suggestion === null && QUOTES.has(markOf(text, slip))) ?? null
}

function explainedInProse(texts: readonly Proofread[]): readonly Slip[] {
  const explained: Slip[] = []
  let open: { readonly slip: Slip; readonly mark: string } | null = null
  for (const text of texts) {
    if (!isProse(text.block.role)) continue
    if (open !== null && text.block.text.trimStart().startsWith(open.mark)) explained.push(open.slip)
    const slip = leftOpen(text)
    open = slip && { slip, mark: markOf(text, slip) }
  }
  return explained
}

function explainedInLines(texts: readonly Proofread[]): readonly Slip[] {
  const explained: Slip[] = []
  let open: { readonly slip: Slip; readonly closer: string }[] = []
  let role: BlockRole | null = null
  for (const text of texts) {
    if (text.block.role !== role) open = []
    role = text.block.role
    if (isProse(role)) continue
    for (const slip of text.slips) {
      if (slip.kind !== 'unpaired' || slip.suggestion !== null) continue
      const mark = markOf(text, slip)
      const closer = closerOf(mark)
      if (closer !== undefined) open.push({ slip, closer })
      else if (openerOf(mark) !== undefined && open.at(-1)?.closer === closerOf(openerOf(mark) ?? '')) {
        const opened = open.pop()
        if (opened) explained.push(opened.slip, slip)
      }
    }
  }
  return explained
}
