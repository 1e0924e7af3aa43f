import { plainText, type Block } from '@/lib/article/block'
import type { ReviewItem } from '@/lib/review/review'
import type { PageState } from '@/lib/split/page-state'
import { bare, type EditorsWork, seamOf } from './editors-work'

/** Something that editors did and that neither stands on the page now nor was shown to anybody. */
export interface LostWork {
  readonly kind: 'typed' | 'restored' | 'role' | 'place' | 'break' | 'join' | 'order'
  readonly what: string
}

/**
 * Holds a page after a Review against what the editors say that they did, and against the items that the Review showed.
 * Nothing of the Review's own account is used: blocks are found by id, text by its words.
 */
export function lostWork(work: EditorsWork, items: readonly ReviewItem[], after: PageState): readonly LostWork[] {
  const [was, is, shown] = [placedBlocks(work.page), placedBlocks(after), shownOf(items)]
  return [
    ...lostTyping(work, was, is, shown), ...lostRoles(work, was, is, shown), ...lostPlaces(work, was, is, shown),
    ...lostBreaks(work, was, is, shown), ...lostSeams(work, was, is, shown), ...lostOrders(work, was, is, shown),
  ]
}

interface Placed {
  readonly block: Block
  readonly text: string
  /** The id of its article, or `aside`. */
  readonly home: string
  /** The one before it in its article. */
  readonly before: string | null
}

type Blocks = ReadonlyMap<string, Placed>

function placedBlocks({ articles, aside }: PageState): Blocks {
  const placed = (block: Block, home: string, before: string | null) => [block.id, { block, text: bare(plainText(block)), home, before }] as const
  return new Map([
    ...articles.flatMap(({ id, blocks }) => blocks.map((block, at) => placed(block, id, blocks[at - 1]?.id ?? null))),
    ...aside.map(({ block }) => placed(block, 'aside', null)),
  ])
}

/** What a person saw of the page: whole blocks, blocks whose role was asked about, articles whose order was. */
interface Shown {
  readonly blocks: ReadonlySet<string>
  readonly roles: ReadonlySet<string>
  readonly ordered: ReadonlySet<string>
}

function shownOf(items: readonly ReviewItem[]): Shown {
  return {
    blocks: new Set(items.flatMap(blocksShown).map(({ id }) => id)),
    roles: new Set(items.flatMap((item) => (item.kind === 'role' ? [item.block.id] : []))),
    ordered: new Set(items.flatMap((item) => (item.kind === 'blocks-order' && item.article !== null ? [item.article] : []))),
  }
}

/** As many characters in a row tell that two texts are of one paragraph. */
const WORDS = 6

/** How much of a text stands in another one, in words in a row: from 0 to 1. */
function shareIn(other: string, text: string): number {
  if (text.length <= WORDS) return other.includes(text) ? 1 : 0
  const words = Array.from({ length: text.length - WORDS + 1 }, (_, at) => text.slice(at, at + WORDS))
  return words.filter((own) => other.includes(own)).length / words.length
}

function blocksShown(item: ReviewItem): readonly Block[] {
  switch (item.kind) {
    case 'passage':
    case 'article-gone': return item.ours
    case 'article-split':
    case 'articles-joined':
    case 'blocks-moved': return item.blocks
    default: return []
  }
}

function isShown(shown: Shown, { block }: Placed): boolean {
  return shown.blocks.has(block.id)
}

/** Typed characters must be in an article, or in a block that was shown as the editors had it; and what they replaced gone. */
function lostTyping({ typed }: EditorsWork, was: Blocks, is: Blocks, shown: Shown): LostWork[] {
  const inArticles = [...is.values()].filter(({ home }) => home !== 'aside').map(({ text }) => text)
  return [...was.values()].filter(({ home }) => home !== 'aside').flatMap(({ block, text }) =>
    Array.from(text).flatMap((character): LostWork[] => {
      const printed = typed.get(character)
      if (printed === undefined || shown.blocks.has(block.id)) return []
      const now = inArticles.find((other) => other.includes(character))
      if (now === undefined) return [{ kind: 'typed', what: text.slice(0, 20) }]
      const isRestored = printed !== '' && [printed + character, character + printed].some((both) => now.includes(both) && !text.includes(both))
      return isRestored ? [{ kind: 'restored', what: text.slice(0, 20) }] : []
    }))
}

