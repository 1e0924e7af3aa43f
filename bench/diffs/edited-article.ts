import { seenText } from '@/lib/review/align/characters'
import type { Random } from '../reader/variations/random'
import type { SourceArticle } from '../reader/variations/source-article'

/** An article as a later edition has it, and where each character of its paragraphs stood; null for what was not there. */
export interface EditedArticle {
  readonly article: SourceArticle
  readonly origin: readonly (number | null)[]
  /** How many characters its paragraphs had. */
  readonly length: number
}

/** Text with the place that its first character had, counted as `countable`; null for new text. */
interface Passage {
  readonly text: string
  readonly from: number | null
}

/** The characters of a text that can be followed: those that are seen, but for hyphens, which setting puts in and takes out. */
export function countable(text: string): string[] {
  return Array.from(seenText([{ line: 0, text }])).filter((character) => character !== '-')
}

/** Every fourth sentence or so is taken out, replaced, or has another put before it. */
const SENTENCES = { gone: 0.06, replaced: 0.1, added: 0.06 } as const
/** So many characters are other ones after a correction or a worse extraction. */
const CHARACTERS = 0.02

/** The article with sentences changed; new ones are taken from another article, which is not on the page. */
export function withOtherSentences(random: Random, article: SourceArticle, other: SourceArticle): EditedArticle {
  const supply = other.paragraphs.flatMap(sentencesOf)
  const another = () => ({ text: supply[random.whole(0, supply.length - 1)] ?? '', from: null })
  return edited(article, (passage) => {
    const chance = random.next()
    if (chance < SENTENCES.gone) return []
    if (chance < SENTENCES.gone + SENTENCES.replaced) return [another()]
    return chance < SENTENCES.gone + SENTENCES.replaced + SENTENCES.added ? [another(), passage] : [passage]
  })
}

/** The article with single characters changed. */
export function withOtherCharacters(random: Random, article: SourceArticle): EditedArticle {
  const stock = countable(article.paragraphs.join(''))
  return edited(article, ({ text, from }) => {
    let at = from ?? 0
    return Array.from(text, (character): Passage => {
      const counts = countable(character).length
      at += counts
      const isChanged = counts === 1 && random.chance(CHARACTERS)
      return isChanged ? { text: stock[random.whole(0, stock.length - 1)] ?? '', from: null } : { text: character, from: at - counts }
    })
  })
}

function edited(article: SourceArticle, edit: (passage: Passage) => readonly Passage[]): EditedArticle {
  let length = 0
  const origin: (number | null)[] = []
  const paragraphs = article.paragraphs.map((paragraph) => {
    const passages = sentencesOf(paragraph).flatMap((text) => {
      const passage = { text, from: length }
      length += countable(text).length
      return edit(passage)
    })
    // a paragraph of which all is gone keeps its place by a word, so that crossheads stand where they stood
    const kept = passages.some(({ text }) => text.trim() !== '') ? passages : [{ text: paragraph.slice(0, 2), from: null }]
    origin.push(...kept.flatMap(({ text, from }) => countable(text).map((_, at) => (from === null ? null : from + at))))
    return kept.map(({ text }) => text).join('')
  })
  return { article: { ...article, paragraphs }, origin, length }
}

function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[。！？])|(?<=[.!?]\s)/u)
}
