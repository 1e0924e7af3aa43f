import { phraseAt, phrasesOf } from './phrases'
import { SUBJECTS, type SubjectWords } from './subject-words'
import type { Passage, Suggestion } from './suggestion'
import { isBoundary, wordEnd, type Words } from './words'

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

const WORDS = phrasesOf(wordsOfSubjects())

/** Each word with all subjects of which it is one. */
function wordsOfSubjects(): ReadonlyMap<string, readonly SubjectWords[]> {
  const words = new Map<string, SubjectWords[]>()
  for (const subject of SUBJECTS) {
    for (const word of [...subject.words, ...subject.wordsEn]) words.set(word, [...(words.get(word) ?? []), subject])
  }
  return words
}

/** What a word of a subject says in an article. */
interface Said {
  count: number
  readonly first: Passage
}

/** What the article is about, by words of the top level of the Media Topics. */
export function suggestSubjects(texts: readonly SubjectText[]): Suggestion[] {
  const length = texts.reduce((sum, { words }) => sum + words.text.length, 0)
  return [...saidBySubject(texts)]
    .map(([subject, said]) => weighed(subject, [...said.values()], length))
    .filter((suggestion) => suggestion.confidence >= LEAST)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_SUBJECTS)
}

function saidBySubject(texts: readonly SubjectText[]): Map<SubjectWords, Map<string, Said>> {
  const subjects = new Map<SubjectWords, Map<string, Said>>()
  for (const { block, words, head } of texts) {
    for (let from = 0; from < words.text.length; from = wordEnd(words, from)) {
      const found = phraseAt(WORDS, words.text, from, (to) => isBoundary(words, to))
      for (const subject of found?.value ?? []) {
        const said = subjects.get(subject) ?? new Map<string, Said>()
        subjects.set(subject, said)
        const word = words.text.slice(from, found?.to)
        const before = said.get(word) ?? { count: 0, first: { block, from, to: found?.to ?? from } }
        before.count += head ? HEAD_WEIGHT : 1
        said.set(word, before)
      }
    }
  }
  return subjects
}

function weighed(subject: SubjectWords, said: readonly Said[], length: number): Suggestion {
  const weight = said.reduce((sum, { count }) => sum + Math.sqrt(Math.min(count, MOST_OF_ONE)), 0)
  const excess = Math.max(0, weight - length / CHANCE)
  const sure = said.length < LEAST_WORDS ? 0 : MOST * (1 - Math.exp(-excess / 4))
  return {
    kind: 'subject', name: subject.name, aliases: [subject.nameEn], code: `medtop:${subject.code}`,
    confidence: Math.round(sure * 100) / 100, passages: said.slice(0, REASONS).map(({ first }) => first),
  }
}
