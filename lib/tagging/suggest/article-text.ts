import { startOf } from './phrases'

/** What an article says how often: names are told from chance by coming again. */
export interface ArticleText {
  readonly whole: string
  /** How often these words, two characters of them or more, stand in the article. */
  count(words: string): number
}

export function articleText(texts: readonly string[]): ArticleText {
  const whole = texts.join('\n')
  const places = placesByStart(whole)
  const counts = new Map<string, number>()
  return {
    whole,
    count(words) {
      const known = counts.get(words)
      if (known !== undefined) return known
      const counted = occurrences(whole, places.get(startOf(words, 0)) ?? [], words)
      counts.set(words, counted)
      return counted
    },
  }
}

/** Where every two characters stand, so that each name of a long article is not looked for in all of it. */
function placesByStart(whole: string): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (let at = 0; at + 1 < whole.length; at += 1) {
    const start = startOf(whole, at)
    const known = places.get(start)
    if (known) known.push(at)
    else places.set(start, [at])
  }
  return places
}

function occurrences(whole: string, places: readonly number[], words: string): number {
  let count = 0
  let end = 0
  for (const at of places) {
    if (at < end || !whole.startsWith(words, at)) continue
    count += 1
    end = at + words.length
  }
  return count
}
