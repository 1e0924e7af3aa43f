import { plainText, type Block, type Inline } from '@/lib/article/block'
import { withPicture } from '@/lib/article/figure-picture'
import { mergeBlocks } from '@/lib/article/merge'
import { withPeople } from '@/lib/article/people'
import { samePicture, sameText } from '@/lib/article/same'
import type { EditedBlock } from '@/lib/article/settle'
import type { Base, Conflict } from './saver'

/** A block that two people changed. A text is null on the side that has no such block, and before both where it is new. */
export interface Disputed {
  readonly id: string
  readonly role: Block['role']
  readonly base: readonly Inline[] | null
  readonly ours: readonly Inline[] | null
  readonly theirs: readonly Inline[] | null
  /** The role that the other side gave it, where that is another one. */
  readonly theirRole: Block['role']
  /** The picture that each side shows with it. */
  readonly pictures: { readonly ours: Block['picture'] | null; readonly theirs: Block['picture'] | null }
}

/** What becomes of a disputed block: one side as it is, or a text that a person put together from both. */
export type Decision =
  | { readonly kind: 'ours' | 'theirs' }
  | { readonly kind: 'merged'; readonly text: readonly Inline[] }

/** No id that a block can have begins so: it names a block that the server does not know. */
const NEW = 'new:'

/**
 * What was typed, as blocks to merge: a block that the server knows brings its sources, a new one has none. Of a
 * paragraph that was broken, the first part is the block; the others are new.
 */
function asBlocks(known: readonly Block[], edited: readonly EditedBlock[], side: string): readonly Block[] {
  const byId = new Map(known.map((block) => [block.id, block]))
  const seen = new Set<string>()
  return edited.map(({ id, role, text, people, picture }, index): Block => {
    const before = id === null || seen.has(id) ? undefined : byId.get(id)
    if (id !== null) seen.add(id)
    const block: Block = { id: before?.id ?? `${NEW}${side}-${index}`, role, text, sources: before?.sources ?? [], madeBy: before?.madeBy ?? 'person' }
    return withPicture(withPeople(block, people), picture)
  })
}

function mine(base: readonly Block[], ours: readonly EditedBlock[], theirs: readonly Block[]): readonly Block[] {
  return asBlocks([...theirs, ...base], ours, 'ours')
}

/** The blocks about which somebody must decide, each once, in their order. */
export function disputed(base: readonly Block[], ours: readonly EditedBlock[], theirs: readonly Block[]): readonly Disputed[] {
  const own = mine(base, ours, theirs)
  const { conflicts, blocks } = mergeBlocks(base, own, theirs)
  const role = new Map(blocks.map((block) => [block.id, block.role]))
  const pictureIn = (side: readonly Block[], id: string) => side.find((block) => block.id === id)?.picture ?? null
  const theirRole = new Map(theirs.map((block) => [block.id, block.role]))
  const first = new Map([...conflicts].reverse().map((conflict) => [conflict.id, conflict]))
  return [...first.values()].reverse().map(({ id, base: before, ours: here, theirs: there }) => ({
    id, base: before, ours: here, theirs: there, role: role.get(id) ?? 'body', theirRole: theirRole.get(id) ?? role.get(id) ?? 'body',
    pictures: { ours: pictureIn(own, id), theirs: pictureIn(theirs, id) },
  }))
}

/**
 * The article after the decisions: both sides merged, each disputed block as it was decided. What one side took out
 * and was chosen so is gone. New blocks have no id; the server gives them one.
 */
export function decide(
  base: readonly Block[], ours: readonly EditedBlock[], theirs: readonly Block[], decisions: ReadonlyMap<string, Decision>,
): readonly EditedBlock[] {
  const here = mine(base, ours, theirs)
  const merged = mergeBlocks(base, here, theirs).blocks
  const of = (blocks: readonly Block[]) => new Map(blocks.map((block) => [block.id, block]))
  const sideOf = { ours: of(here), theirs: of(theirs) }
  return merged.flatMap((block): EditedBlock[] => {
    const decision = decisions.get(block.id)
    const chosen = decision === undefined || decision.kind === 'merged' ? block : sideOf[decision.kind].get(block.id)
    if (!chosen) return []
    const { id, role, people, picture } = chosen
    const text = decision?.kind === 'merged' ? decision.text : chosen.text
    return [{ id: id.startsWith(NEW) ? null : id, role, text, ...(people === undefined ? {} : { people }), ...(picture === undefined ? {} : { picture }) }]
  })
}

/** What was typed once, on the article as it was then. */
export interface Typing {
  readonly base: Base
  readonly blocks: readonly EditedBlock[]
}

/**
 * What was typed once, against the article as it stands in the editor now. A paragraph that was new then and has
 * reached the article since, to the letter, is the one that is there, and not put in again.
 */
export function against(typing: Typing, base: Base, now: readonly EditedBlock[]): Conflict {
  const theirs = asBlocks(base.blocks, now, 'now')
  const before = new Set(typing.base.blocks.map(({ id }) => id))
  const since = theirs.filter(({ id }) => !before.has(id))
  const [seen, taken] = [new Set<string>(), new Set<string>()]
  const ours = typing.blocks.map((block) => {
    const isNew = block.id === null || seen.has(block.id)
    if (block.id !== null) seen.add(block.id)
    const same = isNew && since.find(({ id, role, text, picture }) => !taken.has(id) && role === block.role && sameText(text, block.text) && samePicture(picture, block.picture))
    if (same) taken.add(same.id)
    return same ? { ...block, id: same.id } : block
  })
  return { base: typing.base.blocks, ours, theirs: { revision: base.revision, blocks: theirs } }
}

/** Whether two articles read the same, whatever the ids of their blocks are. */
export function readsSame(one: readonly EditedBlock[], other: readonly EditedBlock[]): boolean {
  return one.length === other.length && one.every(({ role, text, picture }, index) => {
    const match = other[index]
    return match !== undefined && role === match.role && sameText(text, match.text) && samePicture(picture, match.picture)
  })
}

/** All the words of an article, a line for each block, to be copied elsewhere. */
export function wordsOf(blocks: readonly EditedBlock[]): string {
  return blocks.map(plainText).filter((text) => text !== '').join('\n')
}
