import type { BlockRole } from '../../article/block'

/** What an article can be about, and so the kinds of tags that are suggested. */
export const SUGGESTED_KINDS = ['place', 'person', 'organisation', 'subject'] as const
export type SuggestedKind = (typeof SUGGESTED_KINDS)[number]

/** The plain text of one block of an article. */
export interface SuggestText {
  readonly block: string
  readonly role: BlockRole
  readonly text: string
}

/** A stretch of a block's plain text, in UTF-16 units. */
export interface Passage {
  readonly block: string
  readonly from: number
  readonly to: number
}

/** A tag that there is already, with all names by which a text can mean it. */
export interface KnownTag {
  readonly id: string
  readonly kind: SuggestedKind
  /** Its label first, then its other names. */
  readonly names: readonly string[]
  /** Its code in the vocabulary, where that is one of a list of codes. */
  readonly code?: string
}

/** A tag that an article could have, and why. */
export interface Suggestion {
  readonly kind: SuggestedKind
  /** The fullest form in which the article prints it; of a subject its name in Chinese. */
  readonly name: string
  /** The other forms in which the article prints it. */
  readonly aliases: readonly string[]
  /** The tag that is meant, where there is one. */
  readonly tag?: string
  /** Its code in a list of codes: GB/T 2260 of a place, IPTC Media Topics of a subject. */
  readonly code?: string
  /** How sure it is, from 0 to 1. */
  readonly confidence: number
  /** Where the article says so, in its order; never empty. */
  readonly passages: readonly Passage[]
}

/** One stretch of text that names something. */
export interface Mention {
  readonly kind: Exclude<SuggestedKind, 'subject'>
  readonly name: string
  /** Shorter forms of the same within the name: 柳溪村 of 临江县柳溪村. */
  readonly short: readonly string[]
  readonly code?: string
  readonly confidence: number
  readonly passage: Passage
}
