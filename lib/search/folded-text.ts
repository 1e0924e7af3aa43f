import type { Phrase } from './phrases'
import type { Token } from './tokens'

/**
 * A text as search compares it: what readers do not tell apart is the same, and marks and spaces are gone. Words of letters stand
 * between spaces, so that it is seen where one begins and ends; a line stays a line, because no phrase runs across.
 *
 *     去江村，3月。the Old Mill   →   去江村3月 the  old  mill
 */
export function foldedText(tokens: readonly Token[]): string {
  return tokens.map(({ kind, text, opensLine }) => `${opensLine ? '\n' : ''}${kind === 'word' ? ` ${text} ` : text}`).join('')
}

/** What stands in a folded text wherever a phrase stands in the text. A last word that is not closed may go on. */
export function foldedPhrase({ tokens, closed }: Phrase): string {
  const folded = tokens.map(({ kind, text }) => (kind === 'word' ? ` ${text} ` : text)).join('')
  return closed ? folded : folded.trimEnd()
}
