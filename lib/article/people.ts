import { plainText, type Block, type BylinePerson } from './block'
import { parseByline, stretched } from './byline'
import { latinOffice } from './latin-byline'
import { deedAfter, officeBefore } from './offices'

/** Where a name stands in a printed text: names of two characters are padded (林 舟). Null where it does not. */
function findName(text: string, name: string, from = 0): { readonly start: number; readonly end: number } | null {
  const letters = stretched(name)
  const pattern = new RegExp(letters, 'giu')
  pattern.lastIndex = from
  const found = letters === '' ? null : pattern.exec(text)
  return found === null ? null : { start: found.index, end: found.index + found[0].length }
}

/** Whether a name stands in a printed text, padded or not. */
export function standsIn(text: string, name: string): boolean {
  return findName(text, name) !== null
}

/**
 * The people of a printed byline with what it says of each.
 *
 *     （本报记者 林 舟 周 禾 通讯员 王小满）   记者·林舟·本报, 记者·周禾·本报, 通讯员·王小满
 *     文/林 舟 图/周 禾                     文·林舟, 图·周禾
 *     By Mara Ellison, staff writer        staff writer·Mara Ellison
 *
 * An office holds until the next one; what follows a name is of that name only.
 */
export function readPeople(text: string, forms: readonly string[] = []): readonly BylinePerson[] {
  return text.split('\n').flatMap((line) => readLine(line, forms))
}

function readLine(text: string, forms: readonly string[]): readonly BylinePerson[] {
  const names = parseByline(text, forms)
  if (!/\p{Script=Han}/u.test(text)) {
    return names.map((name) => ({ role: latinOffice(text), name, affiliation: '' }))
  }
  let office = { role: '', affiliation: '' }
  let reached = 0
  return names.map((name): BylinePerson => {
    const place = findName(text, name, reached)
    if (place === null) return { role: '', name, affiliation: '' }
    office = officeBefore(text.slice(reached, place.start)) ?? office
    reached = place.end
    return { ...office, role: deedAfter(text.slice(place.end)) ?? office.role, name }
  })
}

/** Whom a byline names: as a person said, else as its printed text is read. */
export function peopleOf({ text, people }: Pick<Block, 'text' | 'people'>, forms: readonly string[] = []): readonly BylinePerson[] {
  return people ?? readPeople(plainText({ text }), forms)
}

/** A block with these people, or without any that a person said. */
export function withPeople({ people: _, ...block }: Block, people: Block['people']): Block {
  return people === undefined ? block : { ...block, people }
}

/**
 * What a person said of a byline, after its printed text was typed anew: it holds as long as every name that stood
 * in the text still stands there. A name that never was printed is no reason to forget it.
 */
export function peopleAfterTyping(people: Block['people'], before: string, now: string): Block['people'] {
  return people?.every(({ name }) => standsIn(now, name) || !standsIn(before, name)) ? people : undefined
}

/** The people of two blocks as one's, where a person said of either whom it names. */
export function joinPeople(first: Block, second: Block): Block['people'] {
  if (first.people === undefined && second.people === undefined) return undefined
  return [first, second].flatMap((block) => block.people ?? (block.role === 'byline' ? readPeople(plainText(block)) : []))
}

/** A byline's people on both sides of a cut: who stands in the second part only goes with it. */
export function cutPeople(people: Block['people'], first: string, second: string): readonly [Block['people'], Block['people']] {
  if (people === undefined) return [undefined, undefined]
  const goes = ({ name }: BylinePerson) => standsIn(second, name) && !standsIn(first, name)
  const [stay, gone] = [people.filter((person) => !goes(person)), people.filter(goes)]
  return [stay.length > 0 || gone.length === 0 ? stay : undefined, gone.length > 0 ? gone : undefined]
}
