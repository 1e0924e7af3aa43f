import { seenForm } from './seen'
import type { Term } from './terms'

/** Where characters stand that look like others: all but Han, Hangul and what is not a character; then what lies beyond 16 bits. */
const LOOKALIKES: readonly (readonly [number, number])[] = [[0x80, 0x33ff], [0xa640, 0xabff], [0xf900, 0xffef], [0x1d400, 0x1d7ff], [0x2f800, 0x2fa1f]]

/**
 * A pattern for the database that finds every text in which one of the terms can stand, and some more: what it finds is looked at
 * again. Only where a character that stands for several, as ﬁ or ⑩, goes beyond the end of a term, it can be missed.
 */
export function candidatePattern(terms: readonly Term[]): string {
  const looks = lookalikes()
  return terms.map(({ sought }) => {
    const characters = sought.map(({ character }) => character)
    // Of a character that stands for several the others are not there.
    const spared = new Set<number>()
    const forms = characters.map((character, at) => {
      const several = (looks.get(character) ?? []).filter(({ form }) => characters.slice(at, at + [...form].length).join('') === form)
      for (const { form } of several) for (let next = at + 1; next < at + [...form].length; next += 1) spared.add(next)
      return [...new Set([character, character.toUpperCase(), ...unmarked(character), ...several.map(({ look }) => look)])].map(escaped).join('|')
    })
    return forms.map((form, at) => (spared.has(at) ? `(?:${form})?` : `(?:${form})`)).join('[^[:alnum:]]*')
  }).join('|')
}

/** A letter without its mark, which may follow as a character of its own. */
function unmarked(character: string): readonly string[] {
  const [base = character] = character.normalize('NFD')
  return [base, base.toUpperCase()]
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

interface Lookalike {
  readonly look: string
  /** The characters as which it is seen. */
  readonly form: string
}

/** Characters that are seen as others, by the first of those. */
function lookalikes(): ReadonlyMap<string, readonly Lookalike[]> {
  const looks = new Map<string, Lookalike[]>()
  for (const [from, to] of LOOKALIKES) {
    for (let code = from; code <= to; code += 1) {
      const look = String.fromCodePoint(code)
      const form = seenForm(look)
      const [first = ''] = form
      if (form !== look && first !== '') looks.set(first, [...(looks.get(first) ?? []), { look, form }])
    }
  }
  return looks
}
