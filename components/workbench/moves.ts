import { type Choice, chooseBlock, chooseLine } from './choice'
import type { Situation } from './situation'

/**
 * The line of the doubt before or after the one where the focus is, in the order in which an editor should look;
 * from elsewhere, the first or the last one. After the last comes the first.
 */
export function lineOfDoubt({ doubts, choice }: Situation, by: 1 | -1): Choice | null {
  const line = choice?.pane === 'lines' ? choice.focus : null
  const at = doubts.findIndex((doubt) => doubt.line === line)
  const next = at < 0 ? (by === 1 ? 0 : doubts.length - 1) : (at + by + doubts.length) % doubts.length
  const doubt = doubts[next]
  return doubt === undefined ? null : chooseLine(doubt.line)
}

/** The whole block of which the focus is a part; from a block back to the line where it begins. */
export function wholeBlock({ choice, chosen, page }: Situation): Choice | null {
  if (chosen === null) return choice
  if (choice?.pane === 'lines' && 'article' in chosen.home) return chooseBlock(chosen.block.id)
  const lines = chosen.block.sources.filter(({ dump }) => dump === page.dump).map(({ line }) => line)
  const first = lines[0]
  return first === undefined ? choice : { pane: 'lines', anchor: first, focus: lines.at(-1) ?? first }
}

/** Where the next article begins, or the one before; in the pane in which the focus is. Behind the last is none. */
export function beginningOfArticle({ choice, chosen, page }: Situation, by: 1 | -1): Choice | null {
  const here = chosen !== null && 'article' in chosen.home ? chosen.home.index : by === 1 ? -1 : page.articles.length
  const blocks = page.articles[here + by]?.blocks ?? []
  const [first] = blocks
  if (first === undefined) return choice
  if (choice?.pane === 'blocks') return chooseBlock(first.id)
  const lines = blocks.flatMap(({ sources }) => sources.filter(({ dump }) => dump === page.dump).map(({ line }) => line))
  return lines.length === 0 ? chooseBlock(first.id) : chooseLine(Math.min(...lines))
}
