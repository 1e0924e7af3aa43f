import type { Simplify } from './simplify'
import { type Token, tokensOf } from './tokens'

/** Words that must stand in a text one after the other. */
export interface Phrase {
  readonly tokens: readonly Token[]
  /** Whether its last word is meant as it is, and not as the beginning of one. */
  readonly closed: boolean
}

/** A query is read up to this many characters: more than any headline has, and little enough to be answered quickly. */
const LONGEST_QUERY = 200

/** Quotation marks of either writing: what opens, and what may close it. */
const QUOTES: ReadonlyMap<string, string> = new Map([['"', '"'], ['“', '”'], ['＂', '＂'], ['「', '」'], ['『', '』'], ['《', '》']])

/**
 * The phrases of a query, which must all stand in a text: spaces part them, but for those in quotation marks, which hold a phrase
 * together where they stand around it. Marks inside a phrase are passed over like all punctuation, and what has nothing to search
 * for is left out.
 *
 *     江村 "old mill" 他说：“好”   →   江村 · old mill · 他说好
 */
export function phrasesOf(query: string, simplify: Simplify): readonly Phrase[] {
  const asked = Array.from(query).slice(0, LONGEST_QUERY).join('')
  const phrases: Phrase[] = []
  for (let rest = asked.trimStart(); rest !== ''; rest = rest.trimStart()) {
    const quoted = inQuotes(rest)
    const words = quoted ?? /^\S+/u.exec(rest)?.[0] ?? rest
    const tokens = tokensOf(words, simplify)
    if (tokens.length > 0) phrases.push({ tokens, closed: quoted !== null })
    rest = rest.slice(words.length)
  }
  return phrases
}

/** What stands in quotation marks at the beginning, with them: up to a mark after which a space stands, or nothing. */
function inQuotes(text: string): string | null {
  const closing = QUOTES.get(text.charAt(0))
  if (closing === undefined) return null
  for (let at = text.indexOf(closing, 1); at > 0; at = text.indexOf(closing, at + 1)) {
    if (/^\s|^$/u.test(text.slice(at + 1, at + 2))) return text.slice(0, at + 1)
  }
  return null
}
