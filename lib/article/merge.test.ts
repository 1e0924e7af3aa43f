import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BLOCK_ROLES, inlines, plainText, type Block, type Inline } from './block'
import { mergeBlocks } from './merge'
import { withPicture } from './figure-picture'
import { withPeople } from './people'
import { settle } from './settle'
import { aBylinesPeople, aPicture } from './testing/arbitrary-text'

/** `a 甲@1,2 / b 乙`: the blocks a and b with their texts and lines. */
function blocks(written: string): Block[] {
  return written.split(' / ').filter((one) => one !== '').map((one) => {
    const { id = '', text = '', lines } = /^(?<id>\w+) (?<text>[^@]*)(?:@(?<lines>[\d,]+))?$/.exec(one)?.groups ?? {}
    const sources = (lines ?? '').split(',').filter((line) => line !== '')
      .map((line) => ({ dump: 'd', line: Number(line), from: 0, to: 4 }))
    return { id, role: 'body', text: inlines(text), sources, madeBy: 'reader' }
  })
}
function show(list: readonly Block[]): string {
  return list.map((block) => {
    const lines = block.sources.map(({ line }) => line).join(',')
    return `${block.id} ${plainText(block)}${lines === '' ? '' : `@${lines}`}`
  }).join(' / ')
}

describe('a merge', () => {
  test.each([
    [
      'takes what one side typed',
      'a 甲 / b 乙', 'a 甲新 / b 乙', 'a 甲 / b 乙改',
      'a 甲新 / b 乙改',
    ],
    [
      'takes what either side added, where it was added',
      'a 甲 / b 乙', 'a 甲 / x 新 / b 乙', 'y 头 / a 甲 / b 乙',
      'y 头 / a 甲 / x 新 / b 乙',
    ],
    [
      'takes out what one side took out',
      'a 甲 / b 乙 / c 丙', 'a 甲 / c 丙', 'a 甲改 / b 乙 / c 丙',
      'a 甲改 / c 丙',
    ],
    [
      'keeps the order that one side changed, with what the other one added',
      'a 甲 / b 乙 / c 丙', 'c 丙 / a 甲 / b 乙', 'a 甲 / b 乙 / x 新 / c 丙',
      'c 丙 / a 甲 / b 乙 / x 新',
    ],
    [
      'keeps sources that went different ways once',
      'a 甲@1,2 / b 乙@3', 'a 甲@1 / x 新@2 / b 乙@3', 'a 甲改@1 / y 别@2 / b 乙@3',
      'a 甲改@1 / y 别 / x 新@2 / b 乙@3',
    ],
    [
      'leaves out sources that went to another article',
      'a 甲@1,2 / b 乙@3', 'a 甲@1,2,3', 'a 甲@1 / z 别@2',
      'a 甲@1 / z 别@2',
    ],
  ])('%s', (_, base, ours, theirs, merged) => {
    expect(show(mergeBlocks(blocks(base), blocks(ours), blocks(theirs)).blocks)).toBe(merged)
  })

  test('tells both texts of a block that both changed, and keeps ours', () => {
    const merged = mergeBlocks(blocks('a 甲'), blocks('a 甲新'), blocks('a 甲改'))
    expect(show(merged.blocks)).toBe('a 甲新')
    expect(merged.conflicts).toEqual([
      { id: 'a', kind: 'text', base: inlines('甲'), ours: inlines('甲新'), theirs: inlines('甲改') },
    ])
  })

  test('keeps a block that one side changed and the other one took out', () => {
    const merged = mergeBlocks(blocks('a 甲 / b 乙'), blocks('a 甲'), blocks('a 甲 / b 乙改'))
    expect(show(merged.blocks)).toBe('a 甲 / b 乙改')
    expect(merged.conflicts.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['b removed'])
  })
})

describe('the picture of a caption', () => {
  const figure = (text: string, alt: string | null): Block[] => [withPicture(
    { id: 'p', role: 'caption', text: inlines(text), sources: [], madeBy: 'person' },
    alt === null ? undefined : { photo: '00000000-0000-4000-8000-000000000001', alt, crop: null, focus: null },
  )]

  test('is taken from the side that changed it, with the words of the other', () => {
    const { blocks: merged, conflicts } = mergeBlocks(figure('码头', null), figure('江村码头', null), figure('码头', '船'))
    expect(merged).toEqual(figure('江村码头', '船'))
    expect(conflicts).toEqual([])
  })

  test('is ours, and a conflict, where both changed it', () => {
    const { blocks: merged, conflicts } = mergeBlocks(figure('', '船'), figure('', '三只船'), figure('', null))
    expect(merged).toEqual(figure('', '三只船'))
    expect(conflicts.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['p picture'])
  })
})

