import type { Block, BlockRole, Inline } from '../../article/block'
import { mergeInlines } from '../../article/merge-text'
import { sameText } from '../../article/same'
import type { Need } from '../review'
import type { Held } from './held'
import type { Homes } from './homes'
import { isArticle } from './homes'
import { brokenAs, runningTextOf, textOf, textsOf, withoutNoise } from './passage-text'
import type { Passage } from './passages'
import { mostShared } from './overlap'

/** A passage with what comes of it. */
export interface SettledPassage {
  readonly passage: Passage
  readonly base: readonly Block[]
  readonly ours: readonly Block[]
  readonly theirs: readonly Block[]
  /** What it asks of a person; null where it asks nothing, and `quiet` is what it becomes. */
  readonly need: Need | null
  /** The texts that both sides' changes make, block by block as on the side `like`; null where a person must say. */
  readonly merged: { readonly like: 'ours' | 'theirs'; readonly texts: readonly (readonly Inline[])[] } | null
  /** Whose text stands where nothing is asked. */
  readonly quiet: 'ours' | 'theirs'
  /** Whether editors changed its text, and whether it is broken otherwise than the old reading had it. */
  readonly edited: boolean
  /** Whether the new dump says what editors had written. */
  readonly agreed: boolean
}

/** Settles what becomes of the text of a passage. */
export function settlePassage(held: Held, homes: Homes, passage: Passage): SettledPassage {
  const blocksOf = (side: 'base' | 'ours' | 'theirs') =>
    passage[side].flatMap((at) => held[side].blocks[at]?.block ?? [])
  const [base, ours, theirs] = [blocksOf('base'), blocksOf('ours'), blocksOf('theirs')]
  const isAsideOn = (side: 'base' | 'ours' | 'theirs') => passage[side].every((at) => !isArticle(homes[side][at] ?? 0))
  const isAside = isAsideOn('ours')
  // How text that is set aside is cut into lines is no paragraphing.
  const [was, mine, came] = [
    isAsideOn('base') ? runningTextOf(base) : textOf(base), isAside ? runningTextOf(ours) : textOf(ours),
    isAsideOn('theirs') ? runningTextOf(theirs) : textOf(theirs),
  ]
  const edited = !sameText(was, mine)
  const settled = { passage, base, ours, theirs, edited, agreed: false, merged: null, need: null, quiet: 'ours' } as const

  if (ours.length === 0) {
    return { ...settled, edited: false, need: isAsideOn('theirs') ? null : 'clean', quiet: 'theirs' }
  }
  if (theirs.length === 0) {
    if (isAside) return { ...settled, quiet: 'theirs' }
    // Where it stood, what it was and how it was broken is of no use without the text; what somebody wrote is.
    const isWritten = !sameText(runningTextOf(base), runningTextOf(ours))
    return { ...settled, need: isWritten ? 'conflict' : 'clean' }
  }
  // What was written into text that nobody reads stays there, and is nothing to ask about.
  if (isAside && edited) return settled
  const role = theirs[0]?.role ?? 'body'
  if (!passage.oursAsBase) return { ...settled, ...settleBroken(held, passage, { base, ours, theirs }, role) }
  const fromBase = withoutNoise(was, came, role)
  if (!edited) {
    if (isAside || (sameText(was, came) && passage.oursOf !== undefined)) return { ...settled, quiet: 'theirs' }
    // What editors took back from what is set aside stays as they made it.
    if (isAsideOn('base') && (fromBase.isSame || hasSameWords(held, passage))) return settled
    return { ...settled, need: fromBase.isSame ? 'noise' : 'clean', merged: { like: 'theirs', texts: theirs.map(({ text }) => text) } }
  }
  if (fromBase.isSame) return settled
  if (withoutNoise(mine, came, role).isSame) return { ...settled, agreed: true }
  const { text, clashed } = mergeInlines(was, mine, fromBase.text)
  if (!clashed && sameText(text, mine)) return settled
  const merged = sameText(text, mine) ? null : fitting(passage, textsOf(text))
  return { ...settled, merged, need: clashed || merged === null ? 'conflict' : 'clean' }
}

/**
 * Settles a passage that editors broke or joined. How it is broken is theirs to say: only words are merged, and the merged
 * ones are broken where theirs are.
 */
function settleBroken(
  held: Held, passage: Passage, { base, ours, theirs }: Record<'base' | 'ours' | 'theirs', readonly Block[]>, role: BlockRole,
): Pick<SettledPassage, 'need' | 'merged' | 'agreed'> {
  const standing = { need: null, merged: null, agreed: false } as const
  const [was, mine, came] = [runningTextOf(base), runningTextOf(ours), runningTextOf(theirs)]
  const fromBase = withoutNoise(was, came, role)
  // The machine thinks otherwise of the same words: that is no reason to ask again what a person decided.
  if (fromBase.isSame || hasSameWords(held, passage)) return standing
  if (withoutNoise(mine, came, role).isSame) return { ...standing, agreed: true }
  const { text, clashed } = mergeInlines(was, mine, fromBase.text)
  if (sameText(text, mine)) return { ...standing, need: clashed ? 'conflict' : null }
  return { ...standing, need: clashed ? 'conflict' : 'clean', merged: { like: 'ours', texts: brokenAs(ours, mine, text) } }
}

/** Whether the new dump has the very words of a passage, in whatever blocks and order. */
function hasSameWords({ lost, fresh }: Held, { base, theirs }: Passage): boolean {
  return base.every((at) => lost[at] === 0) && theirs.every((at) => fresh[at] === 0)
}

/** Merged texts given to the blocks of the side that they fit. */
function fitting({ ours, theirs, oursOf }: Passage, texts: readonly (readonly Inline[])[]): SettledPassage['merged'] {
  if (oursOf === undefined && ours.length === texts.length) return { like: 'ours', texts }
  return theirs.length === texts.length ? { like: 'theirs', texts } : null
}

/** The block of the editors of which a block of the new dump is most; undefined where it is new. */
export function mainOurs({ oursTheirs }: Held, { ours, oursOf }: Passage, theirs: number): number | undefined {
  return oursOf?.get(theirs) ?? mostShared(oursTheirs.back[theirs], new Set(ours))
}

/** The block of the new dump that is most of a block of the editors. */
export function mainTheirs({ oursTheirs }: Held, { theirs }: Passage, ours: number): number | undefined {
  return mostShared(oursTheirs.there[ours], new Set(theirs))
}

/** The block of the old reading of which a block of the editors is most. */
export function mainBase({ baseOurs }: Held, ours: number): number | undefined {
  return mostShared(baseOurs.back[ours])
}
