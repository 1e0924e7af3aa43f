/** What an article says how often: names are told from chance by coming again. */
export interface ArticleText {
  readonly whole: string
  /** How often these words stand in the article. */
  count(words: string): number
}

export function articleText(texts: readonly string[]): ArticleText {
  const whole = texts.join('\n')
  const counts = new Map<string, number>()
  return {
    whole,
    count(words) {
      const known = counts.get(words)
      if (known !== undefined) return known
      const counted = occurrences(whole, words)
      counts.set(words, counted)
      return counted
    },
  }
}

function occurrences(whole: string, words: string): number {
  let count = 0
  if (words !== '') for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + words.length)) count += 1
  return count
}
