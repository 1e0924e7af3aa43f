import { describe, expect, it } from 'vitest'
import { articlePath, correctionsPath, issuePath, numberIn, pagePath, readAddress, searchPath, tagPath, textIn, titlePath } from './address'

describe('the number in a part of an address', () => {
  it.each([['1', 1], ['999999', 999_999]])('of %j is %d', (segment, number) => {
    expect(numberIn(segment)).toBe(number)
  })

  it.each(['0', '01', '-1', '1.0', '1e3', ' 1', '１', '1234567', '', undefined])('%j is none', (segment) => {
    expect(numberIn(segment)).toBeNull()
  })
})

describe('the text in a part of an address', () => {
  it('is what a tag was called', () => {
    expect(textIn(tagPath('river', '渡口').split('/').at(-1) ?? '')).toBe('渡口')
  })

  it('is nothing where the encoding is broken', () => {
    expect(textIn('%E6%B8')).toBeNull()
  })
})

it('an address of a search says only what was asked', () => {
  expect([searchPath(), searchPath('a&b'), searchPath('渡口', 'river')]).toEqual([
    '/search', '/search?q=a%26b', '/search?q=%E6%B8%A1%E5%8F%A3&title=river',
  ])
})

describe('an address', () => {
  it.each([
    [titlePath('river'), { kind: 'title', title: 'river' }],
    [issuePath('river', '2026-06-12'), { kind: 'issue', title: 'river', day: '2026-06-12' }],
    [pagePath('river', '2026-06-12', 3), { kind: 'page', title: 'river', day: '2026-06-12', page: 3 }],
    [articlePath('river', '2026-06-12', 3, 14), { kind: 'article', title: 'river', day: '2026-06-12', page: 3, ordinal: 14 }],
    [correctionsPath('river'), { kind: 'corrections', title: 'river' }],
    [tagPath('river', '渡口'), { kind: 'tag', title: 'river', tag: '渡口' }],
  ])('%s is read as it was written', (path, address) => {
    expect(readAddress(path)).toEqual(address)
  })

  it.each([
    '/River', '/r', '/river/2026-02-30', '/river/2026-6-12', '/river/2026-06-12/01', '/river/2026-06-12/x', '/river/2026-06-12/1/0',
    '/river/2026-06-12/1/2/3', '/river/tags', '/river/tags/a/b', '/river/corrections/1', '/river/tags/%E6%B8',
  ])('%s is none of a title', (path) => {
    expect(readAddress(path)).toBe('none')
  })

  it.each(['/', '/desk/issues', '/search', '/api/health', '/sign-in', '/setup', '/robots.txt'])('%s belongs to Galley itself', (path) => {
    expect(readAddress(path)).toBeNull()
  })
})
