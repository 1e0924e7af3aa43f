import type { DumpStretch, Print } from './as-one'

/** A stretch to show, or one of `lines` unchanged lines that is folded away. */
export type FoldedStretch = DumpStretch | { readonly fate: 'folded'; readonly now: Print; readonly lines: number }

/** So many unchanged lines beside a change tell where it stands. */
const CONTEXT = 2

/** Fewer lines than this are as short as the sentence that would stand in their place. */
const FEWEST = 3

/** Folds what did not change, but for some lines beside each change. */
export function fold(stretches: readonly DumpStretch[]): readonly FoldedStretch[] {
  return stretches.flatMap((stretch, index) => {
    if (stretch.fate !== 'unchanged') return [stretch]
    const head = index === 0 ? 0 : CONTEXT
    const tail = index === stretches.length - 1 ? 0 : CONTEXT
    return foldOne(stretch.now, head, tail)
  })
}

function foldOne(print: Print, head: number, tail: number): readonly FoldedStretch[] {
  const rows = print.text.split('\n')
  // A stretch that begins or ends within a line has the rest of that line beside the change anyway.
  const end = rows.length - tail
  if (end - head < FEWEST) return [{ fate: 'unchanged', now: print }]
  const part = (from: number, to: number): Print => ({
    text: rows.slice(from, to).join('\n'), line: print.line + from, opensLine: from > 0 || print.opensLine,
  })
  return [
    ...(head > 0 ? [{ fate: 'unchanged' as const, now: part(0, head) }] : []),
    { fate: 'folded', now: part(head, end), lines: end - head },
    ...(tail > 0 ? [{ fate: 'unchanged' as const, now: part(end, rows.length) }] : []),
  ]
}
