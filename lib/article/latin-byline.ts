/** The names in bylines of alphabets. */

const LEAD = /^(?:(?:by|words by|text by|story by|reported by|from|von|par|por|di)(?:[:\s]+|$)|(?:text|fotos?|words|texte|photos?)\s*:\s*)/iu
const TITLE = /,?\s+(?:staff (?:writer|reporter|photographer)s?|(?:senior |chief |special )?(?:correspondent|reporter|editor|columnist)s?|special to .*)$/iu
const NOUN = '(?:writer|reporter|correspondent|columnist|photographer|critic|editor|contributor)s?'
const RANK = '(?:staff|senior|chief|special|contributing|managing|deputy|associate)'
/** An office and no name: Staff Writer, RIVER GAZETTE STAFF WRITERS; and, in small letters, Local democracy reporter. */
const RANKED = new RegExp(`^(?:(?:\\S+\\s+){0,3}${RANK}\\s+)?${NOUN}$`, 'iu')
const IN_SMALL_LETTERS = new RegExp(`^\\p{Lu}\\p{Ll}+(?:\\s+\\p{Ll}+){0,2}\\s+${NOUN}$`, 'u')
const SPECIAL = /^special to (?:the )?\p{L}/iu
/** The paper instead of an office: The River Gazette, THE RIVER GAZETTE. */
const PAPER = /^the\s+\p{Lu}/iu
/** Photographs by …: whoever took them is no author of the text. */
const PICTURES = /^(?:photographs?|photos?|pictures?) by\b/iu
/** Mara Ellison, River Bend: who wrote a letter, and where from. */
const SIGNATURE = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}),(?: \p{Lu}[\p{L}.'’-]+){1,3}$/u
/** A mail, a telephone or a handle is no name. */
const REACH = /[@\d]|www\.|\.\p{Ll}{2,4}\//u

/** Author names in the order in which they are printed. */
export function latinNames(text: string): string[] {
  const lead = LEAD.test(text)
  if (PICTURES.test(text) || (!lead && isLatinOffice(text))) return []
  const signature = lead ? null : SIGNATURE.exec(text)
  if (signature?.[1] !== undefined) return [signature[1]]
  const parts = text
    .replace(LEAD, '')
    .replace(/\s*[|·•]\s*/gu, ';')
    .replace(TITLE, '')
    .split(/\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\/)\s*/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !REACH.test(name))
  const names = parts.filter((name) => !isLatinOffice(name) && !PAPER.test(name))
  return names.length > 0 ? names : parts.filter(() => lead)
}

/** Whether a line or a part of a byline says an office and no name. */
export function isLatinOffice(text: string): boolean {
  return RANKED.test(text) || IN_SMALL_LETTERS.test(text) || SPECIAL.test(text)
}

/** The office at the end of a byline: By Mara Ellison, staff writer → staff writer. Empty where none is told. */
export function latinOffice(text: string): string {
  return TITLE.exec(text.trim())?.[0].replace(/^[,\s]+/u, '') ?? ''
}
