import type { Op, Step } from './step'

/**
 * The blocks and the articles that a Step names. It reads and writes no other article than these and those of these blocks:
 * to a page whose other articles stand in their places without blocks it does what it does to the whole.
 */
export interface Concern {
  readonly blocks: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
}

function namesIn(op: Op): { readonly blocks: readonly (string | null)[]; readonly articles: readonly (string | null)[] } {
  switch (op.op) {
    case 'cut':
    case 'fuse': return { blocks: [op.block, op.next], articles: [] }
    case 'move': return { blocks: [op.block, op.after], articles: ['article' in op.to ? op.to.article : null] }
    case 'role': return { blocks: [op.block], articles: [] }
    case 'open':
    case 'order': return { blocks: [], articles: [op.article, op.after] }
    case 'continue': return { blocks: [], articles: [op.article] }
    case 'close': return { blocks: [], articles: [op.article, op.into] }
    case 'replace': return { blocks: [], articles: [...op.before.articles, ...op.after.articles].map(({ id }) => id) }
  }
}

/** What a Step names. Linear in its ops. */
export function concernOf({ ops }: Step): Concern {
  const names = ops.map(namesIn)
  const ids = (lists: readonly (readonly (string | null)[])[]) => new Set(lists.flat().filter((id) => id !== null))
  return { blocks: ids(names.map(({ blocks }) => blocks)), articles: ids(names.map(({ articles }) => articles)) }
}
