import { inlines, type Block, type BlockRole } from '../article/block'
import { cleanTextOf } from '../clean/clean'
import type { Line, Span } from '../dump/span'
import type { ReadAside, ReadBlock, Reading } from '../reading/reading'
import type { AsideBlock, PageState } from './page-state'

/** What a block needs to know of the dump it comes from. */
export interface ProposalSource {
  /** The id of the dump, kept in every source. */
  readonly dump: string
  /** Its non-blank lines, from which the text of what is set aside is taken. */
  readonly lines: readonly Line[]
}

/**
 * Turns the machine's Reading of a dump into the first state of its page.
 *
 * Every read block becomes a Block with a new id and its spans as sources, decided by the reader; every span set
 * aside becomes a block of its own with the role `body`, as which it would be taken back. `newId` gives an id
 * that no block and no article has. A read article without blocks has nothing to say and becomes none.
 */
export function propose(reading: Reading, source: ProposalSource, newId: () => string): PageState {
  const lines = new Map(source.lines.map(({ line, text }) => [line, text]))

  function block(role: BlockRole, spans: readonly Span[], text: string): Block {
    const sources = spans.map(({ line, from, to }) => ({ dump: source.dump, line, from, to }))
    return { id: newId(), role, text: inlines(text), sources, madeBy: 'reader' }
  }
  function fromRead({ role, spans, text }: ReadBlock): Block {
    return block(role, spans, text)
  }
  function fromAside({ span, reason }: ReadAside): AsideBlock {
    return { block: block('body', [span], cleanTextOf(lines, [span], 'body')), reason }
  }

  return {
    dump: source.dump,
    articles: reading.articles
      .filter(({ blocks }) => blocks.length > 0)
      .map(({ blocks }) => ({ id: newId(), blocks: blocks.map(fromRead), continues: null })),
    aside: reading.aside.map(fromAside),
  }
}
