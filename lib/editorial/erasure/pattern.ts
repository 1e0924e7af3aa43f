/** What stands in the place of an erased character: it is in every encoding of a dump, and takes one UTF-16 unit. */
export const ERASED = '■'

/** What can stand between two characters of a name in print: it is padded (李　晖), spaced (推 动), or broken over two lines. */
const BETWEEN = '[\\s\\u3000]*'

const ESCAPED = /[.*+?^${}()|[\]\\/]/g

/** A character as it is printed: in either width, and in either case where it has two. */
function printedForms(character: string): readonly string[] {
  const code = character.codePointAt(0) ?? 0
  const other = code >= 0x21 && code <= 0x7e ? String.fromCodePoint(code + 0xfee0) : code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : null
  const widths = other === null ? [character] : [character, other]
  return [...new Set(widths.flatMap((form) => [form, form.toLowerCase(), form.toUpperCase()]).filter((form) => [...form].length === 1))]
}

/** The characters of a term that are looked for; blanks in it say nothing. */
export function soughtCharacters(term: string): readonly string[] {
  return [...term.normalize('NFC')].filter((character) => !/[\s\u3000]/u.test(character))
}

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{Script=Latin}\p{N}]/u.test(character)

function termPattern(term: string): string {
  const characters = soughtCharacters(term)
  const forms = characters.map((character) => {
    const printed = printedForms(character).map((form) => form.replace(ESCAPED, '\\$&'))
    return printed.length === 1 ? (printed[0] ?? '') : `(?:${printed.join('|')})`
  })
  // A name in Latin letters, or a number, is not a part of a longer one.
  const before = isWord(characters[0]) ? '(?<![\\p{Script=Latin}\\p{N}])' : ''
  const after = isWord(characters.at(-1)) ? '(?![\\p{Script=Latin}\\p{N}])' : ''
  return `${before}${forms.join(BETWEEN)}${after}`
}

/**
 * The pattern that finds terms as a reader sees them: whatever blanks and line ends stand between their characters, in any width
 * and case. Where one term is the beginning of another, the longer one is found.
 *
 * @param terms each with two characters at least: one alone would stand in every text. RangeError otherwise
 */
export function erasurePattern(terms: readonly string[]): RegExp {
  if (terms.length === 0 || terms.some((term) => soughtCharacters(term).length < 2)) throw new RangeError('a term has two characters at least')
  const patterns = terms.toSorted((one, other) => other.length - one.length).map(termPattern)
  return new RegExp(patterns.join('|'), 'gu')
}

/** So much of a stored document can stand between two characters of a name: the end of one run of text and the beginning of the next. */
const MOST_BETWEEN = 80

/**
 * A pattern for the database that finds every stored document in which one of the terms can stand, and some more: what it finds is
 * looked at again. To be used without regard to case.
 */
export function candidatePattern(terms: readonly string[]): string {
  return terms.map((term) => soughtCharacters(term).map((character) => {
    const forms = printedForms(character).map((form) => form.replace(ESCAPED, '\\$&'))
    return forms.length === 1 ? forms[0] : `(?:${forms.join('|')})`
  }).join(`.{0,${MOST_BETWEEN}}`)).join('|')
}
