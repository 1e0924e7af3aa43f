import { seenForm } from './seen'
import type { Term } from './terms'

/** Where characters stand that Unicode does not call the same as those that they look like. */
const LOOKALIKES: readonly (readonly [number, number])[] = [[0x00b4, 0x00b7], [0x2010, 0x2027], [0x2219, 0x2219], [0x22c5, 0x22c5], [0x2500, 0x2500], [0x2e80, 0x2eff], [0x30fb, 0x30fb], [0xfe10, 0xfe4f]]

/**
 * A pattern for the database that finds every text in which one of the terms can stand, and some more: what it finds is looked at
 * again. The texts are in Unicode's form NFKC, in small letters.
 */
export function candidatePattern(terms: readonly Term[]): string {
  const looks = lookalikes()
  return terms.map(({ sought }) => sought.map(({ character }) => {
    const forms = [...new Set([character, character.toUpperCase(), ...(looks.get(character) ?? [])])].map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    return `(?:${forms.join('|')})`
  }).join('[^[:alnum:]]*')).join('|')
}

/** Characters by what they look like. */
function lookalikes(): ReadonlyMap<string, readonly string[]> {
  const looks = new Map<string, string[]>()
  for (const [from, to] of LOOKALIKES) {
    for (let code = from; code <= to; code += 1) {
      const character = String.fromCharCode(code)
      const form = seenForm(character)
      if (form !== character) looks.set(form, [...(looks.get(form) ?? []), character])
    }
  }
  return looks
}
