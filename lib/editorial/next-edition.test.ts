import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextEdition, partsOf, type PlacedEdition, type PlacedWhole } from './next-edition'

/** `a1 b2+c3`: a on page 1; b on page 2 goes on as c on page 3. */
function wholes(text: string): PlacedWhole[] {
  return text.split(' ').filter((word) => word !== '').map((word) => {
    const [first, ...parts] = word.split('+').map((part) => ({ id: part.slice(0, 1), page: Number(part.slice(1)) }))
    if (first === undefined) throw new RangeError(`no article: ${word}`)
    return { ...first, parts }
  })
}

function edition(text: string, pages: readonly number[] = [1, 2, 3]): PlacedEdition {
  return { pages, articles: wholes(text) }
}

describe('publishing page 2', () => {
  test.each([
    ['an article as it is now', 'a1 b2 c3', 'a1 b2 c3', 'b', 'ac'],
    ['one that is new there', 'a1', 'a1 d2', 'd', 'a'],
    ['and what was closed is gone', 'a1 b2', 'a1', '', 'a'],
    ['an article that goes on from it, whole', 'b2+c3', 'b2+c3', 'b', ''],
    ['an article of which a later part stands there', 'a1+b2 c3', 'a1+b2 c3', 'a', 'c'],
    ['what was joined to it and is no more stays in the paper', 'a1 b2+c3', 'a1 b2 c3', 'bc', 'a'],
    ['what has been joined to it stands there once', 'a1 b2 c3', 'a1 b2+c3', 'b', 'a'],
    ['pages that changed places change places', 'a2 b3', 'a3 b2', 'ab', ''],
  ])('takes %s', (_, live, now, fresh, kept) => {
    const next = nextEdition(edition(live), wholes(now), 2)
    expect([[...next.fresh].sort().join(''), [...next.kept].sort().join('')]).toEqual([fresh, kept])
  })

  test('leaves other pages as they are, and lets go of one whose articles all moved here', () => {
    expect([...nextEdition(edition('a1 b2', [1, 2, 3, 4]), wholes('a1 b2'), 2).pages]).toEqual([1, 3, 4])
    expect([...nextEdition(edition('a1 b3', [1, 3]), wholes('a1 b2'), 2).pages]).toEqual([1])
  })
})

const IDS = [...'abcdefgh']
/** Some of eight articles on four pages, in wholes. */
const issue = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 4 }), fc.boolean()), { minLength: 8, maxLength: 8 }).map((draws) => {
  const placed: PlacedWhole[] = []
  for (const [index, [there, page, goesOn]] of draws.entries()) {
    const part = { id: IDS[index] ?? '', page }
    const last = placed.at(-1)
    if (!there) continue
    if (goesOn && last) placed[placed.length - 1] = { ...last, parts: [...last.parts, part] }
    else placed.push({ ...part, parts: [] })
  }
  return placed
})

test('whatever changed: no part stands twice, none is lost, and nothing old stands on the page', () => {
  fc.assert(fc.property(issue, issue, fc.integer({ min: 1, max: 4 }), (live, now, page) => {
    const { fresh, kept } = nextEdition({ pages: [1, 2, 3, 4], articles: live }, now, page)
    const copied = live.filter(({ id }) => kept.has(id))
    const taken = now.filter(({ id }) => fresh.has(id))
    const ids = [...copied, ...taken].flatMap(partsOf).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(copied.flatMap(partsOf).some((part) => part.page === page)).toBe(false)
    const parts = (wholes: readonly PlacedWhole[]) => wholes.flatMap(partsOf)
    // What readers could read and is still in the issue they can read afterwards, and all that stands on the page now.
    const still = parts(live).filter(({ id }) => parts(now).some((part) => part.id === id))
    const here = parts(now).filter((part) => part.page === page)
    for (const { id } of [...still, ...here]) expect(ids).toContain(id)
  }))
})