function lostRoles({ roles }: EditorsWork, was: Blocks, is: Blocks, shown: Shown): LostWork[] {
  return here(roles, was).filter(({ block: { id, role }, home }) => home !== 'aside' && is.get(id)?.block.role !== role)
    .filter((placed) => !shown.roles.has(placed.block.id) && !isShown(shown, placed))
    .map(({ text, block: { role } }) => ({ kind: 'role', what: `${role} ${text.slice(0, 20)}` }))
}

function lostPlaces({ places }: EditorsWork, was: Blocks, is: Blocks, shown: Shown): LostWork[] {
  return here(places, was).flatMap((placed): LostWork[] => {
    const now = homeNow(placed, was, is)
    // text set aside that is not in the new dump is nothing to keep
    const stands = now === placed.home || (now === null && placed.home === 'aside')
    return stands || isShown(shown, placed) ? [] : [{ kind: 'place', what: `${placed.home} > ${now} ${placed.text.slice(0, 20)}` }]
  })
}

/** A block that holds most of a text has it. */
const MOST = 0.5

/**
 * Where a block is now; what is set aside may have come anew, and is found by its text in what did not have it before.
 * Null where it is nowhere.
 */
function homeNow({ block, text }: Placed, was: Blocks, is: Blocks): string | null {
  const holds = (other: Placed | undefined) => other !== undefined && shareIn(other.text, text) > MOST
  return is.get(block.id)?.home ?? [...is.values()].find((other) => holds(other) && !holds(was.get(other.block.id)))?.home ?? null
}

/** Where a paragraph was broken, no text of a block goes on over the break. */
function lostBreaks({ breaks }: EditorsWork, was: Blocks, is: Blocks, shown: Shown): LostWork[] {
  return here(breaks, was).flatMap((placed): LostWork[] => {
    const before = placed.before === null ? undefined : was.get(placed.before)
    if (before === undefined || isShown(shown, placed) || isShown(shown, before)) return []
    const seam = seamOf(before.text, placed.text)
    const whole = seam.before + seam.behind
    const isJoined = [...is.values()].some(({ text }) => text.includes(whole)) && ![...was.values()].some(({ text }) => text.includes(whole))
    return isJoined ? [{ kind: 'break', what: whole }] : []
  })
}

/** Where paragraphs were joined, no block begins. */
function lostSeams({ seams }: EditorsWork, was: Blocks, is: Blocks, shown: Shown): LostWork[] {
  return seams.flatMap(({ before, behind }): LostWork[] => {
    const placed = [...was.values()].find(({ text }) => text.includes(before + behind))
    if (placed === undefined || isShown(shown, placed)) return []
    const ends = (blocks: Blocks) => [...blocks.values()].filter(({ text, before: id }) =>
      text.startsWith(behind) && id !== null && (blocks.get(id)?.text.endsWith(before) ?? false)).length
    return ends(is) > ends(was) ? [{ kind: 'join', what: before + behind }] : []
  })
}

/** What was put behind another block of its article stands behind it, at once or later. */
function lostOrders({ ordered }: EditorsWork, was: Blocks, is: Blocks, shown: Shown): LostWork[] {
  const rank = new Map([...is.keys()].map((id, at) => [id, at]))
  return here(ordered, was).flatMap((placed): LostWork[] => {
    const { block: { id }, home, before, text } = placed
    if (home === 'aside' || before === null || shown.ordered.has(home) || isShown(shown, placed)) return []
    const [own, other] = [is.get(id), is.get(before)]
    if (own === undefined || other === undefined || own.home !== other.home) return []
    return (rank.get(id) ?? 0) < (rank.get(before) ?? 0) ? [{ kind: 'order', what: text.slice(0, 20) }] : []
  })
}

/** The blocks of a list that the page of the editors still has. */
function here(ids: ReadonlySet<string>, was: Blocks): Placed[] {
  return [...ids].flatMap((id) => was.get(id) ?? [])
}