describe('the people of a byline', () => {
  const byline = (...names: string[]): Block[] => [
    withPeople({ id: 'y', role: 'byline', text: inlines('林舟'), sources: [], madeBy: 'person' },
      names.length === 0 ? undefined : names.map((name) => ({ role: '', name, affiliation: '' }))),
  ]

  test('are taken from the side that said something of them', () => {
    expect(mergeBlocks(byline(), byline('林舟'), byline()).blocks).toEqual(byline('林舟'))
    expect(mergeBlocks(byline('林舟'), byline('林舟'), byline()).blocks).toEqual(byline())
  })

  test('are a conflict where both sides said different things', () => {
    const merged = mergeBlocks(byline(), byline('林舟'), byline('周禾'))
    expect(merged.blocks).toEqual(byline('林舟'))
    expect(merged.conflicts.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['y people'])
  })
})

const text = fc.constantFrom<readonly Inline[]>(inlines('甲'), inlines('乙'), [{ text: '甲', marks: [{ type: 'superscript' }] }], [])
const role = fc.constantFrom(...BLOCK_ROLES.slice(4, 8), 'caption' as const)
const ids = ['a', 'b', 'c', 'd', 'e'] as const

/** Some blocks in any order, their lines shared out so that none stands twice. */
const version: fc.Arbitrary<Block[]> = fc
  .tuple(
    fc.shuffledSubarray([...ids]),
    fc.array(fc.tuple(text, role, aBylinesPeople, aPicture), { minLength: 5, maxLength: 5 }),
    fc.shuffledSubarray([1, 2, 3, 4, 5, 6]),
  )
  .map(([order, parts, lines]) =>
    order.map((id, index) => withPicture(withPeople({
      id, role: parts[index]?.[1] ?? 'body', text: parts[index]?.[0] ?? [], madeBy: 'person',
      sources: lines.filter((line) => line % order.length === index).map((line) => ({ dump: 'd', line, from: 0, to: 3 })),
    }, parts[index]?.[2]), parts[index]?.[3])),
  )

describe('the laws of merging', () => {
  test('who alone changed something, gets it as it is', () => {
    fc.assert(fc.property(version, version, (o, a) => {
      expect(mergeBlocks(o, a, o)).toEqual({ blocks: a, conflicts: [] })
      expect(mergeBlocks(o, o, a)).toEqual({ blocks: a, conflicts: [] })
      expect(mergeBlocks(o, a, a)).toEqual({ blocks: a, conflicts: [] })
    }), { numRuns: 500 })
  })

  test('every text of either side is in the merge or in a conflict, unless one side took it out', () => {
    fc.assert(fc.property(version, version, version, (o, a, b) => {
      const { blocks: merged, conflicts } = mergeBlocks(o, a, b)
      const shown = new Set([
        ...merged.map((block) => `${block.id} ${plainText(block)}`),
        ...conflicts.flatMap(({ id, ours, theirs }) =>
          [ours, theirs].map((one) => `${id} ${plainText({ text: one ?? [] })}`)),
      ])
      const before = new Set(o.map((block) => `${block.id} ${plainText(block)}`))
      for (const block of [...a, ...b]) {
        const word = `${block.id} ${plainText(block)}`
        expect(plainText(block) === '' || shown.has(word) || before.has(word)).toBe(true)
      }
    }), { numRuns: 500 })
  })

  test('blocks that nobody moved stand in their old order, whatever was put in and taken out between them', () => {
    const side = (name: string) => fc.tuple(fc.subarray([...ids]), fc.array(fc.nat(5), { maxLength: 3 })).map(([kept, places]) =>
      places.reduce<Block[]>(
        (list, at, index) => list.toSpliced(at, 0, ...blocks(`${name}${index} 新`)), kept.flatMap((id) => blocks(`${id} ${name}写`)),
      ))
    fc.assert(fc.property(side('p'), side('q'), (ours, theirs) => {
      const order = mergeBlocks(ids.flatMap((id) => blocks(`${id} 甲`)), ours, theirs).blocks.map(({ id }) => id)
      for (const known of [ids, ours.map(({ id }) => id), theirs.map(({ id }) => id)]) {
        expect(order.filter((id) => known.some((one) => one === id))).toEqual(known.filter((id) => order.includes(id)))
      }
    }), { numRuns: 500 })
  })

  test('two editors who typed in the same article lose no source and double none', () => {
    const typed = fc.array(fc.record({ id: fc.constantFrom(...ids), role, text, people: aBylinesPeople, picture: aPicture }), { minLength: 1, maxLength: 6 })
    fc.assert(fc.property(version, typed, typed, (o, ours, theirs) => {
      let count = 0
      const options = { newId: () => `n${(count += 1)}` }
      const { blocks: merged } = mergeBlocks(o, settle(o, ours, options), settle(o, theirs, options))
      const lines = (list: readonly Block[]) => list.flatMap(({ sources }) => sources.map(({ line }) => line)).sort()
      expect(lines(merged)).toEqual(lines(o))
    }), { numRuns: 500 })
  })
})
