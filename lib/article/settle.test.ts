import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BLOCK_ROLES, inlines, plainText, type Block, type Source } from './block'
import { settle, type EditedBlock } from './settle'
import { aBylinesPeople, aPicture, aText } from './testing/arbitrary-text'

/** `b1@0-2 甲乙丙`: a block with the lines 0 to 2, one character each. */
function block(written: string): Block {
  const parts = /^(?<id>\w+)(?:@(?<from>\d+)-(?<to>\d+))? (?<text>.*)$/.exec(written)
  const { id = '', from, to, text = '' } = parts?.groups ?? {}
  const sources: Source[] = []
  for (let line = Number(from); line <= Number(to); line += 1) sources.push({ dump: 'd', line, from: 0, to: 1 })
  return { id, role: 'body', text: inlines(text), sources, madeBy: 'reader' }
}
function edited(written: string): EditedBlock {
  const [id = '', text = ''] = written.split(' ')
  return { id: id === '-' ? null : id, role: 'body', text: inlines(text) }
}
function show({ id, madeBy, sources, text }: Block): string {
  const lines = sources.length === 0 ? '' : `@${sources.map(({ line }) => line).join(',')}`
  return `${id}${madeBy === 'person' ? '!' : ''}${lines} ${plainText({ text })}`
}
function counter(): () => string {
  let count = 0
  return () => `n${(count += 1)}`
}
function settled(before: string[], after: string[]): string[] {
  return settle(before.map(block), after.map(edited), { newId: counter() }).map(show)
}

const PAGE = ['b1@0-3 甲乙丙丁', 'b2@4-5 戊己', 'b3@6-6 庚']

describe('what an editor typed', () => {
  test.each<[string, string[], string[]]>([
    [
      'leaves untouched blocks as they were',
      ['b1 甲乙丙丁', 'b2 戊己', 'b3 庚'],
      ['b1@0,1,2,3 甲乙丙丁', 'b2@4,5 戊己', 'b3@6 庚'],
    ],
    [
      'makes a changed block a person\'s',
      ['b1 甲乙新丙丁', 'b2 戊己', 'b3 庚'],
      ['b1!@0,1,2,3 甲乙新丙丁', 'b2@4,5 戊己', 'b3@6 庚'],
    ],
    [
      'divides the sources of a broken paragraph at the break',
      ['b1 甲', 'b1 乙丙丁', 'b2 戊己', 'b3 庚'],
      ['b1!@0 甲', 'n1!@1,2,3 乙丙丁', 'b2@4,5 戊己', 'b3@6 庚'],
    ],
    [
      'divides them at the break also when more was typed',
      ['b1 新新新甲乙', 'b1 丙丁', 'b2 戊己', 'b3 庚'],
      ['b1!@0,1 新新新甲乙', 'n1!@2,3 丙丁', 'b2@4,5 戊己', 'b3@6 庚'],
    ],
    [
      'breaks a paragraph in three',
      ['b1 甲', 'b1 乙', 'b1 丙丁', 'b2 戊己', 'b3 庚'],
      ['b1!@0 甲', 'n1!@1 乙', 'n2!@2,3 丙丁', 'b2@4,5 戊己', 'b3@6 庚'],
    ],
    [
      'gives a pasted copy a new id and no sources',
      ['b1 甲乙丙丁', 'b1 甲乙丙丁', 'b2 戊己', 'b3 庚'],
      ['b1@0,1,2,3 甲乙丙丁', 'n1! 甲乙丙丁', 'b2@4,5 戊己', 'b3@6 庚'],
    ],
    ['joins paragraphs with all their sources', ['b1 甲乙丙丁戊己', 'b3 庚'], ['b1!@0,1,2,3,4,5 甲乙丙丁戊己', 'b3@6 庚']],
    [
      'leaves the sources of a first block to the next one',
      ['b2 戊己', 'b3 庚'],
      ['b2@0,1,2,3,4,5 戊己', 'b3@6 庚'],
    ],
    [
      'keeps blocks through a change of order',
      ['b3 庚', 'b1 甲乙丙丁', 'b2 戊己'],
      ['b3@6 庚', 'b1@0,1,2,3 甲乙丙丁', 'b2@4,5 戊己'],
    ],
    [
      'gives new text a new id, or the one that the editor gave it',
      ['b1 甲乙丙丁', '- 新', 'k9 新', 'b2 戊己', 'b3 庚'],
      ['b1@0,1,2,3 甲乙丙丁', 'n1! 新', 'k9! 新', 'b2@4,5 戊己', 'b3@6 庚'],
    ],
    ['leaves one empty block where all is gone', [], ['b1!@0,1,2,3,4,5,6 ']],
  ])('%s', (_, after, expected) => {
    expect(settled(PAGE, after)).toEqual(expected)
  })

  test('never takes the id of a block of another article', () => {
    const options = { newId: counter(), isElsewhere: (id: string) => id === 'k9' }
    expect(settle([], [edited('k9 新')], options).map(show)).toEqual(['n1! 新'])
  })
})

