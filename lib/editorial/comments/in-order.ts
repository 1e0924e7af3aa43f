import { type Located, locateIn, readAsOne } from './locate'
import type { BlockText, Passage } from './passage'

/** A comment and where its passage stands. */
export interface Placed<C> {
  readonly comment: C
  readonly located: Located
}

/** Where a comment comes among others: what is about the whole comes first, what has no place any more last. */
function rankOf(located: Located): readonly [number, number] {
  switch (located.kind) {
    case 'article': return [-1, 0]
    case 'words': return [located.stretches[0].index, located.stretches[0].from]
    case 'block': return [located.index, -1]
    case 'gone': return [located.index ?? Infinity, Infinity]
  }
}

/** All of some comments in the order of the text that they are about; of one place, as they came. */
export function inOrder<C extends Passage>(comments: readonly C[], texts: readonly BlockText[]): readonly Placed<C>[] {
  const read = readAsOne(texts)
  const placed = comments.map((comment) => ({ comment, located: locateIn(comment, read) }))
  return placed.sort((one, other) => {
    const [[index, at], [otherIndex, otherAt]] = [rankOf(one.located), rankOf(other.located)]
    return index === otherIndex ? (at === otherAt ? 0 : at - otherAt) : index - otherIndex
  })
}
