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

/** The passage of a stretch that goes from one text to the same or a later one. An empty stretch is its block as a whole. */
export function passageOf(texts: readonly BlockText[], begin: { readonly index: number; readonly at: number }, end: { readonly index: number; readonly at: number }): Passage {
  const before = texts.slice(0, begin.index).map(({ text }) => text).join('') + (texts[begin.index]?.text.slice(0, begin.at) ?? '')
  const whole = texts.map(({ text }) => text).join('')
  const length = texts.slice(begin.index, end.index).reduce((sum, { text }) => sum + text.length, 0) + end.at - begin.at
  const quote = whole.slice(before.length, before.length + Math.min(length, LONGEST_QUOTE))
  return { block: texts[begin.index]?.id ?? null, quote, leading: quote === '' ? '' : before.slice(-LEADING) }
}