describe('a block that comes back', () => {
  const former = (id: string) => PAGE.map(block).find((one) => one.id === id)

  test('gets its sources again, from whoever took them over', () => {
    const joined = settle(PAGE.map(block), [edited('b1 甲乙丙丁戊己'), edited('b3 庚')], { newId: counter() })
    expect(joined.map(show)).toEqual(['b1!@0,1,2,3,4,5 甲乙丙丁戊己', 'b3@6 庚'])
    const undone = settle(joined, [edited('b1 甲乙丙丁'), edited('b2 戊己'), edited('b3 庚')], { newId: counter(), former })
    expect(undone.map(show)).toEqual(['b1!@0,1,2,3 甲乙丙丁', 'b2!@4,5 戊己', 'b3@6 庚'])
  })

  test('gets none for another text under its id', () => {
    const left = settle(PAGE.map(block), [edited('b1 甲乙丙丁'), edited('b3 庚')], { newId: counter() })
    expect(settle(left, [edited('b1 甲乙丙丁'), edited('b2 新写的'), edited('b3 庚')], { newId: counter(), former }).map(show))
      .toEqual(['b1@0,1,2,3,4,5 甲乙丙丁', 'b2! 新写的', 'b3@6 庚'])
  })
})

test('every source is there once and every id is its own, whatever was typed', () => {
  const some = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', ' '), maxLength: 6 })
  const before = fc.array(fc.record({ text: some, count: fc.nat(3) }), { maxLength: 6 }).map((parts) => {
    let line = 0
    return parts.map(({ text, count }, index): Block => ({
      id: `b${index}`, role: 'body', text: inlines(text), madeBy: 'reader',
      sources: Array.from({ length: count }, () => ({ dump: 'd', line: (line += 1), from: 0, to: 4 })),
    }))
  })
  const after = fc.array(
    fc.record({
      id: fc.option(fc.constantFrom('b0', 'b1', 'b2', 'b3', 'k1')),
      role: fc.constantFrom(...BLOCK_ROLES),
      text: aText,
      people: aBylinesPeople,
      picture: aPicture,
    }),
    { maxLength: 8 },
  )
  fc.assert(fc.property(before, after, (old, typed) => {
    const blocks = settle(old, typed, { newId: counter(), former: (id) => old.find((one) => id === 'k1' && one.id === 'b1') })
    function lines(list: readonly Block[]): number[] {
      return list.flatMap(({ sources }) => sources.map(({ line }) => line)).sort((a, b) => a - b)
    }
    expect(lines(blocks)).toEqual(lines(old))
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length)
    const said = (list: readonly EditedBlock[]) => list.map(({ role, text, people, picture }) => (
      { role, text, people, picture: role === 'caption' ? picture : undefined }))
    if (typed.length > 0) expect(said(blocks)).toEqual(said(typed))
  }))
})

test('the picture of a caption is a change of the block; of what is no caption for a while it stays as it was', () => {
  const picture = { photo: '00000000-0000-4000-8000-000000000001', alt: '码头', crop: null, focus: null }
  const before: Block = { id: 'p', role: 'caption', text: inlines('码头'), sources: [], madeBy: 'reader' }
  const options = { newId: counter() }
  expect(settle([before], [{ id: 'p', role: 'caption', text: inlines('码头'), picture }], options)).toEqual([{ ...before, picture, madeBy: 'person' }])
  expect(settle([{ ...before, picture }], [{ id: 'p', role: 'caption', text: inlines('码头') }], options)).toEqual([{ ...before, madeBy: 'person' }])
  const unseen: Block = { ...before, role: 'body', picture }
  expect(settle([unseen], [{ id: 'p', role: 'body', text: inlines('码头') }], options)).toEqual([unseen])
})

test('people of a byline that a person said are a change of the block', () => {
  const people = [{ role: '记者', name: '林舟', affiliation: '' }]
  const before: Block = { id: 'y', role: 'byline', text: inlines('林舟'), sources: [], madeBy: 'reader' }
  const options = { newId: counter() }
  const [named] = settle([before], [{ id: 'y', role: 'byline', text: inlines('林舟'), people }], options)
  expect(named).toEqual({ ...before, people, madeBy: 'person' })
  expect(settle([{ ...before, people }], [{ id: 'y', role: 'byline', text: inlines('林舟'), people }], options)).toEqual([{ ...before, people }])
})
