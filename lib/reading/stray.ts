import { creditIn } from './credit'
import type { Drafts } from './draft'
import type { Guess } from './guess'
import { indexOfMost } from './in-order'
import { likeness } from './likeness'
import { MOST_COMPARISONS, wordsOf } from './loose'
import type { Page } from './page'

/** A caption between articles and the article it belongs to; -1 for one that stands alone. */
export interface StrayCaption extends Guess {
  readonly article: number
}

/** A caption shares this much with its article: places, names and occasion. By chance two local stories share about a tenth. */
const CAPTION_LIKENESS = 0.35
/** A caption beside its article's head needs less. */
const NEAR_LIKENESS = 0.15

/** Captions are long, so a margin in their likeness tells more: of 29 with one of 0.2 or less two in five were right, beyond it all. */
const TELLING = 4

/** What a place beside an article is worth where no words tell: most such lines do belong to it. */
const BESIDE = 1

/** Attaches captions between articles to the articles whose words they share; where both are far too many, they stand alone. */
export function strayCaptionsOf(page: Page, drafts: Drafts): StrayCaption[] {
  if (drafts.captions.length === 0) return []
  if (drafts.captions.length * drafts.articles.length > MOST_COMPARISONS) return drafts.captions.map(({ lines }) => ({ lines, article: -1, margin: 0 }))
  const words = drafts.articles.map((draft) => wordsOf(page, draft))
  return drafts.captions.flatMap(({ lines, after }) => byPicture(page, lines).map((own) => ({ lines: own, after }))).map(({ lines, after }) => {
    if (drafts.articles.length > 0 && lines.every((at) => isAllCredit(page, at))) return { lines, article: Math.max(0, after), margin: BESIDE }
    const text = lines.map((at) => page.lines[at]?.text ?? '').join('')
    const likes = words.map((pairs, article) => likeness(text, pairs) + (article === after && lines.length === 1 ? CAPTION_LIKENESS - NEAR_LIKENESS : 0))
    const best = indexOfMost(likes)
    const most = likes[best] ?? 0
    const others = Math.max(CAPTION_LIKENESS, ...likes.filter((_, article) => article !== best))
    return most >= CAPTION_LIKENESS ? { lines, article: best, margin: TELLING * (most - others) } : { lines, article: -1, margin: TELLING * (CAPTION_LIKENESS - most) }
  })
}

/** One picture's lines each: a credit ends them. */
function byPicture(page: Page, lines: readonly number[]): number[][] {
  const pictures: number[][] = []
  let open = false
  for (const at of lines) {
    if (open) pictures.at(-1)?.push(at)
    else pictures.push([at])
    open = creditIn(page.lines[at]?.text ?? '') === null
  }
  return pictures
}

/** A credit without a caption says nothing of what its picture shows: it goes with the article that it was drawn after. */
function isAllCredit(page: Page, at: number): boolean {
  const text = page.lines[at]?.text ?? ''
  const credit = creditIn(text)
  return credit !== null && text.slice(0, credit).trim() === ''
}
