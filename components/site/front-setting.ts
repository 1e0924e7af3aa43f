import type { ArticleContent } from '@/lib/article/content'
import { opening } from '@/lib/article/opening'
import { widthOf } from './article-setting'

/** A story of a front page as far as its height goes. */
export interface FrontStory {
  readonly headline: string
  readonly content: Pick<ArticleContent, 'kicker' | 'deck' | 'label' | 'standfirst' | 'body' | 'photos'>
}

/** How many characters are shown of the lead, and of each story beside it. */
export interface FrontSetting {
  readonly lead: number
  readonly beside: number
}

/** A column of the front page in its widest window, in pixels, as its styles have it: what a character of text takes of its height. */
interface Column {
  readonly width: number
  readonly headline: number
  readonly row: number
  readonly character: number
  readonly fewest: number
  readonly most: number
}

/** Its text stands in two columns of 18 Han characters; with less than a dozen lines in each it would look like a brief. */
const LEAD: Column = { width: 676, headline: 50, row: 61, character: 31.4 / 36, fewest: 300, most: 620 }
/** A story beside it has 22 in a line. Past a dozen lines it would be read here, and not where it stands. */
const BESIDE: Column = { width: 356, headline: 25, row: 34, character: 28.8 / 22, fewest: 110, most: 280 }
/** A row of kicker, deck, label or byline, and what lies between two stories. */
const [SMALL_ROW, BETWEEN] = [30, 41]
/** Pictures are filled into this shape. */
const [FRAME, UNDER_PICTURE] = [2 / 3, 16]

/**
 * How much is told of the stories at the top of a front page, so that both of its columns end at about one height: those beside the lead
 * as much as its height has room for, and the lead no more than they can stand beside.
 */
export function frontSetting(lead: FrontStory, beside: readonly FrontStory[]): FrontSetting {
  if (beside.length === 0) return { lead: LEAD.most, beside: BESIDE.fewest }
  const heads = beside.reduce((sum, story) => sum + headOf(story, BESIDE), BETWEEN * (beside.length - 1))
  const room = headOf(lead, LEAD) + told(lead, LEAD.most) * LEAD.character - heads
  const each = within(BESIDE, room / beside.length / BESIDE.character)
  const reached = heads + beside.reduce((sum, story) => sum + told(story, each), 0) * BESIDE.character
  return { lead: within(LEAD, (reached - headOf(lead, LEAD)) / LEAD.character), beside: each }
}

function within({ fewest, most }: Column, characters: number): number {
  return Math.max(fewest, Math.min(most, Math.floor(characters)))
}

function headOf({ headline, content: { kicker, deck, label, body } }: FrontStory, { width, headline: letter, row }: Column): number {
  const hasPicture = body.some((block) => block.role === 'figure' && block.picture !== null)
  return Math.ceil((widthOf(headline) * letter) / width) * row
    + [kicker, deck, label].filter((part) => part !== null).length * SMALL_ROW
    + (hasPicture ? width * FRAME + UNDER_PICTURE : 0)
}

/** How many Han characters wide what is told of a story is. */
function told({ content }: FrontStory, most: number): number {
  return widthOf(content.standfirst ?? opening(content, most).join(''))
}
