import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mentionedIn, mentionQuery, mentionRanges, peopleFor } from './mentions'

const PEOPLE = [{ id: 'a', name: '林舟' }, { id: 'b', name: '林舟山' }, { id: 'c', name: 'Mara Ellison' }, { id: 'd', name: '周禾' }, { id: 'e', name: '周禾' }]
const NAMES = PEOPLE.map(({ name }) => name)

test('names behind an @ are found, the longest of those that begin alike, and addresses are none', () => {
  expect(mentionRanges('请@林舟山看，＠林舟也看；写给 desk@周禾.example', NAMES)).toEqual([
    { from: 1, to: 5, name: '林舟山' }, { from: 7, to: 10, name: '林舟' },
  ])
})

test('asked are those who were chosen and still stand there, and whose typed name nobody else has', () => {
  expect(mentionedIn('@林舟 @周禾', PEOPLE, new Set())).toEqual(['a'])
  expect(mentionedIn('@林舟 @周禾', PEOPLE, new Set(['e', 'b']))).toEqual(['a', 'e'])
  expect(mentionedIn('林舟，周禾', PEOPLE, new Set(['a', 'e']))).toEqual([])
})

test('whatever the text, each range is an @ and a name, they do not meet, and nobody is asked twice', () => {
  const text = fc.array(fc.constantFrom('@', '＠', ...NAMES, '看', 'a', '\n'), { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(fc.property(text, fc.subarray(PEOPLE.map(({ id }) => id)), (said, chosen) => {
    const ranges = mentionRanges(said, NAMES)
    for (const [at, { from, to, name }] of ranges.entries()) {
      expect(['@', '＠'].map((sign) => sign + name)).toContain(said.slice(from, to))
      expect(from).toBeGreaterThanOrEqual(ranges[at - 1]?.to ?? 0)
    }
    const asked = mentionedIn(said, PEOPLE, new Set(chosen))
    expect(new Set(asked).size).toBe(asked.length)
  }))
})

test('what is typed behind the last @ is looked for, until a line ends', () => {
  expect(mentionQuery('看 @林', 4)).toEqual({ from: 2, query: '林' })
  expect(mentionQuery('看 @', 3)).toEqual({ from: 2, query: '' })
  expect(mentionQuery('看 @林', 2)).toBeNull()
  expect(mentionQuery('@林\n看', 4)).toBeNull()
  expect(mentionQuery('a@b', 3)).toBeNull()
  expect(mentionQuery('', 0)).toBeNull()
  expect(mentionQuery(`@${'长'.repeat(41)}`, 42)).toBeNull()
})

test('people are found by any part of their name, those whose name begins so first', () => {
  expect(peopleFor('舟', PEOPLE).map(({ id }) => id)).toEqual(['a', 'b'])
  expect(peopleFor('ell', PEOPLE).map(({ id }) => id)).toEqual(['c'])
  expect(peopleFor('山', PEOPLE).map(({ id }) => id)).toEqual(['b'])
})
