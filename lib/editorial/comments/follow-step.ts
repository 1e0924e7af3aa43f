import { plainText, type Block } from '../../article/block'
import { locate } from './locate'
import type { BlockText, Passage } from './passage'

/** A comment and the article that it is with. */
export interface KeptComment extends Passage {
  readonly id: string
  readonly article: string
}

/** An article of a page before or after a Step; without blocks where the Step is not concerned with it. */
export interface SteppedArticle {
  readonly id: string
  readonly blocks: readonly Block[]
}

/** A block after a Step, and the article that has it. */
interface Held {
  readonly block: Block
  readonly article: string
}

/** What a Step does to a page, as far as comments are concerned. */
export interface SteppedPage {
  readonly before: readonly SteppedArticle[]
  readonly after: readonly SteppedArticle[]
  /** The articles that were joined into another one. */
  readonly joined: ReadonlySet<string>
}

/**
 * For each comment that a Step takes to another article, that one. A comment goes where its words go, cut off or fused with
 * others as they may be, and else with its block. What is about an article as a whole, or has lost its words, stays: it is
 * read with the article into which that one was joined, and is where it was when that is undone. Of an article that ends
 * without an heir it goes to the one that has most of its text.
 */
export function followStep(comments: readonly KeptComment[], { before, after, joined }: SteppedPage): ReadonlyMap<string, string> {
  const held = after.flatMap(({ id, blocks }) => blocks.map((block): Held => ({ block, article: id })))
  const former = new Map(before.map(({ id, blocks }) => [id, blocks]))
  const known = new Set(before.flatMap(({ blocks }) => blocks.map(({ id }) => id)))
  const standing = new Set(after.map(({ id }) => id))
  return new Map(comments.flatMap((comment) => {
    const { article } = comment
    const stood = former.get(article) ?? []
    const ends = former.has(article) && !standing.has(article) && !joined.has(article)
    const now = placeAfter(comment, { stood, held, known }) ?? (ends ? receiverOf(stood, held) : null) ?? article
    return now === article ? [] : [[comment.id, now] as const]
  }))
}

/** The article that has the words of a comment, or its block, after a Step; null where none has. */
function placeAfter(comment: KeptComment, { stood, held, known }: {
  readonly stood: readonly Block[]
  readonly held: readonly Held[]
  /** The blocks that there were before. */
  readonly known: ReadonlySet<string>
}): string | null {
  // A block that comes back, as when a Step is taken back, is the one that was meant, whatever it had been put into.
  const returned = comment.block !== null && !known.has(comment.block) ? held.find(({ block }) => block.id === comment.block) : undefined
  if (returned && locate(comment, [textOf(returned.block)]).kind !== 'gone') return returned.article
  const anchor = anchorOf(comment, stood)
  if (anchor === null) return null
  const own = held.filter(({ block }) => block.id === anchor)
  const origin = stood.find(({ id }) => id === anchor)
  const heirs = origin ? held.filter(({ block }) => block.id !== anchor && isHeir(block, origin, known)) : []
  const candidates = [...own, ...heirs]
  const found = comment.quote === '' ? null : locate({ ...comment, block: anchor }, candidates.map(({ block }) => textOf(block)))
  if (found?.kind === 'words') return candidates[found.stretches[0].index]?.article ?? null
  return (own[0] ?? held.find(({ block }) => block.id === comment.block))?.article ?? null
}

/** The block in which the passage stood. */
function anchorOf(comment: KeptComment, stood: readonly Block[]): string | null {
  const found = locate(comment, stood.map(textOf))
  return (found.kind === 'words' ? stood[found.stretches[0].index]?.id : undefined) ?? comment.block
}

/** Whether a block has text of another one: of the same lines of a dump, or cut off from what somebody wrote. */
function isHeir({ id, sources }: Block, origin: Block, known: ReadonlySet<string>): boolean {
  if (sources.length === 0 && origin.sources.length === 0) return !known.has(id)
  return sources.some(({ dump, line }) => origin.sources.some((source) => source.dump === dump && source.line === line))
}

/** The article that has the most blocks of one that is closed. */
function receiverOf(stood: readonly Block[], held: readonly Held[]): string | null {
  const ids = new Set(stood.map(({ id }) => id))
  const counts = new Map<string, number>()
  for (const { block, article } of held) if (ids.has(block.id)) counts.set(article, (counts.get(article) ?? 0) + 1)
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most?.[0] ?? null
}

function textOf(block: Block): BlockText {
  return { id: block.id, text: plainText(block) }
}
