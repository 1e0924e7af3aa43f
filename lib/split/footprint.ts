import type { Op, Step } from './step'

/**
 * What a Step reads and writes of a page, in facts that are named by a word and an id: `text b` is a block's text, role
 * and decider, `place b` where it stands, `behind b` the gap right behind it; `article a` that an article is open,
 * `order a` where it stands on the page, `next a` the gap right behind it, `part a` which article it goes on from;
 * `head a`, `head aside` and `first` are the gaps at the beginning of an article, of what is set aside, and of the page.
 *
 * `fills` are the gaps in which it opens an article. Others may open theirs there, too: it matters to nobody which of them
 * stands first, and their text may come from far apart. Whoever puts an article there that was on the page means that gap.
 */
export interface Footprint {
  /** Whether it is about the page as a whole, so that no other Step keeps clear of it. */
  readonly whole: boolean
  readonly reads: ReadonlySet<string>
  readonly writes: ReadonlySet<string>
  readonly fills: ReadonlySet<string>
}

interface Facts {
  readonly reads?: readonly string[]
  readonly writes: readonly string[]
  readonly fills?: readonly string[]
}

type Surroundings = Required<Pick<Facts, 'reads' | 'writes'>>

/** A gap behind a neighbour, which must stay where it is; or the one at the beginning. */
function gap(after: string | null, { place, behind, beginning }: Record<'place' | 'behind' | 'beginning', string>): Surroundings {
  if (after === null) return { reads: [], writes: [beginning] }
  return { reads: [`${place} ${after}`], writes: [`${behind} ${after}`] }
}

function amongBlocks(after: string | null, home: string): Surroundings {
  return gap(after, { place: 'place', behind: 'behind', beginning: `head ${home}` })
}

function amongArticles(after: string | null): Surroundings {
  return gap(after, { place: 'order', behind: 'next', beginning: 'first' })
}

function factsOf(op: Op): Facts {
  switch (op.op) {
    case 'cut':
      return { writes: [`text ${op.block}`, `behind ${op.block}`, `text ${op.next}`, `place ${op.next}`] }
    case 'fuse':
      return { writes: [`text ${op.block}`, `text ${op.next}`, `place ${op.next}`] }
    case 'move': {
      const to = 'article' in op.to ? op.to.article : null
      const { reads, writes } = amongBlocks(op.after, to ?? 'aside')
      return {
        reads: to === null ? reads : [...reads, `article ${to}`],
        writes: [...writes, `text ${op.block}`, `place ${op.block}`],
      }
    }
    case 'role':
      return { writes: [`text ${op.block}`] }
    case 'open': {
      const { reads, writes: fills } = amongArticles(op.after)
      return { reads, fills, writes: [`article ${op.article}`, `order ${op.article}`] }
    }
    case 'close':
      return {
        reads: op.into === null ? [] : [`article ${op.into}`],
        writes: [`article ${op.article}`, `order ${op.article}`],
      }
    case 'continue':
      return { reads: [`article ${op.article}`], writes: [`part ${op.article}`] }
    case 'order': {
      const { reads, writes } = amongArticles(op.after)
      return { reads, writes: [...writes, `order ${op.article}`] }
    }
    case 'replace':
      return { writes: [] }
  }
}

/** The footprint of a Step: that of all its ops. Linear in them. */
export function footprintOf({ ops }: Step): Footprint {
  const facts = ops.map(factsOf)
  return {
    whole: ops.some(({ op }) => op === 'replace'),
    reads: new Set(facts.flatMap(({ reads = [] }) => reads)),
    writes: new Set(facts.flatMap(({ writes }) => writes)),
    fills: new Set(facts.flatMap(({ fills = [] }) => fills)),
  }
}

function share(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const [few, many] = some.size < others.size ? [some, others] : [others, some]
  for (const fact of few) if (many.has(fact)) return true
  return false
}

/** Whether one Step writes what another one reads, writes or fills. */
function overwrites({ writes }: Footprint, { reads, writes: others, fills }: Footprint): boolean {
  return share(writes, others) || share(writes, reads) || share(writes, fills)
}

/**
 * Whether one of two Steps writes what the other one reads, writes or fills. Where they do not meet, they commute, but for
 * the order of the articles that both open in one gap.
 */
export function meet(one: Footprint, other: Footprint): boolean {
  return one.whole || other.whole || overwrites(one, other) || overwrites(other, one)
}
