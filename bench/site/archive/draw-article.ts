import { type Block, type BlockRole, inlines } from '@/lib/article/block'
import type { Random } from '../../reader/variations/random'
import { type Lexicon, oftenPick } from './lexicon'

/** How evenly words, people and places are spread: the higher, the less the first of them stand out. */
const WORD_HEAD = 30
const NAME_HEAD = 12

const ENGLISH = ['GDP', '5G', 'AI', 'Riverside', 'Old Mill', 'ferry', 'Harbour Line', 'open day', 'Willow Bend', 'KTV', 'APP', 'Lantern Walk']
const SENTENCE_ENDS = { '。': 20, '！': 1, '？': 1, '……': 0.3 }

/**
 * An invented article of some 600 characters, as an editor has it before publication: headline parts, byline, paragraphs, now and then
 * a dateline, crossheads, or what somebody said. `newId` names its blocks.
 */
export function drawArticle(random: Random, lexicon: Lexicon, newId: () => string): readonly Block[] {
  const blocks: Block[] = []
  const add = (role: BlockRole, text: string) => blocks.push({ id: newId(), role, text: inlines(text), sources: [], madeBy: 'reader' })
  if (random.chance(0.06)) add('label', `${word(random, lexicon)}视点`)
  if (random.chance(0.3)) add('kicker', phrase(random, lexicon, 4, 7))
  add('headline', phrase(random, lexicon, 3, 6))
  if (random.chance(0.25)) add('headline', phrase(random, lexicon, 3, 5))
  if (random.chance(0.2)) add('deck', phrase(random, lexicon, 6, 9))
  if (random.chance(0.75)) add('byline', byline(random, lexicon))
  if (random.chance(0.1)) add('dateline', `本报${oftenPick(random, lexicon.places, NAME_HEAD)}${random.whole(1, 12)}月${random.whole(1, 28)}日电`)
  const paragraphs = random.whole(3, 9)
  for (let paragraph = 0; paragraph < paragraphs; paragraph += 1) {
    if (paragraph > 1 && random.chance(0.08)) add('crosshead', phrase(random, lexicon, 3, 5))
    add('body', Array.from({ length: random.whole(2, 4) }, () => sentence(random, lexicon)).join(''))
  }
  return blocks
}

function word(random: Random, { words }: Lexicon): string {
  return oftenPick(random, words, WORD_HEAD)
}

/** So many words without punctuation, as headlines are. */
function phrase(random: Random, lexicon: Lexicon, from: number, to: number): string {
  return Array.from({ length: random.whole(from, to) }, () => (random.chance(0.1) ? oftenPick(random, lexicon.places, NAME_HEAD) : word(random, lexicon))).join('')
}

function byline(random: Random, { people }: Lexicon): string {
  const names = Array.from({ length: random.chance(0.25) ? 2 : 1 }, () => oftenPick(random, people, NAME_HEAD))
  return `本报记者 ${[...new Set(names)].join(' ')}`
}

/** Something that is said in two or three clauses. */
function sentence(random: Random, lexicon: Lexicon): string {
  const clauses = Array.from({ length: random.whole(2, 4) }, () => clause(random, lexicon)).join('，')
  const said = random.chance(0.12) ? `“${clauses}。”${oftenPick(random, lexicon.people, NAME_HEAD)}${oftenPick(random, lexicon.particles, 6)}${word(random, lexicon)}` : clauses
  return said + random.weighted(SENTENCE_ENDS)
}

function clause(random: Random, lexicon: Lexicon): string {
  const length = random.whole(3, 6)
  let text = ''
  for (let at = 0; at < length; at += 1) text += piece(random, lexicon)
  return text
}

function piece(random: Random, lexicon: Lexicon): string {
  const drawn = random.next()
  if (drawn < 0.66) return word(random, lexicon)
  if (drawn < 0.88) return oftenPick(random, lexicon.particles, 6)
  if (drawn < 0.92) return oftenPick(random, lexicon.places, NAME_HEAD)
  if (drawn < 0.94) return oftenPick(random, lexicon.people, NAME_HEAD)
  if (drawn < 0.965) return `${random.whole(2, 2_000)}${word(random, lexicon)}`
  if (drawn < 0.98) return `${random.whole(1, 99)}%`
  if (drawn < 0.99) return `“${word(random, lexicon)}、${word(random, lexicon)}”`
  return oftenPick(random, ENGLISH, NAME_HEAD)
}
