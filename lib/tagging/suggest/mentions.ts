import type { ArticleText } from './article-text'
import { FUNCTION_CHARS, PARTING_WORDS } from './grammar'
import { type Gazetteer, LEVEL } from './gazetteer'
import { EVENT } from './organisation-words'
import { findOrganisations } from './organisations'
import { findPeople } from './people'
import { type PlaceChain, placeChains, placePieces } from './places'
import type { Mention } from './suggestion'
import { isAllHan, isBoundary, wordStart, type Words } from './words'

interface Stretch {
  readonly from: number
  readonly to: number
}

/** What a text of an article names, in its order; what is within something else is left out. */
export function mentionsOf(block: string, words: Words, gazetteer: Gazetteer, article: ArticleText): Mention[] {
  const chains = placeChains(placePieces(words, gazetteer))
  const sure = chains.filter((chain) => isSure(chain, article))
  const people = findPeople(words, article).filter((person) => !meets(person, sure))
  const organisations = findOrganisations(words, chains, people, article)
  const events = eventsIn(words)
  const { text } = words
  return [
    ...sure.filter((chain) => !meets(chain, organisations) && !meets(chain, events)).map((chain) => placeMention(block, text, chain)),
    ...people.filter((person) => !meets(person, organisations)).map(({ from, to, points }): Mention => ({
      kind: 'person', name: text.slice(from, to), short: [], confidence: personConfidence(points), passage: { block, from, to },
    })),
    ...organisations.map(({ from, to, confidence }): Mention => ({
      kind: 'organisation', name: text.slice(from, to), short: [], confidence, passage: { block, from, to },
    })),
  ].sort((a, b) => a.passage.from - b.passage.from)
}

/** A bare name that may mean something else is a place where the whole name stands in the article, too. */
function isSure({ pieces: [first, ...more] }: PlaceChain, article: ArticleText): boolean {
  return first?.unsure === undefined || more.length > 0 || first.unsure !== '' && article.count(first.unsure) > 0
}

function meets(one: Stretch, others: readonly Stretch[]): boolean {
  return others.some((other) => other.from < one.to && one.from < other.to)
}

/** Points of evidence as a share of those that would be right. */
function personConfidence(points: number): number {
  return Math.min(0.95, 0.45 + points / 12)
}

function placeMention(block: string, text: string, { pieces, from, to }: PlaceChain): Mention {
  const last = pieces.at(-1)
  const short = pieces.slice(1).map((piece) => text.slice(piece.from, to))
  const confidence = last?.known === true || pieces.length > 1 ? 0.85 : last?.level === LEVEL.village ? 0.65 : 0.7
  return {
    kind: 'place', name: text.slice(from, to), short, confidence, passage: { block, from, to },
    ...(last?.code === undefined ? {} : { code: last.code }),
  }
}

/** The longest name of an event before what sort it is. */
const LONGEST_EVENT = 14

/** Events with what they are named after. */
function eventsIn(words: Words): Stretch[] {
  return [...words.text.matchAll(EVENT)].map(({ index, 0: sort }) => {
    let from = index
    while (from > 0 && index - from < LONGEST_EVENT) {
      const start = wordStart(words, from)
      const word = words.text.slice(start, from)
      if (!isAllHan(word) || PARTING_WORDS.has(word) || FUNCTION_CHARS.has(word) && isBoundary(words, start)) break
      from = start
    }
    return { from, to: index + sort.length }
  })
}
