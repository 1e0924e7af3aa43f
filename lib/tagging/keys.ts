import type { Simplify } from '../search/simplify'
import { folded, plain } from './folded'

/** Says how Han characters sound: a syllable in small letters for each code point; what is no Han character stands for itself. */
export type Sounds = (text: string) => readonly string[]

/** What a tag can be found by. */
export interface TagNames {
  readonly label: string
  readonly labelEn: string | null
  readonly code: string | null
  readonly synonyms: readonly string[]
}

/** Marks a key that begins where a name begins. Names are folded, so that no other key has it. */
const BEGINS = '.'

/** Whoever types more knows the tag; and one name of the longest kind does not fill the index by itself. */
const LONGEST_KEY = 48

/** Names of more words are found by these. */
const MOST_STARTS = 24

/** A single letter says nothing of what stands in the middle of a name. */
const SHORTEST_INSIDE = 2

/**
 * The keys by which a tag is found while somebody types: each of its names from each Han character or word on, as it is
 * written, as it sounds, and by initials; its code from the beginning. What was typed finds a tag where it begins one of them.
 *
 *     渡口 Ferry landing →  .渡口 口 .dukou kou .dk .ferrylanding landing .fl
 */
export function keysOf({ label, labelEn, code, synonyms }: TagNames, simplify: Simplify, sounds: Sounds): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const name of [label, labelEn ?? '', ...synonyms]) addKeys(keys, unitsOf(name, simplify, sounds))
  const whole = folded(code ?? '', simplify)
  if (whole !== '') keys.add(cut(BEGINS + whole))
  return keys
}

/** What is looked for when this was typed: keys that begin so, first those of beginnings. Null where nothing can be found. */
export interface KeySearch {
  readonly beginning: string
  readonly inside: string
}

export function searchFor(typed: string, simplify: Simplify): KeySearch | null {
  const inside = cut(folded(typed, simplify))
  return inside === '' ? null : { beginning: cut(BEGINS + inside), inside }
}

/** The key under which a whole name stands, if it has no more characters than a key. */
export function nameKey(name: string, simplify: Simplify): string {
  return cut(BEGINS + folded(name, simplify))
}

/** The sound of a whole name, without spaces. */
export function soundOf(name: string, simplify: Simplify, sounds: Sounds): string {
  return unitsOf(name, simplify, sounds).map(({ sound }) => sound).join('')
}

/** A Han character, or a word of another script: what one says, and can begin with. */
interface Unit {
  readonly text: string
  readonly sound: string
  /** The sound with v for ü, as keyboards have it. */
  readonly typed: string
  readonly initial: string
}

const UNIT = /\p{Script=Han}|[^\p{Script=Han}\p{P}\p{Z}\p{C}]+/gu
const HAN = /^\p{Script=Han}/u

function unitsOf(name: string, simplify: Simplify, sounds: Sounds): readonly Unit[] {
  const text = plain(name, simplify)
  const spoken = sounds(text)
  const units: Unit[] = []
  let at = 0
  let points = 0
  for (const { 0: unit, index } of text.matchAll(UNIT)) {
    points += [...text.slice(at, index)].length
    at = index
    units.push(HAN.test(unit) ? spokenUnit(unit, spoken[points] ?? unit) : wordUnit(unit))
  }
  return units
}

function spokenUnit(text: string, sound: string): Unit {
  return { text, sound: sound.replaceAll('ü', 'u'), typed: sound.replaceAll('ü', 'v'), initial: [...sound][0] ?? '' }
}

/** A number is said whole where initials are typed. */
function wordUnit(text: string): Unit {
  return { text, sound: text, typed: text, initial: /^\p{N}/u.test(text) ? text : ([...text][0] ?? '') }
}

function addKeys(keys: Set<string>, units: readonly Unit[]): void {
  for (let start = 0; start < Math.min(units.length, MOST_STARTS); start += 1) {
    const rest = units.slice(start, start + LONGEST_KEY)
    const mark = start === 0 ? BEGINS : ''
    for (const part of ['text', 'sound', 'typed'] as const) keys.add(cut(mark + joined(rest, part)))
    const initials = joined(rest, 'initial')
    if (start === 0 || initials.length >= SHORTEST_INSIDE) keys.add(cut(mark + initials))
  }
}

function joined(units: readonly Unit[], part: keyof Unit): string {
  return units.map((unit) => unit[part]).join('')
}

function cut(key: string): string {
  return [...key].slice(0, LONGEST_KEY).join('')
}
