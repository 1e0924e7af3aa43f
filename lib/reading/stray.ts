import { creditIn } from './credit'
import type { Drafts } from './draft'
import { indexOfMost } from './in-order'
import { likeness } from './likeness'
import { MOST_COMPARISONS, wordsOf } from './loose'
import type { Page } from './page'

/** A caption between articles and the article it belongs to; -1 for one that stands alone. */
export interface StrayCaption {
  readonly lines: readonly number[]
  readonly article: number
}

/** A caption shares this much with its article: places, names and occasion. By chance two local stories share about a tenth. */
const CAPTION_LIKENESS = 0.35
/** A caption beside its article's head needs less. */
const NEAR_LIKENESS = 0.15

/** Attaches captions between articles to the articles whose words they share; where both are far too many, they stand alone. */
export function strayCaptionsOf(page: Page, drafts: Drafts): StrayCaption[] {
  if (drafts.captions.length === 0) return []
  if (drafts.captions.length * drafts.articles.length > MOST_COMPARISONS) return drafts.captions.map(({ lines }) => ({ lines, article: -1 }))
  const words = drafts.articles.map((draft) => wordsOf(page, draft))
  return drafts.captions.map(({ lines, after }) => {
    if (drafts.articles.length > 0 && lines.every((at) => isAllCredit(page, at))) return { lines, article: Math.max(0, after) }
    const text = lines.map((at) => page.lines[at]?.text ?? '').join('')
    const likes = words.map((pairs, article) => likeness(text, pairs) + (article === after && lines.length === 1 ? CAPTION_LIKENESS - NEAR_LIKENESS : 0))
    const best = indexOfMost(likes)
    return { lines, article: (likes[best] ?? 0) >= CAPTION_LIKENESS ? best : -1 }
  })
}

/** A credit without a caption says nothing of what its picture shows: it goes with the article that it was drawn after. */
function isAllCredit(page: Page, at: number): boolean {
  const text = page.lines[at]?.text ?? ''
  const credit = creditIn(text)
  return credit !== null && text.slice(0, credit).trim() === ''
}
