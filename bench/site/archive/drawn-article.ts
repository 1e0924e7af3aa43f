import type { Block } from '@/lib/article/block'
import { Random } from '../../reader/variations/random'
import { drawArticle } from './draw-article'
import { idOf } from './ids'
import { inventLexicon, type Lexicon, traditional, zipf } from './lexicon'
import { SEED } from './plan'

/** Ids of blocks of one article lie so far from those of the next one. */
const MOST_BLOCKS = 64
/** Articles that are printed in traditional characters. */
const TRADITIONAL = 0.04
/** How evenly tags are spread. */
const TAG_HEAD = 20

/** The lexicon in both scripts. */
export interface Lexicons {
  readonly simplified: Lexicon
  readonly traditional: Lexicon
}

export function archiveLexicons(): Lexicons {
  const simplified = inventLexicon(SEED)
  return { simplified, traditional: traditional(simplified) }
}

/** An article of an archive before it has a place. */
export interface DrawnArticle {
  readonly id: string
  readonly blocks: readonly Block[]
  readonly headline: string
  readonly tags: readonly string[]
}

/** The article of this number: the same one in every archive that is large enough to have it. */
export function drawnArticle(number: number, lexicons: Lexicons): DrawnArticle {
  const random = new Random(SEED * 3 + number)
  const lexicon = random.chance(TRADITIONAL) ? lexicons.traditional : lexicons.simplified
  let block = number * MOST_BLOCKS
  const blocks = drawArticle(random, lexicon, () => idOf('block', block++))
  const tagged = lexicons.simplified.subjects.length + lexicons.simplified.places.length
  const tags = new Set(Array.from({ length: random.whole(2, 4) }, () => zipf(random, tagged, TAG_HEAD)))
  return { id: idOf('article', number), blocks, headline: headlineOf(blocks), tags: [...tags].map((tag) => idOf('tag', tag)) }
}

function headlineOf(blocks: readonly Block[]): string {
  return blocks.filter(({ role }) => role === 'headline').flatMap(({ text }) => text.map((run) => run.text)).join(' ')
}
