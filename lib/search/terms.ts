import type { Phrase } from './phrases'
import type { Token } from './tokens'

/** Goes up when the terms of a text change: what was made in an older way is made anew by a job. */
export const TERMS_VERSION = 1

/** Characters past the first plane are told as one of these: they are rare, and whoever asks for one compares the text itself. */
const FIRST_SURROGATE = 0xd800
const SURROGATES = 0x800

/** Words are numbered below the first digit, where no pair of characters is: from here on, so many. */
const FIRST_WORD = 0x2_0000
const WORDS = 0x2e_0000

/** A word is found by its beginnings up to so many letters; past that few words share one. */
const LONGEST_BEGINNING = 6

/** The number of a character, in 16 bits. */
function unitOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x10000 ? code : FIRST_SURROGATE + (code % SURROGATES)
}

/** A number for letters that is the same everywhere and for ever (FNV-1a). */
function wordTerm(letters: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < letters.length; at += 1) hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193)
  return FIRST_WORD + ((hash >>> 0) % WORDS)
}

/** Two characters that follow each other, as a number of 32 bits with its sign, as the database keeps it. */
function pairTerm(first: number, second: number): number {
  return (first << 16) | second
}

/** A token that stands right behind another one of the same kind, in the same line. */
function goesOn(token: Token, before: Token | undefined): before is Token {
  return before?.kind === 'gram' && !token.opensLine
}

/**
 * The terms under which a text is found, each once, as numbers: every Han character and every digit, alone and with the one that
 * follows it in the same line, and of a word of letters its beginnings up to six. A term of one or two characters is found just where
 * they stand; longer phrases and words stand in few of the texts that have all their terms, which are then compared themselves.
 *
 *     去江村，3月。   →   去 江 去江 村 江村 3 村3 月 3月
 *     the Old Mill   →   t th the o ol old m mi mil mill
 */
export function termsOf(tokens: readonly Token[]): readonly number[] {
  const terms = new Set<number>()
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'word') {
      const letters = Array.from(token.text).slice(0, LONGEST_BEGINNING)
      for (let length = 1; length <= letters.length; length += 1) terms.add(wordTerm(letters.slice(0, length).join('')))
      continue
    }
    const unit = unitOf(token.text)
    const before = tokens[at - 1]
    terms.add(unit)
    if (goesOn(token, before)) terms.add(pairTerm(unitOf(before.text), unit))
  }
  return [...terms]
}

/** The terms that a text has if all the phrases stand in it. */
export function termsFor(phrases: readonly Phrase[]): readonly number[] {
  return [...new Set(phrases.flatMap(({ tokens }) => phraseTerms(tokens)))]
}

function phraseTerms(tokens: readonly Token[]): number[] {
  return tokens.flatMap((token, at) => {
    if (token.kind === 'word') return [wordTerm(Array.from(token.text).slice(0, LONGEST_BEGINNING).join(''))]
    const before = tokens[at - 1]
    const unit = unitOf(token.text)
    if (before?.kind === 'gram') return [pairTerm(unitOf(before.text), unit)]
    return tokens[at + 1]?.kind === 'gram' ? [] : [unit]
  })
}

/** Whether a phrase stands wherever its terms are, so that no text needs to be compared: one character or two, of the first plane. */
export function isOneTerm({ tokens }: Phrase): boolean {
  return tokens.length <= 2 && tokens.every(({ kind, text }) => kind === 'gram' && text.length === 1)
}
