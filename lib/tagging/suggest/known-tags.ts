import type { KnownTag, Passage, Suggestion } from './suggestion'
import { isBoundary, wordEnd, type Words } from './words'

interface KnownText {
  readonly block: string
  readonly words: Words
}

/** The longest name of a tag that is looked for word for word, in characters and in words. */
const LONGEST_NAME = 24
const MOST_WORDS = 6

/**
 * All stretches of a text that can be the name of a known tag: one word of it to six, of two characters or more. What knows the
 * vocabulary is asked for these, so that the vocabulary need not be read.
 */
export function possibleNames(texts: readonly KnownText[]): Set<string> {
  const names = new Set<string>()
  for (const { words } of texts) {
    for (let from = 0; from < words.text.length; from = wordEnd(words, from)) addNames(names, words, from)
  }
  return names
}

function addNames(names: Set<string>, words: Words, from: number): void {
  let to = from
  for (let count = 0; count < MOST_WORDS && to < words.text.length; count += 1) {
    to = wordEnd(words, to)
    if (to - from > LONGEST_NAME) return
    const name = words.text.slice(from, to)
    // no name goes over a mark of the sentence
    if (/[\s，。；：！？、,;!?“”（）]$/u.test(name) && !name.endsWith(' ')) return
    if (to - from > 1 && name.trim() === name) names.add(name)
  }
}

/** Names of this length are hardly said by chance; shorter ones may be part of something else. */
const LONG = 3
const SURE = 0.85
const LESS_SURE = 0.65

/** Gives suggestions the known tags that they mean, and adds the known tags that the text names and nothing else found. */
export function withKnownTags(suggestions: readonly Suggestion[], texts: readonly KnownText[], known: readonly KnownTag[]): Suggestion[] {
  const taken = new Set<string>()
  const named = suggestions.map((suggestion) => {
    const open = known.filter(({ id }) => !taken.has(id))
    // a person may be among the free tags of an older desk, which are of no kind
    const tag = open.find((other) => other.kind === suggestion.kind && means(suggestion, other))
      ?? open.find((other) => other.kind === 'subject' && suggestion.kind !== 'subject' && other.names.includes(suggestion.name))
    if (!tag) return suggestion
    taken.add(tag.id)
    return { ...suggestion, tag: tag.id, confidence: Math.max(suggestion.confidence, Math.min(SURE, suggestion.confidence + 0.1)) }
  })
  const more = known.filter(({ id }) => !taken.has(id)).flatMap((tag) => suggestionOf(tag, texts, suggestions) ?? [])
  return [...named, ...more]
}

function means({ name, aliases, code }: Suggestion, { names, code: known }: KnownTag): boolean {
  if (code !== undefined && known !== undefined) return code === known
  return [name, ...aliases].some((form) => names.includes(form))
}

/** A known tag that the text names; null where that is only a part of a longer name. */
function suggestionOf(tag: KnownTag, texts: readonly KnownText[], others: readonly Suggestion[]): Suggestion | null {
  const [label = ''] = tag.names
  const passages = tag.names.flatMap((name) => texts.flatMap((text) => placesOf(text, name)))
    .filter((passage) => !others.some((other) => other.kind !== 'subject' && other.passages.some((longer) => holds(longer, passage))))
  if (passages.length === 0) return null
  const longest = Math.max(...passages.map(({ from, to }) => to - from))
  return {
    kind: tag.kind, name: label, aliases: [], tag: tag.id, ...(tag.code === undefined ? {} : { code: tag.code }),
    confidence: longest >= LONG ? SURE : LESS_SURE, passages,
  }
}

function holds(longer: Passage, passage: Passage): boolean {
  const around = longer.block === passage.block && longer.from <= passage.from && longer.to >= passage.to
  return around && longer.to - longer.from > passage.to - passage.from
}

function placesOf({ block, words }: KnownText, name: string): Passage[] {
  const places: Passage[] = []
  if (name.length < 2) return places
  for (let from = words.text.indexOf(name); from >= 0; from = words.text.indexOf(name, from + name.length)) {
    const to = from + name.length
    if (isBoundary(words, from) && isBoundary(words, to)) places.push({ block, from, to })
  }
  return places
}
