import { type BlockText, LEADING, type Passage, type Stretch } from './passage'

/** Where a passage stands in an article as it is. */
export type Located =
  | { readonly kind: 'words'; readonly stretches: readonly [Stretch, ...Stretch[]] }
  | { readonly kind: 'block'; readonly index: number }
  | { readonly kind: 'article' }
  /** The words, or the block, are there no more; `index` is the text in which they were, where that is there. */
  | { readonly kind: 'gone'; readonly index: number | null }

/** One place where the words stand, and what speaks for its being the one that was meant. */
interface Candidate {
  readonly at: number
  /** All that stood before the words stands there: then it is they, in whatever block they are now. */
  readonly sure: boolean
  readonly own: boolean
  /** How many characters before the words are the same. */
  readonly lead: number
  /** Whether the words stand in one block, and not over a break. */
  readonly whole: boolean
  readonly distance: number
}

/** Texts of an article read as one, for all of its passages. */
export interface ReadTexts {
  readonly texts: readonly BlockText[]
  readonly text: string
  /** Where each of them begins. */
  readonly starts: readonly number[]
}

export function readAsOne(texts: readonly BlockText[]): ReadTexts {
  let start = 0
  return { texts, text: texts.map(({ text }) => text).join(''), starts: texts.map(({ text }) => (start += text.length) - text.length) }
}

/** Finds a passage in the texts of an article, once. */
export function locate(passage: Passage, texts: readonly BlockText[]): Located {
  return locateIn(passage, readAsOne(texts))
}

/**
 * Finds a passage in the texts of an article: its words where what stood before them stands, else in its block, else in
 * another one, the likest and nearest. Texts are read as one, so that a paragraph that was broken or joined is no change.
 */
export function locateIn({ block, quote, leading }: Passage, { texts, text, starts }: ReadTexts): Located {
  const own = block === null ? -1 : texts.findIndex(({ id }) => id === block)
  if (quote === '') return block === null ? { kind: 'article' } : own < 0 ? { kind: 'gone', index: null } : { kind: 'block', index: own }
  let best: Candidate | null = null
  // The text that holds the candidate; both only go forward.
  let index = 0
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    while (endOf(texts, starts, index) <= at) index += 1
    const lead = leadAt(text, at, leading)
    const candidate: Candidate = {
      at,
      sure: lead === leading.length && (leading.length === LEADING || at === leading.length),
      own: own >= 0 && texts[index]?.id === block,
      lead,
      whole: at + quote.length <= endOf(texts, starts, index),
      distance: own < 0 ? 0 : Math.abs(at - (starts[own] ?? 0)),
    }
    if (best === null || isBetter(candidate, best)) best = candidate
  }
  const [first, ...rest] = best ? stretchesOf(texts, starts, best.at, best.at + quote.length) : []
  return first ? { kind: 'words', stretches: [first, ...rest] } : { kind: 'gone', index: own < 0 ? null : own }
}

function endOf(texts: readonly BlockText[], starts: readonly number[], index: number): number {
  return (starts[index] ?? 0) + (texts[index]?.text.length ?? Infinity)
}

function leadAt(text: string, at: number, leading: string): number {
  let lead = 0
  while (lead < leading.length && lead < at && text[at - 1 - lead] === leading[leading.length - 1 - lead]) lead += 1
  return lead
}

function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.sure !== other.sure) return one.sure
  if (one.own !== other.own) return one.own
  if (one.lead !== other.lead) return one.lead > other.lead
  if (one.whole !== other.whole) return one.whole
  return one.distance < other.distance
}

/** The stretch of the whole text as stretches of the texts that it goes over. */
function stretchesOf(texts: readonly BlockText[], starts: readonly number[], from: number, to: number): readonly Stretch[] {
  return texts.flatMap(({ text }, index) => {
    const start = starts[index] ?? 0
    const [begin, end] = [Math.max(from - start, 0), Math.min(to - start, text.length)]
    return begin < end ? [{ index, from: begin, to: end }] : []
  })
}
