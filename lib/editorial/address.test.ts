import { describe, expect, it } from 'vitest'
import {
  articleFile, articlePath, contributorPath, correctionsPath, issueFile, issuePath, listPath, monthPath, numberIn, pagePath, searchPath, sitemapIn,
  sitemapPath, tagFeedPath, tagPath, textIn, titleFeedPath, titlePath,
} from './address'

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

it('addresses of the parts of a paper say where they are printed', () => {
  expect([titlePath('river'), issuePath('river', '2026-06-12'), pagePath('river', '2026-06-12', 3), articlePath('river', '2026-06-12', 3, 14)]).toEqual([
    '/river', '/river/2026-06-12', '/river/2026-06-12/3', '/river/2026-06-12/3/14',
  ])
  expect([correctionsPath('river'), tagPath('river', '渡口'), contributorPath('river', '林晚'), listPath('river', 'series'), monthPath('river', '2026-06')]).toEqual([
    '/river/corrections', '/river/tags/%E6%B8%A1%E5%8F%A3', '/river/contributors/%E6%9E%97%E6%99%9A', '/river/series', '/river/calendar/2026-06',
  ])
})

it('a form for machines is a file below what it is a form of', () => {
  expect([titleFeedPath('river'), tagFeedPath('river', '渡口'), issueFile('river', '2026-06-12', 'text.md'), articleFile('river', '2026-06-12', 3, 14, 'ninjs.json')]).toEqual([
    '/river/feed.xml', '/river/tags/%E6%B8%A1%E5%8F%A3/feed.xml', '/river/2026-06-12/text.md', '/river/2026-06-12/3/14/ninjs.json',
  ])
})

describe('a list for crawlers', () => {
  it('is read as it was written', () => {
    const parts = [{ year: 1987, part: 2 }, { year: 2026, part: 14 }, 'news'] as const
    expect(parts.map((part) => sitemapIn(sitemapPath('river', part).split('/').at(-1) ?? ''))).toEqual(parts)
  })

  it.each(['1987.xml', '0000-1.xml', '1987-0.xml', '1987-01.xml', 'news', '1987-1', ''])('%j is none', (file) => {
    expect(sitemapIn(file)).toBeNull()
  })
})
