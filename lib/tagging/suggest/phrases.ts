/** Words to be found in a text, by their first two characters; longer ones first. */
export type Phrases<T> = ReadonlyMap<number, readonly Phrase<T>[]>

interface Phrase<T> {
  readonly words: string
  readonly value: T
}

/** @param entries words of two characters or more; shorter ones are not found */
export function phrasesOf<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const phrases = new Map<number, Phrase<T>[]>()
  for (const [words, value] of entries) {
    const start = startOf(words, 0)
    const known = phrases.get(start)
    if (known) known.push({ words, value })
    else phrases.set(start, [{ words, value }])
  }
  for (const alike of phrases.values()) alike.sort((a, b) => b.words.length - a.words.length)
  return phrases
}

/** Two characters as a number, which is looked up sooner than a piece of text. */
export function startOf(text: string, at: number): number {
  return text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1)
}

/** The longest of the phrases that stands at this position and for which `fits` holds. */
export function phraseAt<T>(
  phrases: Phrases<T>, text: string, at: number, fits: (to: number, value: T) => boolean,
): { readonly to: number; readonly value: T } | null {
  const alike = phrases.get(startOf(text, at))
  if (alike === undefined) return null
  for (const { words, value } of alike) {
    if (text.startsWith(words, at) && fits(at + words.length, value)) return { to: at + words.length, value }
  }
  return null
}
