const HAN = /\p{Script=Han}/gu
const LATIN = /\p{Script=Latin}/gu

/** An English word has some five letters where Chinese has one or two characters. */
const LETTERS_A_CHARACTER = 3

/**
 * The language tag for a text of a paper: the paper's own, unless the text is plainly in the other script, as is an
 * English page in a Chinese paper.
 */
export function textLanguage(text: string, paper: string): string {
  const han = text.match(HAN)?.length ?? 0
  const latin = text.match(LATIN)?.length ?? 0
  if (latin > han * LETTERS_A_CHARACTER) return paper.startsWith('zh') ? 'en' : paper
  return han > 0 && !paper.startsWith('zh') ? 'zh' : paper
}
