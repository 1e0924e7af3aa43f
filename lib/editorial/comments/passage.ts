/** What a comment is about: some words of an article, one of its blocks, or the article as a whole. */
export interface Passage {
  /** The block in which the words began; null where it was not known yet, and for the article as a whole. */
  readonly block: string | null
  /** The words that were marked, paragraph breaks left out; empty for a block or the article as a whole. */
  readonly quote: string
  /** What stood right before them in the article, which tells them from the same words elsewhere. */
  readonly leading: string
}

/** The text of one block of an article. Its id is null until the server has given one. */
export interface BlockText {
  readonly id: string | null
  readonly text: string
}

/** A stretch of one of some texts, in UTF-16 units. */
export interface Stretch {
  readonly index: number
  readonly from: number
  readonly to: number
}

/** How much is remembered of what stood before the words, in UTF-16 units: half a sentence hardly stands twice in an article. */
export const LEADING = 16

/** Words past this count are not remembered: whoever marks half an article means where it begins. */
export const LONGEST_QUOTE = 500

/** A place in one of some texts. */
export interface TextPoint {
  readonly index: number
  readonly at: number
}

/** The passage from one place to the same or a later one. Without words between them it is the block as a whole. */
export function passageOf(texts: readonly BlockText[], from: TextPoint, end: TextPoint): Passage {
  const begin = firstWord(texts, from, end)
  const before = upTo(texts, begin)
  const quote = upTo(texts, end).slice(before.length, before.length + LONGEST_QUOTE)
  return { block: texts[begin.index]?.id ?? null, quote, leading: quote === '' ? '' : before.slice(-LEADING) }
}

/** All that is read before a place. */
function upTo(texts: readonly BlockText[], { index, at }: TextPoint): string {
  return texts.slice(0, index).map(({ text }) => text).join('') + (texts[index]?.text.slice(0, at) ?? '')
}

/** Words that are marked from the end of a block on begin in the next one that has any. */
function firstWord(texts: readonly BlockText[], { index, at }: TextPoint, end: TextPoint): TextPoint {
  if (index >= end.index || at < (texts[index]?.text.length ?? 0)) return { index, at }
  return firstWord(texts, { index: index + 1, at: 0 }, end)
}
