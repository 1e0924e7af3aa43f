import { isBoundary, type Words } from './words'
import { SUBJECTS, type SubjectWords } from './subject-words'
import type { Passage, Suggestion } from './suggestion'

/** A text of an article, cut into words. */
export interface SubjectText {
  readonly block: string
  readonly words: Words
  /** Whether it is a headline part, which says in few words what the article is about. */
  readonly head: boolean
}

/** How much a word of a headline says against one of the body. */
const HEAD_WEIGHT = 3
/** A word that comes again says less each time, and nothing more after so many. */
const MOST_OF_ONE = 4
/** So many characters of an article have one more word of any subject by chance. */
const CHANCE = 260
/** How many different words a subject needs: one may be said of anything. */
const LEAST_WORDS = 2
/** The most that a table of words can be sure of. */
const MOST = 0.8
/** Below this the words of one subject are hardly more than those of others. */
const LEAST = 0.35
/** An article is of few subjects. */
const MOST_SUBJECTS = 3
/** How many of its words are shown as the reason. */
const REASONS = 6

/** What the article is about, by words of the top level of the Media Topics. */
export function suggestSubjects(texts: readonly SubjectText[]): Suggestion[] {
  const length = texts.reduce((sum, { words }) => sum + words.text.length, 0)
  return SUBJECTS
    .map((subject) => weighed(subject, texts, length))
    .filter((suggestion) => suggestion.confidence >= LEAST)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_SUBJECTS)
}

function weighed(subject: SubjectWords, texts: readonly SubjectText[], length: number): Suggestion {
  const passages: Passage[] = []
  let weight = 0
  let different = 0
  for (const word of [...subject.words, ...subject.wordsEn]) {
    const found = texts.flatMap((text) => placesOf(text, word))
    if (found.length === 0) continue
    different += 1
    const counts = found.reduce((sum, { head }) => sum + (head ? HEAD_WEIGHT : 1), 0)
    weight += Math.sqrt(Math.min(counts, MOST_OF_ONE))
    const [first] = found
    if (first) passages.push(first.passage)
  }
  const excess = Math.max(0, weight - length / CHANCE)
  const sure = different < LEAST_WORDS ? 0 : MOST * (1 - Math.exp(-excess / 4))
  return {
    kind: 'subject', name: subject.name, aliases: [subject.nameEn], code: subject.code,
    confidence: Math.round(sure * 100) / 100, passages: passages.slice(0, REASONS),
  }
}

function placesOf({ block, words, head }: SubjectText, word: string): { passage: Passage; head: boolean }[] {
  const places: { passage: Passage; head: boolean }[] = []
  const text = words.text
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length)) {
    const to = from + word.length
    if (isBoundary(words, from) && isBoundary(words, to)) places.push({ passage: { block, from, to }, head })
  }
  return places
}
