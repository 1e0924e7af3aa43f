import { articleText } from './article-text'
import { englishMentions } from './english'
import type { Gazetteer } from './gazetteer'
import { gather } from './gather'
import { possibleNames, withKnownTags } from './known-tags'
import { mentionsOf } from './mentions'
import { withoutSender } from './sender'
import { suggestSubjects } from './subjects'
import type { KnownTag, Suggestion, SuggestText } from './suggestion'
import { type Words, wordsOf } from './words'

/** Who made the text or the picture: not what it is about. */
const NOT_ABOUT = ['byline', 'credit', 'jump', 'dateline']
/** What says in few words what the article is about. */
const HEADS = ['label', 'kicker', 'headline', 'damaged', 'deck']

/**
 * So much of an article is read for its tags, in characters: as much as a full page can hold. What it is about is named long before
 * that, and a text in which no sentence ends is cut into words in a time that grows by the square.
 */
const MOST_CHARACTERS = 20_000

/** A text that tags are looked for in, cut into words. */
export interface AboutText {
  readonly block: string
  readonly head: boolean
  readonly words: Words
}

/** The texts of an article that say what it is about, each cut into words once. */
export function aboutTexts(texts: readonly SuggestText[]): AboutText[] {
  let left = MOST_CHARACTERS
  const about: AboutText[] = []
  for (const { block, role, text } of texts.filter((one) => !NOT_ABOUT.includes(one.role))) {
    if (left <= 0) break
    about.push({ block, head: HEADS.includes(role), words: wordsOf(withoutSender(text.slice(0, left))) })
    left -= text.length
  }
  return about
}

/** Tags that an article could have, the surest first, without any vocabulary. */
export function foundTags(texts: readonly AboutText[], gazetteer: Gazetteer): Suggestion[] {
  const article = articleText(texts.map(({ words }) => words.text))
  const mentions = texts.flatMap(({ block, words }) =>
    /\p{Script=Han}/u.test(words.text) ? mentionsOf(block, words, gazetteer, article) : englishMentions(block, words.text, article))
  return surestFirst([...gather(mentions), ...suggestSubjects(texts)])
}

/** All names by which a vocabulary may know what these texts and suggestions say. */
export function namesToAsk(texts: readonly AboutText[], suggestions: readonly Suggestion[]): string[] {
  const names = possibleNames(texts)
  for (const { name, aliases } of suggestions) for (const form of [name, ...aliases]) names.add(form)
  return [...names]
}

/**
 * Tags that an article could have, the surest first: places, people, organisations and subjects, each with the passages that are the
 * reason. Nothing is decided here: a person takes them or leaves them.
 */
export function suggestTags(texts: readonly SuggestText[], gazetteer: Gazetteer, known: readonly KnownTag[] = []): Suggestion[] {
  const about = aboutTexts(texts)
  return surestFirst(withKnownTags(foundTags(about, gazetteer), about, known))
}

export function surestFirst(suggestions: readonly Suggestion[]): Suggestion[] {
  return [...suggestions].sort((a, b) => b.confidence - a.confidence)
}
