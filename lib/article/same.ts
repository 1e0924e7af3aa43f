import type { Block, BylinePerson, Inline, Source } from './block'
import { sameMarks } from './inlines'
import type { Crop, Point } from './picture'

/** Whether two texts are the same to the letter, marks included. */
export function sameText(one: readonly Inline[], other: readonly Inline[]): boolean {
  return one.length === other.length && one.every(({ text, marks }, index) => {
    const match = other[index]
    return match !== undefined && text === match.text && sameMarks(marks, match.marks)
  })
}

/** Whether two sources are the same span of the same dump. */
export function sameSource(one: Source, other: Source): boolean {
  return one.dump === other.dump && one.line === other.line && one.from === other.from && one.to === other.to
}

/** Whether two lists of sources are the same in the same order. */
export function sameSources(one: readonly Source[], other: readonly Source[]): boolean {
  return one.length === other.length && one.every((source, index) => {
    const match = other[index]
    return match !== undefined && sameSource(source, match)
  })
}

function samePerson(one: BylinePerson, other: BylinePerson): boolean {
  return one.role === other.role && one.name === other.name && one.affiliation === other.affiliation
}

/** Whether a person said the same of two bylines: nothing of either, or the same people in the same order. */
export function samePeople(one: Block['people'], other: Block['people']): boolean {
  if (one === undefined || other === undefined) return one === other
  return one.length === other.length && one.every((person, index) => {
    const match = other[index]
    return match !== undefined && samePerson(person, match)
  })
}

function samePoint(one: Point | null, other: Point | null): boolean {
  return one === null || other === null ? one === other : one.x === other.x && one.y === other.y
}

function sameCrop(one: Crop | null, other: Crop | null): boolean {
  return one === null || other === null ? one === other : samePoint(one, other) && one.width === other.width && one.height === other.height
}

/** Whether two captions have the same picture in the same use, or none. */
export function samePicture(one: Block['picture'], other: Block['picture']): boolean {
  if (one === undefined || other === undefined) return one === other
  return one.photo === other.photo && one.alt === other.alt && sameCrop(one.crop, other.crop) && samePoint(one.focus, other.focus)
}

/** Whether two blocks are the same in every part. */
export function sameBlock(one: Block, other: Block): boolean {
  return one === other || (
    one.id === other.id && one.role === other.role && one.madeBy === other.madeBy &&
    sameText(one.text, other.text) && sameSources(one.sources, other.sources) && samePeople(one.people, other.people) &&
    samePicture(one.picture, other.picture)
  )
}

/** Whether two articles have the same blocks in the same order. */
export function sameBlocks(one: readonly Block[], other: readonly Block[]): boolean {
  return one.length === other.length && one.every((block, index) => {
    const match = other[index]
    return match !== undefined && sameBlock(block, match)
  })
}
