import { ERASED, findCut, findTerms, type Found, type Term } from './terms'

type Finder = (text: string, terms: readonly Term[]) => readonly Found[]

/** Erases terms: each character that is no blank, so that lines and places stay as they are. */
export function eraseText(text: string, terms: readonly Term[]): string {
  return eraseAll(text, terms, findTerms)
}

/** Erases terms in words that were cut off at both ends, with what is left there of a term. */
export function eraseCut(text: string, terms: readonly Term[]): string {
  return eraseAll(text, terms, findCut)
}

/** How often terms stand in a text. */
export function countIn(text: string, terms: readonly Term[]): number {
  return findTerms(text, terms).length
}

/** Until nothing is found: what is erased can be what made its neighbour a part of something longer. */
function eraseAll(text: string, terms: readonly Term[], find: Finder): string {
  const found = find(text, terms)
  return found.length === 0 ? text : eraseAll(eraseRanges(text, found), terms, find)
}

/** Erases ranges of a text, which may overlap. */
export function eraseRanges(text: string, ranges: readonly Found[]): string {
  let erased = ''
  for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
    const start = Math.max(from, erased.length)
    if (to > start) erased += text.slice(erased.length, start) + text.slice(start, to).replace(/\S/gu, (character) => ERASED.repeat(character.length))
  }
  return erased + text.slice(erased.length)
}

/** A slip's print: its kind, and words of the text with the slip itself in brackets (lib/article/proof/print.ts). */
const SLIP = /^(?<kind>[a-z-]+:)(?<before>[^[]*)\[(?<words>.*)\](?<after>[^\]]*)$/su

/** Erases terms in the print of a slip as they are erased in its text, so that it is still known. */
export function eraseSlip(print: string, terms: readonly Term[]): string {
  const { kind = '', before = '', words = '', after = '' } = SLIP.exec(print)?.groups ?? {}
  const text = before + words + after
  const erased = eraseCut(text, terms)
  if (erased === text) return print
  return `${kind}${erased.slice(0, before.length)}[${erased.slice(before.length, before.length + words.length)}]${erased.slice(before.length + words.length)}`
}
