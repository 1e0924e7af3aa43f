import { diffText } from '../diff/text'
import { plainText, type Block, type Source } from './block'
import { without } from './coverage'
import { joinSources } from './sources'

/** A block on its way through settling, as far as returning goes. */
interface Holder {
  readonly edited: Pick<Block, 'text'> & { readonly id: string | null }
  readonly id: string
  readonly before: Block | null
  sources: readonly Source[]
}

/** Whether a text is still that of a block: at least half of it is there. A block without text is known by its id alone. */
function isStill(former: Block, now: string): boolean {
  const was = plainText(former)
  const kept = diffText(was, now, 'character').filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0)
  return kept * 2 >= was.length
}

/**
 * Gives blocks that come back, by an undo after a save, the sources again that others took over from them.
 *
 *     b1@1 甲   b2@2 乙   →  saved as  b1@1,2 甲乙   →  undone and saved  b1@1 甲   b2@2 乙
 *
 * Only sources that the article still holds come back, so that none is there twice.
 */
export function returnSources(settling: readonly Holder[], former: (id: string) => Block | undefined): void {
  for (const holder of settling) {
    const was = holder.before === null && holder.edited.id === holder.id ? former(holder.id) : undefined
    if (was === undefined || was.sources.length === 0 || !isStill(was, plainText(holder.edited))) continue
    const others = settling.filter((other) => other !== holder)
    const gone = without(was.sources, others.flatMap(({ sources }) => sources))
    const back = without(was.sources, gone)
    for (const other of others) other.sources = without(other.sources, back)
    holder.sources = joinSources(holder.sources, back)
  }
}
